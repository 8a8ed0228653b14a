"""The rows that minutes are made of, for one reader: a few statements, whatever the session came to."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.meetings.decisions.minutes import AtTheTable
from interstice.meetings.models import Approval, Correction, Item, Minutes, Presence, Session, SessionEntry
from interstice.meetings.queries.extracts import Extract, items_read
from interstice.meetings.queries.keeping import asked_of_keeping, circulation_of, table_among
from interstice.meetings.queries.minutes_lines import Reviewed, asked_of_reviews, reviews_among
from interstice.meetings.queries.said_in_session import SaidThere, said_there
from interstice.meetings.queries.session_rows import SessionRows, session_rows
from interstice.parties.models import Body, Thing
from interstice.register.actors import Actor
from interstice.register.together import Among, Found, together
from interstice.rules.queries.lives import RuleRows, rule_rows


@dataclass(frozen=True)
class MinutesFound:
    """What was found of a session, before anyone is known to read it."""

    session: SessionRows
    found: Found
    rules: RuleRows
    table: AtTheTable

    @property
    def held(self) -> Session:
        """The session itself."""
        return self.session.session


@dataclass(frozen=True)
class MinutesRows:
    """The rows that one reader may read."""

    held: Session
    body: Body
    items: list[Item]
    entries: list[SessionEntry]
    corrections: list[Correction]
    reviews: list[Reviewed]
    seats: list[Presence]
    approvals: list[Approval]
    done: Minutes | None
    said: SaidThere
    things: list[Thing]
    rules: RuleRows


def minutes_found(partnership: UUID, session: UUID) -> MinutesFound:
    """Of a session of this partnership, with who was there and who keeps its minutes. Raises OutOfSight."""
    rows, rules = session_rows(partnership, session), rule_rows(partnership)
    corrections = Among(Correction, "session_id = %s", (session,))
    found = together(*asked_of_keeping(session), *asked_of_reviews(session), corrections)
    keeper = circulation_of(rows.session, rules).keeper
    return MinutesFound(rows, found, rules, table_among(found, keeper))


def minutes_rows(reader: Actor, told: MinutesFound, extract: Extract) -> MinutesRows:
    """What this reader may read of it, in an extract or whole."""
    held, found = told.held, told.found
    items = items_read(reader, told.session.items, extract)
    entries = _entries(told.session.entries, items, extract)
    known = {one.id for one in entries}
    cited = {one.thing for one in items if one.thing and not one.dossier}
    corrections = sorted(found.all(Correction), key=lambda one: one.n)
    return MinutesRows(
        held=held,
        body=told.session.body,
        items=items,
        entries=entries,
        corrections=[one for one in corrections if one.entry is None or one.entry in known],
        reviews=reviews_among(found, items, reader, extract),
        seats=found.all(Presence),
        approvals=sorted(found.all(Approval), key=lambda one: one.n),
        done=next(iter(found.all(Minutes)), None),
        said=SaidThere() if extract.item else said_there(held, {one.thing for one in entries}),
        things=[one for one in told.session.things if one.id in cited],
        rules=told.rules,
    )


def _entries(entries: list[SessionEntry], items: list[Item], extract: Extract) -> list[SessionEntry]:
    shown = {one.id for one in items}
    return [
        one
        for one in entries
        if one.item in shown or (one.item is None and one.sitting is None and not extract.item)
    ]
