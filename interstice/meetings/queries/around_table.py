"""The people of a session by name, function and organisation: those it names, and no one else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from interstice.parties.models import Body, Member
from interstice.parties.queries.directory import unknown
from interstice.register.actors import Hat
from interstice.vault.queries import Saying

_SQL = """
SELECT m.*, seat.away AS seat_away,
       house.short_name AS house_short, house.name AS house_named, house.what AS house_kind,
       house.seat AS house_seat,
       person.first_name AS first, person.surname AS last, person.erased_on AS name_gone
  FROM parties_member m
  LEFT JOIN meetings_presence seat ON seat.session_id = %s AND seat.member = m.id
  LEFT JOIN parties_organisation house ON house.id = m.organisation
  LEFT JOIN vault_identity person ON person.id = m.identity
 WHERE m.partnership = %s AND (seat.id IS NOT NULL OR m.id IN ({named}){body})
 ORDER BY house.seat IS NULL, house.seat, m.entered_on, m.id
"""
"""Written in SQL: a screen draws them at each change, and the same through the ORM is eight subqueries."""

_COLLECTIVE = " OR (m.left_on IS NULL AND m.hat = %s)"
_SEATED_FOR = (
    " OR (m.left_on IS NULL AND m.hat = %s"
    " AND m.organisation IN (SELECT organisation FROM parties_member WHERE id IN ({convened})))"
)


@dataclass(frozen=True)
class Person:
    """Someone whom a session names; `present` is whether they are at its table now."""

    id: UUID
    name: str
    function: str
    house: UUID
    house_name: str
    seat: int
    kind: str
    hat: str
    present: bool
    away: bool
    me: bool = False
    gone: bool = False
    """Whether they have left: their organisation keeps its seat in the body, for whoever comes after them."""


@dataclass(frozen=True)
class House:
    """An organisation at the table, with those who are here for it."""

    id: UUID
    name: str
    people: tuple[Person, ...]

    @property
    def here(self) -> bool:
        """Whether someone is at the table for it."""
        return any(one.present for one in self.people)


def people_rows(
    partnership: UUID, session: UUID, named: Collection[UUID], body: Body | None = None
) -> list[Any]:
    """Those who have a seat at the session, those named and, of a body, whoever sits in it.

    Each row brings its names and the words by which its house is called.
    """
    convened = [UUID(one) for one in body.members] if body else []
    wanted = [*named, *convened] or [UUID(int=0)]
    sitting, hats = "", []
    if body:
        sitting, hats = (
            (_SEATED_FOR.format(convened=_marks(convened)) if convened else _COLLECTIVE),
            [Hat.MEMBER],
        )
    sql = _SQL.format(named=_marks(wanted), body=sitting)
    told = [_told(session), _told(partnership), *map(_told, wanted), *hats, *map(_told, convened)]
    return list(Member.objects.raw(sql, told))


def _marks(values: Collection[UUID]) -> str:
    return ", ".join(["%s"] * len(values))


def _told(identifier: UUID) -> Any:
    return Member._meta.pk.get_db_prep_value(identifier, connection)


def marks_of(rows: Iterable[Any]) -> list[str]:
    """The fingerprints of the words that name them."""
    return [mark for one in rows for mark in (one.function, one.house_short, one.house_named) if mark]


def people_of(rows: Iterable[Any], said: dict[str, Saying], me: UUID | None) -> dict[UUID, Person]:
    """The same as a page reads them."""
    return {one.id: _person(one, said, me) for one in rows}


def houses_of(people: Iterable[Person]) -> list[House]:
    """The organisations of these people, in the order of their seats."""
    gathered: dict[UUID, list[Person]] = {}
    for one in sorted(people, key=lambda person: person.seat):
        gathered.setdefault(one.house, []).append(one)
    return [House(house, found[0].house_name, tuple(found)) for house, found in gathered.items()]


def _person(row: Any, said: dict[str, Saying], me: UUID | None) -> Person:
    name = unknown() if row.name_gone else f"{row.first or ''} {row.last or ''}".strip()
    house = said.get(row.house_short or "") or said.get(row.house_named or "") or ""
    return Person(
        id=row.id,
        name=name,
        function=str(said.get(row.function, "")),
        house=row.organisation,
        house_name=str(house),
        seat=row.house_seat or 0,
        kind=row.house_kind or "",
        hat=row.hat,
        present=row.seat_away is not None and not row.seat_away,
        away=bool(row.seat_away),
        me=row.id == me,
        gone=row.left_on is not None,
    )
