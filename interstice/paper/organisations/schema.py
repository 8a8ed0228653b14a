"""A line held against the schema v1 of data·inclusion: its defects, one French sentence each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from data_inclusion.schema.v1.services import Service
from data_inclusion.schema.v1.structures import Structure
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import ValidationError

SAID: Mapping[str, str | Promise] = {
    "missing": gettext_lazy("il manque"),
    "string_too_short": gettext_lazy("trop court"),
    "string_too_long": gettext_lazy("trop long"),
    "string_pattern_mismatch": gettext_lazy("ce code n’a pas la forme attendue"),
    "enum": gettext_lazy("cette valeur n’est pas dans la liste de référence"),
    "url_parsing": gettext_lazy("ce n’est pas une adresse de page"),
    "url_scheme": gettext_lazy("ce n’est pas une adresse de page"),
    "date_from_datetime_parsing": gettext_lazy("ce n’est pas un jour"),
    "date_parsing": gettext_lazy("ce n’est pas un jour"),
    "float_parsing": gettext_lazy("ce n’est pas un nombre"),
    "int_parsing": gettext_lazy("ce n’est pas un nombre"),
}
UNREAD = gettext_lazy("la valeur n’a pas la forme attendue")


def defects(told: Mapping[str, str], *, service: bool) -> list[str]:
    """What the schema finds wrong in the cells that this table has; absent columns are the table's defect."""
    kind = Service if service else Structure
    values = {
        name: _value(cell, several=name in _several(kind))
        for name, cell in told.items()
        if name in _fields(kind)
    }
    given = {name: value for name, value in values.items() if value is not None}
    try:
        kind.model_validate(given, context={"ignore_warnings": False})
    except ValidationError as wrong:
        return list(dict.fromkeys(_sentence(one, told) for one in wrong.errors() if _concerns(one, told)))
    return []


def absent(titles: set[str], *, service: bool) -> list[str]:
    """The columns that the schema requires and that the table lacks."""
    kind = Service if service else Structure
    return [name for name, field in kind.model_fields.items() if field.is_required() and name not in titles]


def _concerns(one: Any, told: Mapping[str, str]) -> bool:
    return not one["loc"] or str(one["loc"][0]) in told


def _sentence(one: Any, told: Mapping[str, str]) -> str:
    field = str(one["loc"][0]) if one["loc"] else _("la ligne")
    kind = str(one["type"])
    own = kind in ("avertissement", "value_error")
    why = str(one["msg"]).removeprefix("Value error, ") if own else str(SAID.get(kind, UNREAD))
    if kind == "value_error" and field == "courriel":
        why = _("ce n’est pas une adresse électronique")
    cell = told.get(field, "")
    value = str(one["input"]) if kind == "enum" else cell
    shown = _(" « {value} »").format(value=value[:60]) if value else ""
    return _("{field}{value} : {why}").format(field=field, value=shown, why=why)


def _value(cell: str, *, several: bool) -> Any:
    told = cell.strip()
    if not told:
        return None
    if not several:
        return told
    if told.startswith("["):
        try:
            return json.loads(told)
        except (ValueError, RecursionError):
            return [told]
    return [one.strip() for one in told.split(",") if one.strip()]


@cache
def _fields(kind: type[Any]) -> frozenset[str]:
    return frozenset(kind.model_fields)


@cache
def _several(kind: type[Any]) -> frozenset[str]:
    """The fields that hold several values, which a spreadsheet puts in one cell."""
    return frozenset(
        name
        for name, field in kind.model_fields.items()
        if any(word in str(field.annotation) for word in ("list[", "set[", "List["))
    )
