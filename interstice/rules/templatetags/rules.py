"""Days inside the sentences of rules, each language with its own preposition."""

from __future__ import annotations

from datetime import date

from django import template

from interstice.ui.dates import calendar
from interstice.ui.dates import day as day_alone
from interstice.ui.typography import french

register = template.Library()


@register.filter
def on_day(value: date | None, today: date | None = None) -> str:
    """`{{ asked|on_day:today }}`: « hier », « le 5 décembre »; yesterday, on 5 December."""
    if value is None:
        return ""
    said = day_alone(value, today)
    if said in calendar().near.values():
        return said
    return f"le {said}" if french() else f"on {said}"
