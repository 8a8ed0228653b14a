"""The rows of one session, with the rules that bear on it: one statement, whatever it holds.

A screen asks for them at each change. Nothing here says who may see them: `seeing.py` does, before anyone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from interstice.followups.models import Dossier
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.meetings.queries.clauses_of_body import asked_of_clauses, clauses_among
from interstice.parties.models import Body, Thing
from interstice.register.reading import once
from interstice.register.refusals import OutOfSight
from interstice.register.together import Among, Found, together
from interstice.rules.queries.lives import RuleRows

_ITS = "session_id = %s AND partnership = %s"
_BODY = "id IN (SELECT body FROM meetings_session WHERE id = %s AND partnership = %s)"
_OF_ITEMS = "id IN (SELECT {} FROM meetings_item WHERE session_id = %s AND partnership = %s)"


@dataclass(frozen=True)
class SessionRows:
    """A session and its body, the points of its agenda in their order, its lines, the rules on meetings.

    Each item bears the words by which its thing is called, what that is, and who follows the person.
    """

    session: Session
    body: Body
    items: list[Any]
    things: list[Thing]
    entries: list[SessionEntry]
    clauses: RuleRows


def session_rows(partnership: UUID, session: UUID) -> SessionRows:
    """The rows of a session of this partnership, read once for a page. Raises OutOfSight."""
    return once(("session", partnership, session), lambda: _read(partnership, session))


def _read(partnership: UUID, session: UUID) -> SessionRows:
    found = together(*_asked(partnership, session), *asked_of_clauses(partnership))
    if not found.all(Session):
        raise OutOfSight
    (row,), (body,) = found.all(Session), found.all(Body)
    clauses = once(("rules on meetings", partnership), lambda: clauses_among(found))
    entries = sorted(found.all(SessionEntry), key=lambda one: (one.number, one.n))
    return SessionRows(row, body, _items(found), found.all(Thing), entries, clauses)


def _asked(partnership: UUID, session: UUID) -> list[Among]:
    given = (session, partnership)
    return [
        Among(Session, "id = %s AND partnership = %s", given),
        Among(Body, _BODY, given),
        Among(Item, f"{_ITS} AND withdrawn_on IS NULL", given),
        Among(SessionEntry, _ITS, given),
        Among(Thing, _OF_ITEMS.format("thing"), given),
        Among(Dossier, _OF_ITEMS.format("dossier"), given),
    ]


def _items(found: Found) -> list[Any]:
    things = {one.id: one for one in found.all(Thing)}
    referents = {one.id: one.referent for one in found.all(Dossier)}
    rows: list[Any] = sorted(found.all(Item), key=lambda one: (one.position, one.n))
    for one in rows:
        thing = things.get(one.thing)
        one.thing_label, one.thing_kind = (thing.label, thing.kind) if thing else ("", "")
        one.referent = referents.get(one.dossier)
    return rows
