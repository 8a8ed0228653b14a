"""Filters of sessions' pages: an hour as one says it, the names of a pair, a clause read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from interstice.meetings.queries.table_shown import PairSeen
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.spoken import plainly
from interstice.ui.typography import NARROW, NBSP, joined

register = template.Library()


@register.filter
def clock(at: str) -> str:
    """`{{ session.at|clock }}`: « 9 h 30 »."""
    hour, _colon, minute = at.partition(":")
    return f"{int(hour)}{NBSP}h{NBSP}{minute}" if hour.isdigit() else at


@register.filter
def names(pair: PairSeen) -> str:
    """Those who run an item: « Rachid Amrani et Valérie Nicolas »."""
    return joined([one.name for one in pair.people])


@register.filter
def of(told: Mapping[Any, Any], key: Any) -> Any:
    """What is told of this one, if anything is."""
    return told.get(key, "")


@register.filter
def aloud(clause: InForce[Any], body: str) -> str:
    """The sentence of a clause on a body, where the page names the body already."""
    told = plainly(clause.value, lambda _who: body).removeprefix(body).lstrip(f" {NBSP}{NARROW}:")
    return told[:1].upper() + told[1:]
