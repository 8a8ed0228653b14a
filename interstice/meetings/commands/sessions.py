"""Calling a session or a series, moving it, opening it, noting who is here, closing it (B03)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.meetings.acts import (
    PresenceChanged,
    SessionCancelled,
    SessionClosed,
    SessionMoved,
    SessionOpened,
    SessionScheduled,
)
from interstice.meetings.decisions.sessions import (
    may_convene,
    may_open,
    must_be_a_fit,
    must_be_a_series,
    must_be_concerned,
    must_be_near,
    must_be_of_the_body,
    must_be_open,
    must_be_to_come,
    must_change,
    must_sit,
)
from interstice.meetings.models import Session
from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.composition import sits
from interstice.meetings.queries.here import body_here, convening_of, seated_at, session_here
from interstice.meetings.queries.rhythms import rhythm_of
from interstice.meetings.queries.undecided import undecided_of
from interstice.meetings.rhythm import Rhythm, series
from interstice.parties.models import Body, Member
from interstice.parties.queries.here import members_here
from interstice.register.actors import Hat
from interstice.register.acts import Code
from interstice.register.gate import Turn, command
from interstice.register.refusals import Refused
from interstice.rules.clauses.meetings import Quorum
from interstice.vault.commands import keep_if_any
from interstice.vault.models import Audience


@command
def schedule_session(
    turn: Turn,
    *,
    body: UUID,
    held_on: date,
    at: str = "",
    place: str = "",
    words: str = "",
    lasts: int = 120,
) -> None:
    """Call one session: its day, its hour, its place, which all who are here may read."""
    found = _body_to_convene(turn, body)
    must_be_a_fit(at, lasts)
    must_be_near(held_on, turn.today)
    _schedule(turn, found, held_on, at=at, place=place, words=words, lasts=lasts)


@command
def schedule_series(
    turn: Turn,
    *,
    body: UUID,
    first: date,
    until: date,
    every_weeks: int | None = None,
    at: str = "",
    place: str = "",
    lasts: int = 120,
) -> None:
    """Call a series by the rhythm that the clause sets, else by one that is given; holidays are skipped."""
    found = _body_to_convene(turn, body)
    must_be_a_fit(at, lasts)
    must_be_near(first, turn.today)
    rhythm = rhythm_of(turn.partnership, found.id, first) or Rhythm(every_weeks=every_weeks)
    days = _days_of(rhythm, first, until)
    called = set(Session.objects.filter(body=body, cancelled_on=None).values_list("held_on", flat=True))
    for day in days:
        if day not in called:
            _schedule(turn, found, day, at=at, place=place, words="", lasts=lasts)
    if not turn.acts:
        raise Refused(_("Toutes ces séances sont déjà convoquées."))


@command
def move_session(
    turn: Turn, *, session: UUID, held_on: date, at: str | None = None, place: str | None = None
) -> None:
    """The same session, another day; its hour and its place stay unless they are said."""
    row = session_here(turn.partnership, session)
    _body_to_convene(turn, row.body)
    must_be_to_come(row)
    hour = row.at if at is None else at
    must_be_a_fit(hour, row.lasts)
    must_be_near(held_on, turn.today)
    must_change(row, held_on, hour, place)
    turn.inscribe(
        SessionMoved(
            session=row.id,
            held_on=held_on,
            at=Code(hour) if hour else None,
            place=keep_if_any(turn, place, about=row.id, audience=Audience.PARTNERS),
        )
    )


@command
def cancel_session(turn: Turn, *, session: UUID, words: str = "") -> None:
    """It will not be held; no reason is due."""
    row = session_here(turn.partnership, session)
    _body_to_convene(turn, row.body)
    must_be_to_come(row)
    turn.inscribe(
        SessionCancelled(
            session=row.id, words=keep_if_any(turn, words, about=row.id, audience=Audience.PARTNERS)
        )
    )


@command
def open_session(
    turn: Turn,
    *,
    session: UUID,
    present: Sequence[UUID],
    excused: Sequence[UUID] = (),
    words: str = "",
) -> None:
    """Begin, with those who are here. Whether the quorum is reached is said, and stops nobody."""
    row = session_here(turn.partnership, session)
    body = _body_to_convene(turn, row.body)
    must_be_of_the_body(turn.actor, convening_of(body, turn.today), sits=sits(turn.actor, body))
    may_open(row, turn.today, present)
    here, away = _at_the_table(turn, present), members_here(turn.partnership, excused)
    turn.inscribe(
        SessionOpened(
            session=row.id,
            present=here,
            excused=tuple(one.id for one in away if one.id not in set(here)),
            quorum_reached=_reached(turn, row, here),
            words=keep_if_any(turn, words, about=row.id),
        )
    )


@command
def change_presence(
    turn: Turn, *, session: UUID, came: Sequence[UUID] = (), went: Sequence[UUID] = ()
) -> None:
    """Someone comes in or goes out. Those of the body say it of all; a guest, only that they go out."""
    row = session_here(turn.partnership, session)
    body = body_here(turn.partnership, row.body)
    convening = convening_of(body, turn.today)
    must_be_concerned(turn.actor, convening)
    must_be_open(row)
    seated, oneself = seated_at(row), {turn.actor.member}
    if set(came) != oneself or went:
        must_sit(turn.actor, seated)
    if came or set(went) != oneself:
        must_be_of_the_body(turn.actor, convening, sits=sits(turn.actor, body))
    coming = tuple(one for one in _at_the_table(turn, came) if one not in seated)
    going = tuple(one for one in dict.fromkeys(went) if one in seated)
    if not (coming or going):
        raise Refused(_("C’est déjà noté ainsi."))
    turn.inscribe(PresenceChanged(session=row.id, came=coming, went=going))


@command
def close_session(turn: Turn, *, session: UUID, words: str = "") -> None:
    """End it; the items on which nothing was inscribed are said (product.md, chapter 3)."""
    row = session_here(turn.partnership, session)
    convening = convening_of(body_here(turn.partnership, row.body), turn.today)
    must_be_concerned(turn.actor, convening)
    must_be_open(row)
    must_sit(turn.actor, seated_at(row))
    turn.inscribe(
        SessionClosed(
            session=row.id, undecided=undecided_of(row), words=keep_if_any(turn, words, about=row.id)
        )
    )


def _body_to_convene(turn: Turn, body: UUID) -> Body:
    found = body_here(turn.partnership, body)
    may_convene(turn.actor, convening_of(found, turn.today))
    return found


def _schedule(turn: Turn, body: Body, held_on: date, *, at: str, place: str, words: str, lasts: int) -> None:
    session = turn.new_id()
    turn.inscribe(
        SessionScheduled(
            session=session,
            body=body.id,
            held_on=held_on,
            at=Code(at) if at else None,
            lasts=lasts,
            place=keep_if_any(turn, place, about=session, audience=Audience.PARTNERS),
            words=keep_if_any(turn, words, about=session, audience=Audience.PARTNERS),
        )
    )


def _days_of(rhythm: Rhythm, first: date, until: date) -> list[date]:
    if not rhythm:
        raise Refused(_("Aucune règle ne fixe de rythme : dites toutes les combien de semaines."))
    must_be_a_series(first, until)
    return series(rhythm, first, until)


def _reached(turn: Turn, row: Session, here: Sequence[UUID]) -> bool | None:
    asked = of_body(turn.partnership, Quorum, row.body, on=turn.today)
    if not asked.value.organisations:
        return None
    houses = Member.objects.filter(id__in=here).values("organisation").distinct()
    return houses.count() >= asked.value.organisations


def _at_the_table(turn: Turn, people: Sequence[UUID]) -> tuple[UUID, ...]:
    """Members of the collective, and those who decide; someone who reads before joining is not seated."""
    rows = members_here(turn.partnership, people)
    if any(one.hat not in (Hat.MEMBER, Hat.DECIDER) for one in rows):
        raise Refused(_("Une personne qui n’a pas encore rejoint le collectif ne siège pas."))
    return tuple(one.id for one in rows)
