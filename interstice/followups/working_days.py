"""Days on which people work: neither Saturday, nor Sunday, nor a public holiday of France."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta
from holidays import country_holidays

SATURDAY = 5


def is_worked(day: date) -> bool:
    """Whether people work on that day; what is proper to Alsace-Moselle is left aside."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


def worked_on_or_after(day: date) -> date:
    """That day, or the next on which people work: how a delay ends in French law (CPC, article 642)."""
    while not is_worked(day):
        day += timedelta(days=1)
    return day


def working_days_after(day: date, count: int) -> date:
    """So many working days later; the day itself is not counted."""
    for _each in range(count):
        day = worked_on_or_after(day + timedelta(days=1))
    return day


def days_after(day: date, count: int, *, counted: str) -> date:
    """So many days later, counted as the clause says; the last is always one on which people work."""
    if counted == "working":
        return working_days_after(day, count)
    return worked_on_or_after(day + timedelta(days=count))


def next_moment(day: date, since: date, every_months: int) -> date:
    """By when the next of moments that come back comes: the end of its month (« d’ici la fin août »).

    The first comes `every_months` after the day from which they were agreed, then again and again.
    """
    rounds = 1
    while since + relativedelta(months=rounds * every_months) <= day:
        rounds += 1
    return since + relativedelta(months=rounds * every_months) + relativedelta(day=31)


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    return frozenset(country_holidays("FR", years=year))
