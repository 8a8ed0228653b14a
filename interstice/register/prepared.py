"""Questions put together once: their SQL is kept, and each time only what they are asked about changes.

To put an ORM question together costs ten times what the database takes to answer it, and a page asks many. A
prepared question is an ordinary QuerySet, built once from stand-ins whose places in the SQL are remembered.

What builds it may add days to a day and look at a hat, or at what is absent; it may look at nothing else of
what it is given, nor at the world.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Generic, ParamSpec, TypeVar, cast
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import DateField, Model, QuerySet, UUIDField

from interstice.register.actors import Actor, Door

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
R = TypeVar("R")

Given = UUID | date | int | None
Fill = Callable[[Sequence[Given]], Any]

_UUIDS = 0xF1F1F1F1 << 96
_FIRST_YEAR, _YEARS = 5000, 20
_NUMBERS = 7_700_000_000_000
_MARK = "f1f1f1f1"


def prepared(build: Callable[P, QuerySet[M, R]]) -> Callable[P, list[R]]:
    """The answer to this question, as a list: its SQL is made the first time only.

    It is given actors, identifiers, days and numbers, in their order. What is absent, and an actor's hat, are
    part of the question: each makes another one.
    """
    kept: dict[Hashable, _Question[R]] = {}

    def answer(*given: P.args, **_none: P.kwargs) -> list[R]:
        told = [one for value in given for one in _told(value)]
        shape = tuple(_shape(value) for value in given)
        if shape not in kept:
            kept[shape] = _Question(build(*_stand_ins(given)), told)  # type: ignore[call-arg]
        return kept[shape].answered(told)

    return answer


class _Question(Generic[R]):
    """A question whose SQL is at hand."""

    def __init__(self, queryset: QuerySet[Any, R], told: Sequence[Given]) -> None:
        self._queryset = queryset
        self._compiler: Any = queryset.query.get_compiler(queryset.db)
        try:
            self._sql, params = self._compiler.as_sql()
        except EmptyResultSet:
            self._sql, params = "", ()
        places = _Places(told, self._compiler.connection)
        self._fills = [places.fill(one) for one in params]

    def answered(self, told: Sequence[Given]) -> list[R]:
        if not self._sql:
            return []
        compiler = copy(self._compiler)
        compiler.connection = connections[self._queryset.db]
        filled = self._sql, tuple(fill(told) for fill in self._fills)
        compiler.as_sql = lambda: filled
        asked = self._queryset.all()
        cast("Any", asked.query).get_compiler = lambda *_given, **_named: compiler
        return list(asked)


@dataclass(frozen=True)
class _Places:
    """Where, in the SQL, each thing that was given stands."""

    told: Sequence[Given]
    connection: Any

    def fill(self, param: Any) -> Fill:
        """What this parameter is, from what is given each time."""
        for place, value in enumerate(self.told):
            if isinstance(value, UUID) and (found := self._identifier(place, param)):
                return found
            if isinstance(value, date) and (found := self._day(place, param)):
                return found
            if type(value) is int and param == _number(place):
                return lambda told: told[place]
        if _is_a_stand_in(param):
            raise ValueError(f"A prepared question looks at what it was given: {param}")
        return lambda _told: param

    def _identifier(self, place: int, param: Any) -> Fill | None:
        kept, written = self._kept(UUIDField(), _identifier(place)), str(_identifier(place))
        if param == kept:
            return lambda told: self._kept(UUIDField(), told[place])
        if isinstance(param, str) and written in param:
            return lambda told: param.replace(written, str(told[place]))
        return None

    def _day(self, place: int, param: Any) -> Fill | None:
        day = _day_in(param)
        if day is None or abs(day.year - _day(place).year) > _YEARS // 4:
            return None
        after = day - _day(place)
        return lambda told: self._kept(DateField(), cast("date", told[place]) + after)

    def _kept(self, column: UUIDField[Any, Any] | DateField[Any, Any], value: Any) -> Any:
        return column.get_db_prep_value(value, self.connection)


def _told(value: object) -> Iterator[Given]:
    """What is to be filled in, in order; what is part of the question itself is passed over."""
    if isinstance(value, Actor):
        yield from (value.partnership, value.member, value.organisation, value.link, value.today)
    elif value is None or isinstance(value, UUID | date | int):
        yield value
    else:
        raise TypeError(f"A prepared question cannot be asked about {type(value).__name__}.")


def _shape(value: object) -> Hashable:
    if isinstance(value, Actor):
        absent = value.member is None, value.organisation is None, value.link is None
        return value.hat, *absent
    if value is None or isinstance(value, bool | Enum):
        return value
    return type(value).__name__


def _stand_ins(given: Sequence[object]) -> list[Any]:
    found: list[Any] = []
    place = 0
    for value in given:
        every = [_stand_in(one, place + rank) for rank, one in enumerate(_told(value))]
        found.append(_actor(value, every) if isinstance(value, Actor) else every[0])
        place += len(every)
    return found


def _stand_in(value: Given, place: int) -> Any:
    if isinstance(value, UUID):
        return _identifier(place)
    if isinstance(value, date):
        return _day(place)
    return _number(place) if type(value) is int else value


def _actor(actor: Actor, told: Sequence[Any]) -> Actor:
    partnership, member, organisation, link, today = told
    return Actor(
        partnership=partnership,
        hat=actor.hat,
        member=member,
        organisation=organisation,
        link=link,
        door=Door(key="", at=actor.door.at, on=today),
    )


def _identifier(place: int) -> UUID:
    return UUID(int=_UUIDS + place)


def _number(place: int) -> int:
    return _NUMBERS + place


def _day(place: int) -> date:
    return date(_FIRST_YEAR + place * _YEARS, 7, 1)


def _is_a_stand_in(param: Any) -> bool:
    day = _day_in(param)
    return _MARK in str(param).replace("-", "") or (day is not None and day.year >= _FIRST_YEAR - _YEARS)


def _day_in(param: Any) -> date | None:
    if isinstance(param, date):
        return param
    try:
        return date.fromisoformat(param)
    except (TypeError, ValueError):
        return None
