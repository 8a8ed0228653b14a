"""Questions put together once: their SQL is kept, and each time only what they are asked about changes.

To put an ORM question together costs ten times what the database takes to answer it, and a page asks many. A
prepared question is an ordinary QuerySet, built once from stand-ins whose places in the SQL are remembered.

What builds it may add days to a day and look at a hat, or at what is absent; it may look at nothing else of
what it is given, nor at the world.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from copy import copy
from datetime import date
from enum import Enum
from typing import Any, Generic, ParamSpec, TypeVar, cast
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import DateField, Model, QuerySet, UUIDField

from interstice.register.actors import Actor, Door
from interstice.register.together import Among

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
R = TypeVar("R")

Given = UUID | date | str | int | None
Fill = Callable[[Sequence[Given]], Any]

_MARK = "f1f1f1f1"
_WRITTEN = re.compile(rf"{_MARK}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{12}}")
# Past the bounds of a column of PostgreSQL, a comparison would be answered without being asked.
_NUMBERS = 1_900_000_000
_FIRST_YEAR, _YEARS = 5000, 50
_UUID = UUIDField[UUID, UUID]()
_DAY = DateField[date, date]()


class prepared(Generic[P, M, R]):  # noqa: N801 — it is read as what it does to the function beneath it
    """The answer to this question, as a list: its SQL is made the first time only.

    It is given actors, identifiers, days, words, numbers, and tuples of them, in their order. What is absent,
    an actor's hat and how many there are make another question; tuples are lengthened, so that few do.
    """

    def __init__(self, build: Callable[P, QuerySet[M, R]]) -> None:
        self._build = build
        self._rows: dict[Hashable, _Question[R]] = {}
        self._ids: dict[Hashable, _Question[Any]] = {}

    def __call__(self, *given: P.args, **_none: P.kwargs) -> list[R]:
        """The answer now."""
        question, told = self._question(given, self._rows, lambda rows: rows)
        return question.answered(told)

    def among(self, *given: P.args, **_none: P.kwargs) -> Among:
        """The same rows, to be asked for with others in one statement, in no order (register/together.py)."""
        question, told = self._question(given, self._ids, lambda rows: rows.order_by().values("pk"))
        return Among(
            question.model,
            f"{question.model._meta.pk.column} IN ({question.sql})" if question.sql else "1 = 0",
            question.filled(told),
        )

    def _question(
        self,
        given: Sequence[object],
        kept: dict[Hashable, _Question[Any]],
        of: Callable[[QuerySet[M, Any]], QuerySet[M, Any]],
    ) -> tuple[_Question[Any], list[Given]]:
        whole = [_lengthened(value) if isinstance(value, tuple) else value for value in given]
        told = [one for value in whole for one in _told(value)]
        shape = tuple(_shape(value) for value in whole)
        if shape not in kept:
            stand_ins = [_stand_in(one, place) for place, one in enumerate(told)]
            asked = self._build(*_with(whole, iter(stand_ins)))  # type: ignore[call-arg]
            kept[shape] = _Question(of(asked), stand_ins)
        return kept[shape], told


class _Question(Generic[R]):
    """A question whose SQL is at hand."""

    def __init__(self, queryset: QuerySet[Any, R], stand_ins: Sequence[Given]) -> None:
        self.model = queryset.model
        self._queryset = queryset
        self._compiler: Any = queryset.query.get_compiler(queryset.db)
        try:
            self.sql, params = self._compiler.as_sql()
        except EmptyResultSet:
            self.sql, params = "", ()
        if self.sql and any(type(one) is int and one not in params for one in stand_ins):
            raise ValueError("A prepared question leaves a number out of its SQL.")
        places = _Places(stand_ins, self._compiler.connection)
        self._fills = [places.fill(one) for one in params]

    def filled(self, told: Sequence[Given]) -> tuple[Any, ...]:
        """Its values, in the order of the SQL."""
        return tuple(fill(told) for fill in self._fills)

    def answered(self, told: Sequence[Given]) -> list[R]:
        """The rows that answer it."""
        if not self.sql:
            return []
        compiler = copy(self._compiler)
        compiler.connection = connections[self._queryset.db]
        statement = self.sql, self.filled(told)
        compiler.as_sql = lambda: statement
        asked = self._queryset.all()
        cast("Any", asked.query).get_compiler = lambda *_given, **_named: compiler
        return list(asked)


class _Places:
    """Where, in the SQL, each thing that was given stands."""

    def __init__(self, stand_ins: Sequence[Given], connection: Any) -> None:
        self._connection = connection
        self._days = [(one, place) for place, one in enumerate(stand_ins) if isinstance(one, date)]
        self._exact = {self._kept(one): place for place, one in enumerate(stand_ins) if one is not None}
        self._written = {str(one): place for place, one in enumerate(stand_ins) if isinstance(one, UUID)}

    def fill(self, param: Any) -> Fill:
        """What this parameter is, from what is given each time."""
        if isinstance(param, Hashable) and param in self._exact:
            place = self._exact[param]
            return lambda told: self._kept(told[place])
        if isinstance(param, str) and (inside := _WRITTEN.search(param)):
            place, before, after = self._written[inside[0]], param[: inside.start()], param[inside.end() :]
            return lambda told: f"{before}{told[place]}{after}"
        day = _day_in(param)
        if day is not None and day.year >= _FIRST_YEAR - _YEARS:
            return self._later(day)
        if _MARK in str(param):
            raise ValueError(f"A prepared question looks at what it was given: {param}")
        return lambda _told: param

    def _later(self, day: date) -> Fill:
        for stand_in, place in self._days:
            if abs(day.year - stand_in.year) <= _YEARS // 10:
                after = day - stand_in
                return lambda told: self._kept(cast("date", told[place]) + after)
        raise ValueError(f"A prepared question looks at what it was given: {day}")

    def _kept(self, value: Given) -> Any:
        """A value as the database takes it."""
        if isinstance(value, UUID):
            return _UUID.get_db_prep_value(value, self._connection)
        return _DAY.get_db_prep_value(value, self._connection) if isinstance(value, date) else value


def _told(value: object) -> Iterator[Given]:
    """What is to be filled in, in order; an absence holds its place."""
    if isinstance(value, Actor):
        yield from (value.partnership, value.member, value.organisation, value.link, value.today)
    elif isinstance(value, tuple):
        yield from value
    elif value is None or isinstance(value, UUID | date | str | int):
        yield value
    else:
        raise TypeError(f"A prepared question cannot be asked about {type(value).__name__}.")


def _lengthened(several: tuple[Given, ...]) -> tuple[Given, ...]:
    """Its last one said again, up to a power of two: the answer is the same."""
    return (*several, *several[-1:] * ((1 << (len(several) - 1).bit_length()) - len(several)))


def _shape(value: object) -> Hashable:
    if isinstance(value, Actor):
        absent = value.member is None, value.organisation is None, value.link is None
        return value.hat, *absent
    if isinstance(value, tuple):
        return len(value)
    return value if value is None or isinstance(value, bool | Enum) else type(value).__name__


def _stand_in(value: Given, place: int) -> Any:
    if value is None or isinstance(value, bool | Enum):
        return value
    if isinstance(value, UUID):
        return UUID(hex=f"{_MARK}{place:024x}")
    if isinstance(value, date):
        return date(_FIRST_YEAR + place % 99 * _YEARS, 7, 1)
    return f"{_MARK} {place}" if isinstance(value, str) else _NUMBERS + place


def _with(given: Sequence[object], stand_ins: Iterator[Any]) -> Iterator[Any]:
    """What was given, each thing replaced by what stands for it."""
    for value in given:
        every = [next(stand_ins) for _one in _told(value)]
        if isinstance(value, Actor):
            yield _actor(value, every)
        else:
            yield tuple(every) if isinstance(value, tuple) else every[0]


def _actor(actor: Actor, stand_ins: Sequence[Any]) -> Actor:
    partnership, member, organisation, link, today = stand_ins
    return Actor(
        partnership=partnership,
        hat=actor.hat,
        member=member,
        organisation=organisation,
        link=link,
        door=Door(key="", at=actor.door.at, on=today),
    )


def _day_in(param: Any) -> date | None:
    if isinstance(param, date):
        return param
    try:
        return date.fromisoformat(param)
    except (TypeError, ValueError):
        return None
