"""Days inside a sentence: each language has its own preposition, « posée hier », « posée le 5 décembre »."""

from __future__ import annotations

from datetime import date

from django import template

from interstice.ui.dates import calendar
from interstice.ui.dates import day as day_alone
from interstice.ui.typography import french

register = template.Library()


@register.filter
def on_day(value: date | None, today: date | None = None) -> str:
    """`{{ asked|on_day }}`: « hier », « le 5 décembre »; yesterday, on 5 December."""
    return _preceded(value, today, by="le " if french() else "on ")


@register.filter
def since_day(value: date | None, today: date | None = None) -> str:
    """`{{ asked|since_day }}`, after « depuis », « avant », « jusqu’à »: « le 5 décembre »; 5 December."""
    return _preceded(value, today, by="le " if french() else "")


@register.filter
def until_day(value: date | None, today: date | None = None) -> str:
    """`{{ due|until_day }}`, for « jusqu’au 5 décembre », « d’ici demain »; until 5 December."""
    return _preceded(value, today, by="au " if french() else "")


def _preceded(value: date | None, today: date | None, *, by: str) -> str:
    if value is None:
        return ""
    said = day_alone(value, today)
    return said if said in calendar().near.values() else f"{by}{said}"
