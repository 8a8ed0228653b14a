"""The sessions of a partnership, by body: the next one, those that were held, the rhythm (B03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.models import Session
from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.composition import sitting_in
from interstice.meetings.queries.here import convening_of
from interstice.meetings.queries.rhythms import rhythm_of
from interstice.meetings.queries.sessions_rows import (
    Asked,
    BodiesRows,
    ahead_among,
    behind_among,
    bodies_rows,
    under_way_among,
)
from interstice.meetings.rhythm import Rhythm, next_after
from interstice.parties.models import Body, Member, Organisation
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.sight import may_name_people_of
from interstice.register.actors import Actor, Hat
from interstice.register.marks import mark, marked
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.meetings import BodyCadence
from interstice.rules.queries.lives import RuleRows
from interstice.vault.queries import Saying, voiced

AHEAD, BEHIND = 5, 3
"""How many sessions of each body stand on the page of all of them: the others are a click away."""

AHEAD_OF_ONE, BEHIND_OF_ONE = 26, 12
"""The same on the page of one body, which goes on from there."""


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
    """A body, its rhythm and its sessions, the nearest first on each side."""

    row: Body
    name: str
    purpose: Saying
    cadence: InForce[BodyCadence]
    rhythm: Rhythm
    under_way: list[SessionLine]
    coming: list[SessionLine]
    past: list[SessionLine]
    expected: date | None
    """When its rhythm would have it meet, if that day is past or no session is called for it."""
    later: str = ""
    """Where its sessions to come go on from, if there are more of them."""
    older: str = ""
    """The same for those that are behind."""

    @property
    def next(self) -> SessionLine | None:
        """The next one."""
        return self.coming[0] if self.coming else None


@dataclass(frozen=True)
class SessionsPage:
    """All the bodies that this viewer may see meeting, in the order in which they began."""

    bodies: list[BodySeen]

    @property
    def under_way(self) -> list[SessionLine]:
        """Those that are being held."""
        return [line for one in self.bodies for line in one.under_way]


def sessions_page(seen_by: Actor) -> SessionsPage:
    """Every body whose sessions this viewer may see. Raises OutOfSight when there can be none."""
    asked = Asked(AHEAD, BEHIND)
    found = bodies_rows(seen_by, asked)
    seen = [one for one in found.bodies if sees_sessions_of(seen_by, one, found.clauses)]
    if not (seen or seen_by.within()):
        raise OutOfSight
    shown = {one.id for one in seen}
    voiced(seen_by, seen, [one for one in found.sessions if one.body in shown])
    return SessionsPage([_body(seen_by, one, found, asked) for one in seen])


def body_seen(seen_by: Actor, body: UUID, *, after: str = "", before: str = "") -> tuple[BodySeen, Directory]:
    """One of them, with who is who; from a mark on, one side of its sessions. Raises OutOfSight."""
    asked = Asked(AHEAD_OF_ONE, BEHIND_OF_ONE, body, marked(after), marked(before))
    found = bodies_rows(seen_by, asked)
    if not found.bodies or not sees_sessions_of(seen_by, found.bodies[0], found.clauses):
        raise OutOfSight
    who = directory(seen_by, found.bodies, found.sessions)
    return _body(seen_by, found.bodies[0], found, asked), who


def sitting(seen_by: Actor, body: Body, who: Directory) -> tuple[list[Member], list[Organisation]]:
    """Who sits in a body, of those whom this viewer may name, and for which organisations."""
    people = [one for one in sitting_in(body, who.people.values()) if _named(seen_by, one, who)]
    houses = {one.organisation for one in people}
    return people, [one for one in who.seats() if one.id in houses]


def sees_sessions_of(seen_by: Actor, body: Body, rows: RuleRows | None = None) -> bool:
    """Whether this viewer sees when a body meets: the collective, and the decider who convenes it."""
    if seen_by.within():
        return True
    return seen_by.hat is Hat.DECIDER and convening_of(body, seen_by.today, rows).by(seen_by)


def _body(seen_by: Actor, body: Body, found: BodiesRows, asked: Asked) -> BodySeen:
    rhythm = rhythm_of(body.partnership, body.id, seen_by.today, found.clauses)
    rows = [one for one in found.sessions if one.body == body.id]
    ahead, behind = ahead_among(rows, seen_by, asked), behind_among(rows, seen_by, asked)
    held = [one.held_on for one in rows if one.ended_at]
    waits = any(one.began_at is None and one.cancelled_on is None for one in rows)
    coming = sorted(ahead[: asked.ahead], key=lambda one: (one.held_on, one.at, one.n))
    return BodySeen(
        row=body,
        name=str(body.said.name),  # type: ignore[attr-defined]
        purpose=body.said.purpose,  # type: ignore[attr-defined]
        cadence=of_body(body.partnership, BodyCadence, body.id, on=seen_by.today, rows=found.clauses),
        rhythm=rhythm,
        under_way=[_line(one, body, found.written) for one in under_way_among(rows, asked)],
        coming=[_line(one, body, found.written) for one in coming],
        past=[_line(one, body, found.written) for one in behind[: asked.behind]],
        expected=next_after(rhythm, max(held)) if rhythm and held and not waits else None,
        later=_goes_on(ahead, asked.ahead),
        older=_goes_on(behind, asked.behind),
    )


def _line(row: Session, body: Body, written: frozenset[UUID]) -> SessionLine:
    return SessionLine(row, str(body.said.name), row.id in written)  # type: ignore[attr-defined]


def _goes_on(rows: list[Session], shown: int) -> str:
    return str(mark(rows[shown - 1].held_on, rows[shown - 1].n)) if len(rows) > shown else ""


def _named(seen_by: Actor, one: Member, who: Directory) -> bool:
    return may_name_people_of(seen_by, who.organisations[one.organisation])
