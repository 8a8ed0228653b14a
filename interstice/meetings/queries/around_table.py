"""The people of a session by name, function and organisation: those it names, and no one else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from interstice.meetings.models import Presence
from interstice.parties.models import Member, Organisation
from interstice.parties.queries.directory import unknown
from interstice.vault.models import Identity
from interstice.vault.queries import Saying


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

    @property
    def signature(self) -> str:
        """« Claire Bonnardot, Département »."""
        return f"{self.name}, {self.house_name}" if self.house_name else self.name

    @property
    def initials(self) -> str:
        """« C. B. »: how the projector may call someone."""
        return " ".join(f"{part[0]}." for part in self.name.replace("-", " ").split() if part[0].isalpha())


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


def people_rows(partnership: UUID, session: UUID | None, wanted: Q) -> list[Any]:
    """The rows of those people, with their names and the words by which their houses are called."""
    seat = Presence.objects.filter(session=session, member=OuterRef("id"))
    house = Organisation.objects.filter(id=OuterRef("organisation"))
    who = Identity.objects.filter(id=OuterRef("identity"))
    rows = Member.objects.filter(wanted, partnership=partnership).annotate(
        sat=Subquery(seat.values("away")[:1]),
        house_short=Subquery(house.values("short_name")[:1]),
        house_named=Subquery(house.values("name")[:1]),
        house_kind=Subquery(house.values("what")[:1]),
        house_seat=Subquery(house.values("seat")[:1]),
        first=Subquery(who.values("first_name")[:1]),
        last=Subquery(who.values("surname")[:1]),
        name_gone=Subquery(who.values("erased_on")[:1]),
    )
    return list(rows.order_by(F("house_seat").asc(nulls_last=True), "entered_on", "id"))


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
        present=row.sat is False,
        away=row.sat is True,
        me=row.id == me,
        gone=row.left_on is not None,
    )
