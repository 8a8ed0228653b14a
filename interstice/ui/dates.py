"""Days and hours as people say them (design language, section 7, « Dates »).

The words and the order of a date are data of a language, as in Unicode's CLDR: they stand here in one table,
so that a date never comes out half in one language and half in the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import get_language

from interstice.ui.typography import NBSP

Days = dict[int, str]


@dataclass(frozen=True)
class Calendar:
    """How one language says days and hours."""

    near: Days
    first: str
    hour: str
    at: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]


FRENCH = Calendar(
    near={-1: "hier", 0: "aujourd’hui", 1: "demain"},
    first="1er",
    hour=f"{{0.hour}}{NBSP}h{NBSP}{{0:%M}}",
    at=" à ",
    weekdays=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    months=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
)
ENGLISH = Calendar(
    near={-1: "yesterday", 0: "today", 1: "tomorrow"},
    first="1",
    hour="{0.hour}:{0:%M}",
    at=" at ",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
A_WEEK = 6
A_FORTNIGHT = 13


def calendar() -> Calendar:
    """The calendar of the language of the page."""
    return ENGLISH if (get_language() or "fr").startswith("en") else FRENCH


def day(when: date, today: date | None = None, *, short: bool = False) -> str:
    """The day as one says it: « hier », « jeudi 19 », « 5 décembre », the year only if it is another."""
    told, now = _date(when), today or timezone.localdate()
    away = (told - now).days
    if away in calendar().near:
        return calendar().near[away]
    if -A_WEEK <= away <= A_WEEK or (0 < away <= A_FORTNIGHT and told.month == now.month):
        return f"{_weekday(told, short=short)} {_number(told)}"
    return _with_month(told, year=told.year != now.year, short=short)


def exact_day(when: date) -> str:
    """The day with its year, for what must be read the same in ten years."""
    return _with_month(_date(when), year=True)


def long_day(when: date, today: date | None = None) -> str:
    """The day with its weekday and its month, for the head of a page or a deadline."""
    told, now = _date(when), today or timezone.localdate()
    return f"{_weekday(told)} {_with_month(told, year=told.year != now.year)}"


def hour(when: datetime) -> str:
    """The hour: « 9 h 42 » in French, 9:42 in English."""
    return calendar().hour.format(_local(when))


def moment(when: datetime, today: date | None = None, *, in_sentence: bool = False) -> str:
    """A day, and within the week its hour: « hier, 9 h 42 », or « hier à 9 h 42 » in a sentence."""
    told, now = _local(when), today or timezone.localdate()
    if abs((told.date() - now).days) > A_WEEK:
        return day(told, now)
    joint = calendar().at if in_sentence else ", "
    return f"{day(told, now)}{joint}{hour(told)}"


def _local(when: datetime) -> datetime:
    return timezone.localtime(when) if timezone.is_aware(when) else when


def _date(when: date) -> date:
    return _local(when).date() if isinstance(when, datetime) else when


def _weekday(when: date, *, short: bool = False) -> str:
    return calendar().weekdays[when.weekday()] if short else str(WEEKDAYS[when.weekday()])


def _number(when: date) -> str:
    return calendar().first if when.day == 1 else str(when.day)


def _with_month(when: date, *, year: bool, short: bool = False) -> str:
    month = calendar().months[when.month - 1] if short else str(MONTHS[when.month])
    return f"{_number(when)}{NBSP}{month}" + (f" {when.year}" if year else "")
