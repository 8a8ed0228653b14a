"""Making minutes go round, correcting them, approving them: by acts, never by rewriting (B03, C07)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from interstice.meetings.acts import MinutesApproved, MinutesCorrected, MinutesPublished
from interstice.meetings.decisions.minutes import may_approve, may_correct, may_publish, must_know
from interstice.meetings.models import Session, SessionEntry
from interstice.meetings.queries.here import session_here
from interstice.meetings.queries.keeping import table_of
from interstice.parties.models import Organisation
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight
from interstice.vault.commands import keep, keep_if_any, keep_in_circle
from interstice.vault.sight import must_be_in_circle


@command
def publish_minutes(turn: Turn, *, session: UUID, circulated_to: Sequence[UUID], words: str = "") -> None:
    """The minutes go round to these organisations, each in what it may read (C07)."""
    held = _known(turn, session)
    here = Organisation.objects.filter(partnership=turn.partnership, id__in=list(circulated_to))
    houses = tuple(here.order_by("seat").values_list("id", flat=True))
    may_publish(turn.actor, held, table_of(turn.actor, held), houses)
    turn.inscribe(
        MinutesPublished(session=session, circulated_to=houses, words=keep_if_any(turn, words, about=session))
    )


@command
def correct_minutes(turn: Turn, *, session: UUID, words: str, entry: UUID | None = None) -> None:
    """Someone who was there says what should be read otherwise: of one line, or of the whole."""
    line = _line(turn, session, entry) if entry else None
    held = _known(turn, session)
    may_correct(turn.actor, held, table_of(turn.actor, held), words)
    sitting = line.sitting if line else None
    turn.inscribe(
        MinutesCorrected(
            session=session,
            correction=turn.new_id(),
            entry=entry,
            sitting=sitting,
            words=_kept(turn, words, session, sitting),
        )
    )


@command
def approve_minutes(turn: Turn, *, session: UUID) -> None:
    """An organisation that was there approves them, by a member of it."""
    held = _known(turn, session)
    may_approve(turn.actor, held, table_of(turn.actor, held))
    turn.inscribe(MinutesApproved(session=session))


def _known(turn: Turn, session: UUID) -> Session:
    held = session_here(turn.partnership, session)
    must_know(turn.actor, held, table_of(turn.actor, held))
    return held


def _line(turn: Turn, session: UUID, entry: UUID) -> SessionEntry:
    """A line of that session; of an item about a person, only for those to whom it opens (RL4)."""
    found = SessionEntry.objects.filter(partnership=turn.partnership, session=session, id=entry).first()
    if found is None:
        raise OutOfSight
    if found.sitting:
        must_be_in_circle(turn.actor, found.sitting)
    return found


def _kept(turn: Turn, words: str, session: UUID, sitting: UUID | None) -> Fingerprint:
    return keep_in_circle(turn, words, sitting) if sitting else keep(turn, words, about=session)
