"""How rows are made in the database itself, on both engines: one statement for a whole table.

Statements are put together from the names of our own tables and numbers: no text comes from outside.
"""

# ruff: noqa: S608
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, models


class Raw(str):
    """A piece of SQL, and not a value."""

    __slots__ = ()


class _Dialect:
    """What both engines say in their own way. `p` is the number of a partnership, `n` that of a row in it."""

    def __call__(self, expression: str) -> Raw:
        return Raw(expression)

    @property
    def _ours(self) -> bool:
        return connection.vendor == "postgresql"

    def id(self, kind: str, n: str = "n") -> Raw:
        """An identifier made of what it names, the partnership and a number: two digits, six, twenty-four."""
        if self._ours:
            return Raw(f"('{kind}' || lpad(to_hex(p), 6, '0') || lpad(to_hex({n}), 24, '0'))::uuid")
        return Raw(f"printf('{kind}%06x%024x', p, {n})")

    def mark(self, kind: str, n: str = "n") -> Raw:
        """The same as long as a fingerprint."""
        if self._ours:
            return Raw(f"'{kind}' || lpad(to_hex(p), 6, '0') || lpad(to_hex({n}), 36, '0')")
        return Raw(f"printf('{kind}%06x%036x', p, {n})")

    def said(self, text: str) -> Raw:
        """Words with the row's number, so that no two are the same."""
        return Raw(f"'{text}' || CAST(n AS varchar(12))" if self._ours else f"'{text}' || n")

    def day(self, on: date) -> Raw:
        """A day."""
        return Raw(f"DATE '{on}'" if self._ours else f"'{on}'")

    def json(self, value: str) -> Raw:
        """A value in JSON."""
        return Raw(f"'{value}'::jsonb" if self._ours else f"'{value}'")

    def number(self, partnerships: int, rows: int, first: UUID) -> None:
        """The tables from which all others are made: the partnerships, and numbers."""
        whose = self.id("aa", "0")
        own = f"'{first}'::uuid" if self._ours else f"'{first.hex}'"
        _run("CREATE TEMPORARY TABLE numbers AS " + _counting(rows))
        _run(
            f"CREATE TEMPORARY TABLE loaded AS SELECT n AS p, CASE n WHEN 0 THEN {own} ELSE x END AS "
            f"partnership FROM (SELECT p AS n, {whose} AS x FROM (SELECT n AS p FROM numbers) "
            f"AS every WHERE p < {partnerships}) AS counted"
        )

    def default(self, column: models.Field[Any, Any]) -> Raw:
        """What a column holds when nothing is said of it."""
        if column.null:
            return Raw("NULL")
        if isinstance(column, models.JSONField):
            return self.json("[]")
        if isinstance(column, models.BooleanField):
            return Raw("FALSE")
        return Raw("0" if isinstance(column, models.IntegerField) else "''")


sql = _Dialect()


@dataclass(frozen=True)
class Load:
    """One table: the expression of each column, and how many rows for each partnership."""

    model: type[models.Model]
    many: int
    columns: Mapping[str, Any]
    only: str = "TRUE"

    def write(self) -> int:
        """Write the rows of every partnership in one statement; gives how many."""
        told = {column.column: self._told(column) for column in self.model._meta.concrete_fields}
        told = {name: value for name, value in told.items() if value}
        names = ", ".join(f'"{name}"' for name in told)
        return _run(
            f'INSERT INTO "{self.model._meta.db_table}" ({names}) SELECT {", ".join(told.values())} '
            f"FROM loaded CROSS JOIN numbers WHERE n < {self.many} AND {self.only} ORDER BY p, n"
        )

    def _told(self, column: models.Field[Any, Any]) -> str:
        if isinstance(column, models.AutoField):
            return ""
        if column.name == "partnership":
            return "partnership"
        value = self.columns.get(column.name)
        if value is None:
            return sql.default(column)
        return value if isinstance(value, Raw) else f"'{value}'"


@contextmanager
def indexes_apart(tables: Iterable[type[models.Model]]) -> Iterator[None]:
    """Take the indexes away while tables are filled, and make them again at the end: so do all who load."""
    found = [one for model in tables for one in _indexes(model._meta.db_table)]
    for name, _ in found:
        _run(f'DROP INDEX "{name}"')
    yield
    for _, made in found:
        _run(made)


def _indexes(table: str) -> list[tuple[str, str]]:
    asked = (
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexdef NOT LIKE '%%UNIQUE%%'"
        if connection.vendor == "postgresql"
        else "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL "
        "AND sql NOT LIKE '%%UNIQUE%%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked, [table])
        return [(str(name), str(made)) for name, made in cursor.fetchall()]


def _counting(rows: int) -> str:
    return (
        "WITH RECURSIVE counted(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted "
        f"WHERE n < {rows - 1}) SELECT n FROM counted"
    )


def _run(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return max(int(cursor.rowcount), 0)
