"""Rows of several tables in one statement: what a page tells of one thing lies in many of them.

To put a question together through the ORM costs several times its answer (benchmarks/RESULTS.md). Here the
model gives the columns, its room writes the condition in SQL, and what comes back are rows of the model like
any others, in no order. Nothing here knows who may see them: the condition says so, or what asked first.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import connection, models
from django.utils.timezone import is_naive

M = TypeVar("M", bound=models.Model)
Given = UUID | date | str | int
Read = Callable[[Any], Any]

_UUID = models.UUIDField[UUID, UUID]()


@dataclass(frozen=True)
class Among:
    """The rows of a table for which a condition holds; `given` are its values, in their order."""

    model: type[models.Model]
    where: str
    given: Sequence[Given]


@dataclass(frozen=True)
class Found:
    """What one statement brought, by table."""

    rows: Mapping[type[models.Model], list[models.Model]]

    def all(self, model: type[M]) -> list[M]:
        """The rows of one table."""
        return cast("list[M]", self.rows[model])


def together(*asked: Among) -> Found:
    """All these rows, in one query."""
    statement = "\nUNION ALL\n".join(_select(place, one) for place, one in enumerate(asked))
    found: dict[type[models.Model], list[models.Model]] = {one.model: [] for one in asked}
    with connection.cursor() as cursor:
        cursor.execute(statement, [_adapted(value) for one in asked for value in one.given])
        for place, values in cursor.fetchall():
            model = asked[place].model
            found[model].append(_row(model, json.loads(values)))
    return Found(found)


def _select(place: int, asked: Among) -> str:
    columns, table = _columns(asked.model), asked.model._meta.db_table
    gathered = "json_build_array" if connection.vendor == "postgresql" else "json_array"
    told = f"SELECT {place}, CAST({gathered}({columns}) AS text)"
    return f'{told} FROM "{table}" WHERE {asked.where}'


@cache
def _columns(model: type[models.Model]) -> str:
    return ", ".join(f'"{one.column}"' for one in model._meta.concrete_fields)


def _row(model: type[M], values: Iterable[Any]) -> M:
    names, reads = _shape(model)
    return model.from_db("default", names, [read(one) for read, one in zip(reads, values, strict=True)])


@cache
def _shape(model: type[models.Model]) -> tuple[list[str], list[Read]]:
    fields = model._meta.concrete_fields
    return [one.attname for one in fields], [_read(one) for one in fields]


def _read(field: models.Field[Any, Any]) -> Read:
    """How a value written in JSON becomes what the ORM would give."""
    if isinstance(field, models.JSONField):
        return lambda value: json.loads(value) if isinstance(value, str) else value
    if isinstance(field, models.DateTimeField):
        return lambda value: _instant(field.to_python(value))
    if isinstance(field, models.UUIDField):
        return lambda value: UUID(value) if value else None
    return field.to_python


def _instant(value: datetime | None) -> datetime | None:
    return value.replace(tzinfo=UTC) if value and is_naive(value) else value


def _adapted(value: Given) -> Any:
    if isinstance(value, UUID):
        return _UUID.get_db_prep_value(value, connection)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
