"""Whether a printed sheet says what the register says: the signs at its foot, found again or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from interstice.desk.queries.sight import told_acts
from interstice.register.actors import Actor
from interstice.register.models import Entry
from interstice.register.tree import Frontier

SIGNS = 8
"""How many signs are asked: those at the foot of a sheet; luck finds them once in four thousand million."""
WHOLE = 64


@dataclass(frozen=True)
class Found:
    """The act whose fingerprint this is, or the last act of the register when it had this root.

    When it was inscribed is told to those who are told of that act: fingerprints are in the tiles, for all.
    """

    n: int
    at: datetime | None
    of_act: bool


def signs_in(typed: str) -> str:
    """The hexadecimal signs that were typed, without spaces; nothing where they cannot be a fingerprint."""
    bare = re.sub(r"[\s\u00a0\u202f]", "", typed).lower()
    return bare if SIGNS <= len(bare) <= WHOLE and re.fullmatch(r"[0-9a-f]+", bare) else ""


def find_print(seen_by: Actor, signs: str) -> Found | None:
    """Where these signs come from. A sheet may bear the root of any day: every one is built again."""
    n = _act(seen_by.partnership, signs)
    if n is not None:
        return Found(n, _when(seen_by, n), of_act=True)
    size = _size_with_root(seen_by.partnership, signs)
    return Found(size - 1, _when(seen_by, size - 1), of_act=False) if size else None


def _when(seen_by: Actor, n: int) -> datetime | None:
    return told_acts(seen_by).filter(n=n).values_list("at", flat=True).first()


def _act(partnership: UUID, signs: str) -> int | None:
    least, most = bytes.fromhex(signs.ljust(WHOLE, "0")), bytes.fromhex(signs.ljust(WHOLE, "f"))
    found = Entry.objects.filter(partnership=partnership, leaf_hash__gte=least, leaf_hash__lte=most)
    return found.order_by("n").values_list("n", flat=True).first()


def _size_with_root(partnership: UUID, signs: str) -> int:
    leaves = Entry.objects.filter(partnership=partnership).order_by("n").values_list("leaf_hash", flat=True)
    edge = Frontier.empty()
    for leaf in leaves.iterator(chunk_size=2000):
        edge = edge.append(bytes(leaf))
        if edge.root().hex().startswith(signs):
            return edge.size
    return 0
