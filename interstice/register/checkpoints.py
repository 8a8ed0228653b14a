"""Signed checkpoints: states of a register that partners keep, so that nobody can later present another past.

One is made at each act that seals (an adopted rule, a closed session), and for the state in which each day of
activity ends (register-format.md, « Checkpoint, tiles, proofs »).
"""

from __future__ import annotations

import os
from base64 import b64decode
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from interstice.register.keys import generate_key, under_name, verifier_of
from interstice.register.models import Checkpoint, Entry, Head
from interstice.register.note import BadNote, checkpoint, open_note, read_checkpoint, sign
from interstice.register.refusals import OutOfSight
from interstice.register.tree import Frontier


def origin_of(partnership: UUID) -> str:
    """The name of a register in the world of transparency logs: host and partnership, no scheme."""
    return f"{settings.INTERSTICE_ORIGIN}/registre/{partnership}"


def seal(head: Head) -> Checkpoint:
    """The signed checkpoint of the register as it stands, made once for each size."""
    if head.last_at is None:
        raise OutOfSight
    text = _signed(head.partnership, head.size, b64decode(head.root))
    made, _ = Checkpoint.objects.get_or_create(
        partnership=head.partnership,
        size=head.size,
        defaults={"root": head.root, "text": text, "made_at": head.last_at},
    )
    return made


def seal_the_day_before(head: Head, today: date) -> None:
    """On the first act of a day, sign the state in which the last day of activity left the register."""
    if head.last_at is not None and timezone.localtime(head.last_at).date() < today:
        seal(head)


def checkpoint_of(partnership: UUID) -> str:
    """The signed checkpoint of the register now; raises OutOfSight when it has no act."""
    head = Head.objects.filter(partnership=partnership, size__gt=0).first()
    if head is None:
        raise OutOfSight
    return _signed(partnership, head.size, b64decode(head.root))


def verifier_key(partnership: UUID) -> str:
    """The public key that partners keep beside a register's checkpoints.

    `name+hash+base64` (C2SP signed-note).
    """
    return verifier_of(_key_of(partnership))


def checkpoints_that_lie(partnership: UUID) -> list[str]:
    """Checkpoints once signed whose root is not that of the register at that size: the past was rewritten."""
    every = Entry.objects.filter(partnership=partnership).order_by("n").values_list("leaf_hash", flat=True)
    leaves, edge, wrong = every.iterator(chunk_size=2000), Frontier.empty(), []
    for kept in Checkpoint.objects.filter(partnership=partnership).order_by("size"):
        edge = edge.extend(bytes(leaf) for leaf in islice(leaves, kept.size - edge.size))
        if not _holds(kept, edge):
            wrong.append(_("Le point signé au n° {n} ne correspond plus au registre.").format(n=kept.size))
    return wrong


def _holds(kept: Checkpoint, edge: Frontier) -> bool:
    try:
        told = read_checkpoint(open_note(kept.text, verifier_key(kept.partnership)))
    except BadNote:
        return False
    return told.size == kept.size == edge.size and told.root == edge.root()


def _signed(partnership: UUID, size: int, root: bytes) -> str:
    return sign(checkpoint(origin_of(partnership), size, root), _key_of(partnership))


def _key_of(partnership: UUID) -> str:
    return under_name(_signing_key(), origin_of(partnership))


def _signing_key() -> str:
    kept = Path(settings.INTERSTICE_NOTE_KEY)
    if not kept.exists():
        _draw_key(kept)
    return kept.read_text().strip()


def _draw_key(kept: Path) -> None:
    """Two programs starting at once must end with one key: it is written aside.

    Then takes its name at once.
    """
    kept.parent.mkdir(parents=True, exist_ok=True)
    aside = kept.with_name(f"{kept.name}.{uuid4()}")
    aside.touch(mode=0o600)
    aside.write_text(generate_key(settings.INTERSTICE_ORIGIN)[0])
    with suppress(FileExistsError):
        os.link(aside, kept)
    aside.unlink()
