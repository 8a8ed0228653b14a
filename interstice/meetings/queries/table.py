"""All that the page of a session shows to one viewer: who is here, the items, the one under way, its lines.

Of a dossier that the viewer may not read nothing is told, but that time is taken, to those of the body (RL4).
A few reads, however many items, people and lines: its rows, circles if any keep some of them, people, words.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.utils import timezone

from interstice.meetings.decisions.sessions import at_hour
from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.queries.around_table import Person, houses_of, marks_of, people_of, people_rows
from interstice.meetings.queries.clauses_of_body import said_of_body
from interstice.meetings.queries.facilitating import delegates_among, pairs_before, running_order
from interstice.meetings.queries.minutes_lines import texts_told
from interstice.meetings.queries.quorum import quorum_said
from interstice.meetings.queries.said_in_session import said_there
from interstice.meetings.queries.seeing import session_seen, sits_in
from interstice.meetings.queries.table_shown import (
    DONE,
    TO_COME,
    UNDER_WAY,
    ItemSeen,
    Line,
    PairSeen,
    Table,
    a_reserved_item,
)
from interstice.meetings.turning import DELEGATE, ROLES, Pair
from interstice.register.actors import Actor, Hat
from interstice.vault.queries import NOTHING, Saying, sayings

__all__ = ["ItemSeen", "Line", "PairSeen", "Table", "table"]


def table(seen_by: Actor, session: UUID) -> Table:
    """The session as this viewer sees it. Raises OutOfSight for anyone who may not."""
    return _Laid(seen_by, session).table()


class _Laid:
    """What is read for one session and one viewer, before it is told."""

    def __init__(self, seen_by: Actor, session: UUID) -> None:
        self.actor = seen_by
        found = session_seen(seen_by, session)
        self.session, self.body = found.session, found.body
        self.items, self.entries = found.items, found.entries
        rows = people_rows(seen_by.partnership, session, self._named(), self.body)
        told = {one.thing for one in self.entries}
        self.beside = texts_told(said_there(self.session, told), getattr) if seen_by.within() else []
        self.said = sayings(seen_by, [*self._marks(), *marks_of(rows)])
        self.people = people_of(rows, self.said, seen_by.member)
        self.clauses = said_of_body(seen_by.partnership, self.body.id, seen_by.today, found.clauses)

    def table(self) -> Table:
        """Everything together."""
        row, lines = self.session, self._lines()
        items, houses = self._items(lines), houses_of(self._sitting())
        return Table(
            session=row,
            body=self.body,
            name=str(self._word(self.body.name)),
            place=self._word(row.place),
            words=self._word(row.words),
            people=self.people,
            houses=houses,
            excused=tuple(self._people(row.excused)),
            quorum=quorum_said(self.clauses.quorum, houses, opened=row.began_at is not None),
            turning=self.clauses.turning,
            items=items,
            current=next((one for one in items if one.id == row.current), None),
            lines=lines,
            ends_at=self._ends_at(),
            seated=self._is_seated(),
            of_the_body=self._is_of_the_body(),
        )

    def _lines(self) -> list[Line]:
        """Those of the session and the texts inscribed meanwhile, in the order of their numbers."""
        told = [self._line(one) for one in self.entries]
        return sorted([*told, *self._texts()], key=lambda line: line.number)

    def _named(self) -> set[UUID]:
        """The people whom the session, its items and its lines name."""
        told = {self.session.convened_by, self.actor.member}
        told |= {UUID(one) for one in self.session.excused}
        for item in self.items:
            told |= {item.asked_by, item.referent, *(UUID(one) for one in item.pair)}
        for entry in self.entries:
            told |= {entry.by_member, entry.written_by}
        return {one for one in told if one}

    def _sitting(self) -> list[Person]:
        """Those of the body, and whoever else came to the table."""
        convened = {UUID(one) for one in self.body.members}
        houses = {one.house for one in self.people.values() if one.id in convened}
        return [
            one
            for one in self.people.values()
            if one.present
            or one.away
            or (one.id in convened and not one.gone)
            or (one.hat != Hat.MEMBER and (one.me or one.id == self.session.convened_by))
            or (one.hat == Hat.MEMBER and not one.gone and (not convened or one.house in houses))
        ]

    def _marks(self) -> Iterable[str]:
        yield from (self.body.name, self.session.place, self.session.words)
        for item in self.items:
            yield from (
                item.title,
                item.words,
                item.asks,
                item.to_settle,
                item.exception,
                "" if item.dossier else item.thing_label or "",
            )
        for entry in self.entries:
            yield from (entry.words, entry.rectified)
        yield from (str(line.words) for _things, line in self.beside)

    def _word(self, mark: str) -> Saying:
        return self.said.get(mark, NOTHING)

    def _people(self, members: Iterable[UUID | str]) -> list[Person]:
        found = (self.people.get(UUID(str(one))) for one in members)
        return [one for one in found if one]

    def _items(self, lines: list[Line]) -> list[ItemSeen]:
        agreed = self._pairs(self._sitting())
        return [
            self._item(row, rank, agreed.get(row.id, Pair()), [one for one in lines if one.item == row.id])
            for rank, row in enumerate(self._shown(), start=1)
        ]

    def _shown(self) -> list[Any]:
        """To those of the body and at its table, a time that is taken too; to others, only what they read."""
        taken = self._is_seated() or self._is_of_the_body()
        return [one for one in self.items if one.named or taken]

    def _is_seated(self) -> bool:
        return any(one.me and one.present for one in self.people.values())

    def _is_of_the_body(self) -> bool:
        convened = {UUID(one) for one in self.body.members}
        houses = {one.house for one in self.people.values() if one.id in convened}
        return sits_in(self.actor, self.body, houses)

    def _pairs(self, around: list[Person]) -> dict[UUID, Pair]:
        clauses = self.clauses.turning
        if not clauses.pair:
            return {}
        here = {one.id for one in around if one.present or not self.session.began_at}
        known = [(one.id, one.kind) for one in around if one.id in here]
        delegates = delegates_among(known) if DELEGATE in clauses.pair else ()
        return running_order(
            clauses,
            self.items,
            present=here,
            delegates=delegates,
            referents={one.dossier: one.referent for one in self.items if one.dossier},
            convener=self.session.convened_by,
            before=pairs_before(self.session) if clauses.each and len(delegates) > 1 else (),
        )

    def _item(self, row: Any, rank: int, agreed: Pair, lines: list[Line]) -> ItemSeen:
        state = self._state(row)
        if not row.named:
            return a_reserved_item(row.id, rank, row.minutes, state)
        named = self._pair(agreed)
        said = state != TO_COME or self._says_ahead()
        return ItemSeen(
            id=row.id,
            rank=rank,
            about=About(row.about),
            title=self._title(row),
            minutes=row.minutes,
            state=state,
            heard=row.heard,
            thing=row.thing,
            thing_kind=row.thing_kind or "",
            dossier=row.dossier,
            words=self._word(row.words),
            asked_by=self.people.get(row.asked_by),
            referent=self.people.get(row.referent),
            pair=self._noted(row) if row.pair else named if said else PairSeen(),
            agreed=named,
            asks=self._word(row.asks),
            to_settle=self._word(row.to_settle),
            lines=tuple(lines),
            started_at=row.reached_at,
        )

    def _says_ahead(self) -> bool:
        return self.clauses.turning.says_ahead(opened=self.session.began_at is not None)

    def _title(self, row: Any) -> str:
        found = self._word(row.title) or self._word(row.thing_label or "")
        return str(found) or str(About(row.about).label)

    def _state(self, row: Any) -> str:
        if row.id == self.session.current:
            return UNDER_WAY
        return DONE if row.reached_at or self.session.ended_at else TO_COME

    def _pair(self, pair: Pair) -> PairSeen:
        missing = tuple(str(ROLES[one]) for one in pair.missing)
        return PairSeen(tuple(self._people(pair.members)), missing)

    def _noted(self, row: Any) -> PairSeen:
        return PairSeen(
            tuple(self._people(row.pair)),
            noted=True,
            as_agreed=row.as_agreed,
            exception=self._word(row.exception),
        )

    def _line(self, row: Any) -> Line:
        by = self.people.get(row.by_member)
        house = next((one.house_name for one in self.people.values() if one.house == row.by_organisation), "")
        return Line(
            id=row.id,
            item=row.item,
            genre=str(EntryKind(row.what).label),
            what=EntryKind(row.what),
            words=self._word(row.rectified or row.words),
            number=row.number,
            by=by,
            by_organisation=by.house_name if by else house,
            due=row.due,
            rectified=bool(row.rectified),
            thing=row.thing,
            mine=row.written_by == self.actor.member,
        )

    def _texts(self) -> list[Line]:
        """The questions, the proposals and the rules inscribed meanwhile, on the item that each is about."""
        about = {one.thing: one.id for one in self.items if one.thing}
        return [
            Line(
                id=uuid5(things[0], str(line.n)),
                item=next((about[one] for one in things if one in about), None),
                genre=line.genre,
                words=self._word(str(line.words)),
                number=line.n,
                after=line.after,
            )
            for things, line in self.beside
        ]

    def _ends_at(self) -> datetime | None:
        """When it will end, at the time that each item is thought to need: of those that the viewer knows."""
        session, shown = self.session, self._shown()
        if session.began_at is None and not session.at:
            return None
        if session.began_at is None:
            return at_hour(session) + timedelta(minutes=sum(one.minutes for one in shown))
        left = sum(one.minutes for one in shown if not one.reached_at)
        now = max(timezone.now(), session.began_at) if session.ended_at is None else session.ended_at
        current = next((one for one in shown if one.id == session.current), None)
        if current and current.reached_at and session.ended_at is None:
            spent = (now - current.reached_at).total_seconds() / 60
            left += max(0, round(current.minutes - spent))
        return now + timedelta(minutes=left) if session.ended_at is None else now
