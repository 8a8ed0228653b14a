"""The sessions in which a person was, or will be, looked at, and what they decided, for her circle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.meetings.kinds import EntryKind
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.parties.models import Body
from interstice.register.actors import Actor
from interstice.register.together import Among, Found
from interstice.vault.sight import TOLD_WITHIN, found_open


@dataclass(frozen=True)
class Heard:
    """A session: its body, its day, the numbers and the words of what it decided about her.

    One that goes on is no more to come: nothing is prepared for it.
    """

    session: UUID
    body: str
    on: date
    to_come: bool
    goes_on: bool
    decisions: list[tuple[int, object]]


@dataclass(frozen=True)
class Spoken:
    """The rows of these sessions: points of agendas, what was decided on them, the bodies by identifier."""

    items: list[Item]
    sessions: dict[UUID, Session]
    decided: list[SessionEntry]
    bodies: dict[UUID, Body]


def asked_of_sessions(seen_by: Actor, dossier: UUID) -> list[Among]:
    """What is asked of them, for a page that asks for much at once."""
    item = f"dossier = %s AND withdrawn_on IS NULL AND id {TOLD_WITHIN}"
    hers = "SELECT {} FROM meetings_item WHERE dossier = %s"
    entry = f"what = %s AND item IN ({hers.format('id')}) AND sitting {TOLD_WITHIN}"
    session = f"cancelled_on IS NULL AND id IN ({hers.format('session_id')})"
    return [
        Among(Item, item, (dossier, dossier)),
        Among(Session, session, (dossier,)),
        Among(SessionEntry, entry, (EntryKind.DECISION.value, dossier, dossier)),
        Among(Body, "partnership = %s", (seen_by.partnership,)),
    ]


def spoken_among(seen_by: Actor, found: Found, shown_in: Iterable[UUID]) -> Spoken:
    """What was found of them, the latest first, with the bodies before which she may be presented."""
    sessions = {one.id: one for one in found.all(Session)}
    standing = [one for one in found.all(Item) if one.session_id in sessions]
    items = sorted(standing, key=lambda one: (sessions[one.session_id].held_on, one.n), reverse=True)
    kept = {one.id for one in items}
    decided = [one for one in found.all(SessionEntry) if one.item in kept]
    found_open(seen_by, [one.sitting for one in decided])
    wanted = {*shown_in, *(one.body for one in sessions.values())}
    bodies = {one.id: one for one in found.all(Body) if one.id in wanted}
    return Spoken(items, sessions, sorted(decided, key=lambda one: (one.on, one.n), reverse=True), bodies)


def heard(seen_by: Actor, item: Item, spoken: Spoken) -> Heard:
    """The session of a point, with what it decided there in its order."""
    session = spoken.sessions[item.session_id]
    body: Any = spoken.bodies.get(session.body)
    mine: list[Any] = sorted((one for one in spoken.decided if one.item == item.id), key=lambda one: one.n)
    told = [(one.number, one.said.rectified or one.said.words) for one in mine]
    return Heard(
        session.id,
        str(body.said.name) if body else "",
        session.held_on,
        session.began_at is None and session.held_on >= seen_by.today,
        session.began_at is not None and session.ended_at is None,
        [(number, words) for number, words in told if words],
    )
