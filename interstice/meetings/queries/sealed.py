"""What holds minutes in the register: the act that closed the session, and the signed root that covers it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import QuerySet

from interstice.meetings.models import Session
from interstice.register.models import Checkpoint, Entry
from interstice.register.prepared import prepared
from interstice.register.tlog_proof import tlog_proof

SHORT = 8
"""How many digits of the root stand at the foot of each sheet."""


@dataclass(frozen=True)
class Sealed:
    """The root of the register once the session was closed, and the number of the act that closed it."""

    partnership: UUID
    n: int
    size: int
    digits: str

    @property
    def short(self) -> str:
        """The first digits: those of the foot."""
        return self.digits[:SHORT]

    def proof(self) -> str:
        """The `.tlog-proof` file that shows the act under the signed root (C2SP tlog-proof)."""
        return _proof(self.partnership, self.n, self.size, self.digits)


def sealed(session: Session) -> Sealed | None:
    """None while the session is open: its fingerprint is that of its end."""
    if session.closed_n is None:
        return None
    for size, root in _signed_after(session.partnership, session.closed_n):
        return Sealed(session.partnership, session.closed_n, size, b64decode(root).hex())
    return None


@prepared
def _signed_after(partnership: UUID, n: int) -> QuerySet[Checkpoint, tuple[int, str]]:
    signed = Checkpoint.objects.filter(partnership=partnership, size__gt=n)
    return signed.order_by("size").values_list("size", "root")[:1]


@lru_cache(maxsize=512)
def _proof(partnership: UUID, n: int, size: int, root: str) -> str:
    """Holds no word, and is the same for everyone and for ever under this root: worked out once."""
    made = Checkpoint.objects.filter(partnership=partnership, size=size, root=_in_base64(root))
    signed = made.values_list("text", flat=True).get()
    rows = Entry.objects.filter(partnership=partnership, n__lt=size).order_by("n")
    leaves = [bytes(leaf) for leaf in rows.values_list("leaf_hash", flat=True).iterator(chunk_size=5000)]
    return tlog_proof(leaves, n, signed)


def _in_base64(digits: str) -> str:
    return b64encode(bytes.fromhex(digits)).decode()
