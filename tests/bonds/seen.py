"""What someone reads of promises, by the questions that pages ask: for tests that look from outside."""

from __future__ import annotations

from uuid import UUID

from interstice.bonds.queries.commitments import STILL_OPEN, asked_of_promises, promised_among
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.bonds.queries.sight import readable_commitments
from interstice.register.actors import Actor
from interstice.register.together import together
from interstice.vault.sight import must_be_in_circle


def my_commitments(seen_by: Actor) -> list[CommitmentLine]:
    """One's own still to be kept, wherever they were made."""
    mine = readable_commitments(seen_by).filter(STILL_OPEN, by_member=seen_by.member)
    return lines(seen_by, mine.order_by("due", "n"))


def commitments_about(seen_by: Actor, dossier: UUID) -> list[CommitmentLine]:
    """To and by a followed person: for her circle. Raises OutOfSight for anyone else."""
    must_be_in_circle(seen_by, dossier)
    return lines(seen_by, promised_among(seen_by, together(asked_of_promises(dossier))))


def commitments_of_session(seen_by: Actor, session: UUID) -> list[CommitmentLine]:
    """Those written in a session that they may read, in the order in which they were said."""
    return lines(seen_by, readable_commitments(seen_by).filter(session=session).order_by("n"))
