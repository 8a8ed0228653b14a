"""The sessions of the bodies in which someone sits, wherever they do: days, hours, places, and nothing else.

A calendar leaves the house: it knows no dossier, no agenda, no name of anybody (RL4).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from interstice.meetings.models import Session
from interstice.meetings.queries.composition import sitting_in
from interstice.meetings.queries.here import session_here
from interstice.meetings.queries.sessions import sees_sessions_of
from interstice.parties.models import Body, Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Hat
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight
from interstice.vault.queries import voiced

PAST = timedelta(days=90)
"""How long a session that was held stays in calendars."""

CALLED = ("session.scheduled/1", "session.moved/1", "session.cancelled/1")
"""The acts after which a calendar is to be read again."""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A session as a calendar tells it; `times` counts how often it was called otherwise."""

    session: UUID
    body: str
    held_on: date
    at: str
    lasts: int
    place: str
    cancelled: bool
    times: int
    called_at: datetime


def meetings_of(identities: Iterable[UUID], today: date) -> list[Meeting] | None:
    """What the calendar of a person holds; None for someone who is a member nowhere any more."""
    people = Member.objects.filter(identity__in=list(identities), hat=Hat.MEMBER, left_on__isnull=True)
    hats = list(people.order_by("partnership", "id"))
    if not hats:
        return None
    bodies = _bodies(hats)
    sessions = Session.objects.filter(body__in=list(bodies), held_on__gte=today - PAST)
    return _told(sessions.order_by("held_on", "at", "id"), bodies)


def meeting(seen_by: Actor, session: UUID) -> Meeting:
    """One session, for whoever may open its page: its invitation."""
    held = session_here(seen_by.partnership, session)
    me = Member.objects.filter(id=seen_by.member).first() if seen_by.member else None
    body = Body.objects.get(id=held.body)
    if me is None or not sees_sessions_of(seen_by, body):
        raise OutOfSight
    return _told([held], {body.id: (body, me)})[0]


def _bodies(hats: Iterable[Member]) -> dict[UUID, tuple[Body, Member]]:
    """Each body where one of these hats sits, with that hat."""
    mine = {one.partnership: one for one in hats}
    rows = Body.objects.filter(partnership__in=list(mine)).order_by("n")
    people = defaultdict(list)
    for one in Member.objects.filter(partnership__in=list(mine)):
        people[one.partnership].append(one)
    return {
        body.id: (body, mine[body.partnership])
        for body in rows
        if mine[body.partnership].id in {one.id for one in sitting_in(body, people[body.partnership])}
    }


def _told(sessions: Iterable[Session], bodies: dict[UUID, tuple[Body, Member]]) -> list[Meeting]:
    rows = list(sessions)
    by_hat = defaultdict(list)
    for row in rows:
        by_hat[bodies[row.body][1].id].append(row)
    for body, hat in bodies.values():
        voiced(actor_of(hat), [body], by_hat.pop(hat.id, []))
    called = _called({row.partnership for row in rows})
    return [_meeting(row, bodies[row.body][0], called[row.id]) for row in rows]


def _meeting(row: Session, body: Body, called: list[datetime]) -> Meeting:
    return Meeting(
        session=row.id,
        body=str(body.said.name),  # type: ignore[attr-defined]
        held_on=row.held_on,
        at=row.at,
        lasts=row.lasts,
        place=str(row.said.place),  # type: ignore[attr-defined]
        cancelled=row.cancelled_on is not None,
        times=len(called) - 1,
        called_at=called[-1],
    )


def _called(partnerships: Iterable[UUID]) -> dict[UUID, list[datetime]]:
    """When each session was called, moved, cancelled: what tells a calendar which version is the last."""
    acts = Entry.objects.filter(partnership__in=list(partnerships), act__in=CALLED).order_by("n")
    found: dict[UUID, list[datetime]] = defaultdict(list)
    for line, at in acts.values_list("bytes", "at"):
        found[UUID(json.loads(bytes(line))["body"]["session"])].append(at)
    return found
