"""JSON: a list of objects, lists under names, or one object a line; each list is a table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from interstice.paper.sheets import limits
from interstice.paper.sheets.grids import letter
from interstice.paper.sheets.problems import Unreadable
from interstice.paper.sheets.tables import Column, Row, Table
from interstice.paper.sheets.unfolding import as_text


def tables_of_json(raw: bytes, name: str) -> list[Table]:
    """The lists of objects of a JSON file."""
    told = _loaded(raw, name)
    tables = [_table(key, objects, name) for key, objects in _lists(told, "")]
    if not any(table.rows for table in tables):
        raise Unreadable(
            _(
                "{file} : ce JSON ne contient aucune liste d’objets. On attend celle des "
                "structures ou des services de "
                "data·inclusion."
            ).format(file=name)
        )
    return tables


def _loaded(raw: bytes, name: str) -> Any:
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as wrong:
        lines = _one_a_line(raw)
        if lines is not None:
            return lines
        raise Unreadable(
            _("{file} : ce JSON ne se lit pas ({where}). Exportez-le de nouveau, puis donnez-le.").format(
                file=name, where=_place(wrong)
            )
        ) from wrong


def _place(wrong: Exception) -> str:
    line = getattr(wrong, "lineno", None)
    return _("ligne {line}").format(line=line) if line else _("écriture inattendue")


def _one_a_line(raw: bytes) -> list[Any] | None:
    lines = [line for line in raw.splitlines() if line.strip()]
    try:
        found = [json.loads(line) for line in lines[: limits.MAX_ROWS + 1]]
    except (ValueError, RecursionError):
        return None
    return found if len(found) > 1 and all(isinstance(one, dict) for one in found) else None


def _lists(told: Any, key: str) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    if isinstance(told, list):
        yield key, [one for one in told if isinstance(one, dict)]
    elif isinstance(told, dict):
        below = [(name, value) for name, value in told.items() if isinstance(value, list)]
        if any(isinstance(one, dict) for _name, value in below for one in value):
            for name, value in below:
                yield from _lists(value, str(name)[:80])
        else:
            yield key, [told]


def _table(key: str, objects: list[Mapping[str, Any]], name: str) -> Table:
    where = _("{file}, liste « {list} »").format(file=name, list=key) if key else name
    if len(objects) > limits.MAX_ROWS:
        raise Unreadable(
            _("{where} : plus de {rows} objets. Coupez le fichier en plusieurs.").format(
                where=where, rows=limits.MAX_ROWS
            )
        )
    titles = list(dict.fromkeys(title for one in objects for title in one))[: limits.MAX_COLUMNS]
    columns = tuple(Column(at, letter(at), title, title) for at, title in enumerate(titles))
    rows = [
        Row(n, tuple(_cell(one.get(title)) for title in titles)) for n, one in enumerate(objects, start=1)
    ]
    return Table(key, where, columns, rows)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_cell(one) for one in value if not isinstance(one, list | dict))
    if isinstance(value, dict):
        return ""
    return as_text(value)[: limits.MAX_CELL].strip()
