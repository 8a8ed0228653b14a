"""Days to come: the next Friday, the next 27, Easter. A day that is past is never given."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import holidays
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

_FURTHEST = 9990


def after(today: date, days: int = 0, months: int = 0) -> date | None:
    """So many days and months later; nothing beyond calendars."""
    if days > 3700 or months > 120 or today.year > _FURTHEST - 20:
        return None
    return today + relativedelta(days=days, months=months)


def working_days_after(today: date, days: int) -> date | None:
    """So many working days later: neither the week's end nor French public holidays."""
    if days > 400 or today.year > _FURTHEST - 20:
        return None
    off, day = holidays.country_holidays("FR"), today
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5 and day not in off
    return day


def next_weekday(today: date, weekday: int, weeks: int = 0) -> date:
    """The next such day of the week, never today; so many weeks after it."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1 + 7 * weeks)


def of_next_week(today: date, weekday: int) -> date:
    """That day in the week that begins next Monday."""
    return today + timedelta(days=7 - today.weekday() + weekday)


def friday_of(today: date) -> date:
    """The end of the working week; at the week's end, that of the next one."""
    return today + timedelta(days=(4 - today.weekday()) % 7)


def in_month(today: date, month: int, day: int, year: int | None = None) -> date | None:
    """That day of that month, the next time; of that year if it is said, and then only if it is to come."""
    for tried in [year] if year else [today.year, today.year + 1]:
        if (
            tried <= _FURTHEST
            and 1 <= day <= monthrange(tried, month)[1]
            and date(tried, month, day) >= today
        ):
            return date(tried, month, day)
    return None


def next_day_of_month(today: date, day: int) -> date | None:
    """The next time that it is the so many, this month or a later one."""
    first = today.replace(day=1)
    for later in range(3):
        month = first + relativedelta(months=later)
        if 1 <= day <= monthrange(month.year, month.month)[1] and month.replace(day=day) >= today:
            return month.replace(day=day)
    return None


def weekday_and_day(today: date, weekday: int, day: int) -> date | None:
    """« vendredi 27 »: the next 27, if it is a Friday, or the one of the month after."""
    found = next_day_of_month(today, day)
    if found is None or found.weekday() == weekday:
        return found
    later = next_day_of_month(found + timedelta(days=1), day)
    return later if later and later.weekday() == weekday else None


def end_of_month(today: date, months: int = 0) -> date:
    """The last day of this month, or of a later one."""
    return today + relativedelta(months=months, day=31)


def month_end(today: date, month: int, year: int | None = None) -> date | None:
    """The last day of that month, the next time."""
    tried = year or (today.year if month >= today.month else today.year + 1)
    last = (
        date(min(tried, _FURTHEST), month, monthrange(tried, month)[1]) if 1 <= tried <= _FURTHEST else None
    )
    return last if last and last >= today else None


def feast(today: date, name: str) -> date | None:
    """Christmas, Easter and the like, the next time."""
    fixed = {"noel": (12, 25), "nouvel an": (1, 1), "toussaint": (11, 1), "assomption": (8, 15)}
    if name in fixed:
        return in_month(today, *fixed[name])
    moved = {"paques": 0, "ascension": 39, "pentecote": 49}
    for year in (today.year, today.year + 1):
        day = easter(year) + timedelta(days=moved[name])
        if day >= today:
            return day
    return None


def week_numbered(today: date, week: int) -> date | None:
    """The Friday of the next week of that number, as calendars count them."""
    for year in (today.year, today.year + 1):
        last = date(min(year, _FURTHEST), 12, 28).isocalendar().week
        if 1 <= week <= last and (friday := date.fromisocalendar(min(year, _FURTHEST), week, 5)) >= today:
            return friday
    return None
