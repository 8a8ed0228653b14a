"""The commitments still open of someone who leaves: to renegotiate, hand over, or give up (J11, AT05)."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.bonds.queries.commitments import STILL_OPEN
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.bonds.queries.sight import readable_commitments
from interstice.parties.queries.resting import Resting, told_by_rooms
from interstice.register.actors import Actor


@told_by_rooms
def promised_by(seen_by: Actor, member: UUID, alone: bool) -> Iterator[Resting]:  # noqa: FBT001 (the shape of a teller)
    """What one has promised and not yet kept: told to oneself alone, nobody reads another's list (RL1)."""
    if member != seen_by.member:
        return
    rows = readable_commitments(seen_by).filter(STILL_OPEN, by_member=member).order_by("n")
    for line in lines(seen_by, rows):
        yield Resting(
            what=_("Un engagement encore ouvert :"), called=line.words, why=_why(line), url=line.url
        )


def _why(line: CommitmentLine) -> str:
    if line.past:
        return _("échéance passée : à renégocier ou abandonner, ou à transmettre")
    if line.row.offered_to:
        return _("proposé à quelqu’un, qui n’a pas encore répondu")
    return _("à tenir avant de partir, à transmettre ou à délier")
