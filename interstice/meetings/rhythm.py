"""The rhythm of a body, as days: by weeks or by months, slower in summer, holidays skipped (B03)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import holidays

SUMMER = (7, 8)
MOST = 120
"""A series goes two years ahead at most, whatever its rhythm."""


@dataclass(frozen=True)
class Rhythm:
    """How often a body meets; nothing set is no rhythm at all."""

    every_weeks: int | None = None
    every_months: int | None = None
    summer_every_weeks: int | None = None

    def __bool__(self) -> bool:
        return bool(self.every_weeks or self.every_months)

    def days(self) -> int:
        """About how many days lie between two meetings: to say that a rhythm is broken, never to count."""
        return (self.every_weeks or 0) * 7 or (self.every_months or 0) * 31


def series(rhythm: Rhythm, first: date, until: date) -> list[date]:
    """The days of a series, its first included.

    One that falls on a public holiday is held a week later, unless the next one comes before.
    """
    steps = list(_steps(rhythm, first, until))
    closed = holidays.country_holidays("FR", years=range(first.year, until.year + 2))
    days: list[date] = []
    for place, day in enumerate(steps):
        after = steps[place + 1] if place + 1 < len(steps) else date.max
        held = _out_of_holidays(day, closed)
        if held <= until and held < after:
            days.append(held)
    return days


def next_after(rhythm: Rhythm, last: date) -> date:
    """When the rhythm would have a body meet next."""
    return _next(rhythm, last, last)


def _out_of_holidays(day: date, closed: Container[date]) -> date:
    while day in closed:
        day += timedelta(weeks=1)
    return day


def _steps(rhythm: Rhythm, first: date, until: date) -> Iterator[date]:
    day = first
    for _step in range(MOST):
        if day > until:
            return
        yield day
        day = _next(rhythm, day, first)


def _next(rhythm: Rhythm, day: date, first: date) -> date:
    if rhythm.summer_every_weeks and day.month in SUMMER:
        later = day + timedelta(weeks=rhythm.summer_every_weeks)
        return later if later.month in SUMMER or rhythm.every_weeks else _same_rank(later, first)
    if rhythm.every_weeks:
        return day + timedelta(weeks=rhythm.every_weeks)
    return _in_months(day, rhythm.every_months or 1, first)


def _in_months(day: date, months: int, first: date) -> date:
    """The same weekday of the same rank: « le deuxième mardi » stays the second Tuesday."""
    month = day.month - 1 + months
    return _of_rank(day.year + month // 12, month % 12 + 1, first)


def _same_rank(later: date, first: date) -> date:
    """Out of summer, the month's own day again: never before the time that summer leaves."""
    found = _of_rank(later.year, later.month, first)
    return found if found >= later - timedelta(weeks=2) else later


def _of_rank(year: int, month: int, first: date) -> date:
    rank = (first.day - 1) // 7
    opening = date(year, month, 1)
    day = 1 + (first.weekday() - opening.weekday()) % 7 + 7 * rank
    return date(year, month, day if day <= monthrange(year, month)[1] else day - 7)
