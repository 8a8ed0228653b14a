"""The sessions of a partnership, by body: the next one, those that were held, the rhythm (B03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.meetings.models import Minutes, Session
from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.clauses_of_body import rows_on_meetings
from interstice.meetings.queries.composition import sitting_in
from interstice.meetings.queries.here import convening_of
from interstice.meetings.queries.rhythms import rhythm_of
from interstice.meetings.rhythm import Rhythm, next_after
from interstice.parties.models import Body, Member, Organisation
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.sight import may_name_people_of
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.meetings import BodyCadence
from interstice.rules.queries.lives import RuleRows
from interstice.vault.queries import Saying

SHOWN = 12
"""How many past sessions a page tells: the others are a click away, by their body."""


@dataclass(frozen=True)
class SessionLine:
    """A session in a list, with its body's name and whether its minutes went round."""

    row: Session
    body: str
    minutes: bool = False

    @property
    def place(self) -> Saying:
        """Where."""
        found: Saying = self.row.said.place  # type: ignore[attr-defined]
        return found


@dataclass(frozen=True)
class BodySeen:
    """A body, who sits in it for which organisations, its rhythm and its sessions."""

    row: Body
    name: str
    purpose: Saying
    people: list[Member]
    houses: list[Organisation]
    cadence: InForce[BodyCadence]
    rhythm: Rhythm
    under_way: list[SessionLine]
    coming: list[SessionLine]
    past: list[SessionLine]
    expected: date | None
    """When its rhythm would have it meet, if that day is past or no session is called for it."""

    @property
    def next(self) -> SessionLine | None:
        """The next one."""
        return self.coming[0] if self.coming else None


@dataclass(frozen=True)
class SessionsPage:
    """All the bodies that this viewer may see meeting, in the order in which they began."""

    bodies: list[BodySeen]
    who: Directory

    @property
    def under_way(self) -> list[SessionLine]:
        """Those that are being held."""
        return [line for one in self.bodies for line in one.under_way]


def sessions_page(seen_by: Actor) -> SessionsPage:
    """Every body whose sessions this viewer may see. Raises OutOfSight when there can be none."""
    bodies = list(Body.objects.filter(partnership=seen_by.partnership).order_by("n"))
    seen = [one for one in bodies if sees_sessions_of(seen_by, one)]
    if not (seen or seen_by.within()):
        raise OutOfSight
    who, told = _read(seen_by, seen)
    return SessionsPage(told, who)


def body_seen(seen_by: Actor, body: UUID) -> tuple[BodySeen, Directory]:
    """One of them. Raises OutOfSight."""
    row = Body.objects.filter(partnership=seen_by.partnership, id=body).first()
    if row is None or not sees_sessions_of(seen_by, row):
        raise OutOfSight
    who, told = _read(seen_by, [row])
    return told[0], who


def sees_sessions_of(seen_by: Actor, body: Body) -> bool:
    """Whether this viewer sees when a body meets: the collective, and the decider who convenes it."""
    if seen_by.within():
        return True
    return seen_by.hat is Hat.DECIDER and convening_of(body, seen_by.today).by(seen_by)


def _read(seen_by: Actor, bodies: list[Body]) -> tuple[Directory, list[BodySeen]]:
    """In a fixed number of reads, however many bodies: what is to come, and the latest of what was held."""
    mine = Session.objects.filter(partnership=seen_by.partnership, body__in=[one.id for one in bodies])
    closed = Q(ended_at__isnull=False) | Q(cancelled_on__isnull=False)
    coming = list(mine.exclude(closed).order_by("held_on", "at", "n"))
    past = list(mine.filter(closed).order_by("-held_on", "-n")[: SHOWN * max(1, len(bodies))])
    written = set(Minutes.objects.filter(session__in=past).values_list("session", flat=True))
    who, clauses = directory(seen_by, bodies, coming, past), rows_on_meetings(seen_by.partnership)
    return who, [
        _body(
            seen_by,
            body,
            who,
            clauses,
            [_line(one, body, written) for one in coming if one.body == body.id],
            [_line(one, body, written) for one in past if one.body == body.id],
        )
        for body in bodies
    ]


def _line(row: Session, body: Body, written: set[UUID]) -> SessionLine:
    return SessionLine(row, str(body.said.name), row.id in written)  # type: ignore[attr-defined]


def _body(
    seen_by: Actor,
    body: Body,
    who: Directory,
    clauses: RuleRows,
    coming: list[SessionLine],
    past: list[SessionLine],
) -> BodySeen:
    rhythm = rhythm_of(body.partnership, body.id, seen_by.today, clauses)
    people = [one for one in sitting_in(body, who.people.values()) if _named(seen_by, one, who)]
    houses = {one.organisation for one in people}
    held = [one.row.held_on for one in past if one.row.ended_at]
    to_come = [one for one in coming if one.row.began_at is None]
    return BodySeen(
        row=body,
        name=str(body.said.name),  # type: ignore[attr-defined]
        purpose=body.said.purpose,  # type: ignore[attr-defined]
        people=people,
        houses=[one for one in who.seats() if one.id in houses],
        cadence=of_body(body.partnership, BodyCadence, body.id, on=seen_by.today, rows=clauses),
        rhythm=rhythm,
        under_way=[one for one in coming if one.row.began_at],
        coming=to_come,
        past=past,
        expected=next_after(rhythm, max(held)) if rhythm and held and not to_come else None,
    )


def _named(seen_by: Actor, one: Member, who: Directory) -> bool:
    return may_name_people_of(seen_by, who.organisations[one.organisation])
