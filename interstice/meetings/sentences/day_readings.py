"""The day that each way of saying it gives; nothing, or the reason why, where there is none."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.translation import gettext as _

from interstice.meetings.sentences import day_sums as sums
from interstice.meetings.sentences.day_words import MONTHS, WEEKDAYS, number

_MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
    "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


class Read(NamedTuple):
    """The day that was read, or why there is none; whether its words say a term, a stay, a rough time."""

    on: date | None
    note: str = ""
    term: bool = False
    content: bool = False
    rough: bool = False


Reading = Callable[[re.Match[str], date, "date | None"], "Read | None"]


def _weekday(found: re.Match[str]) -> int | None:
    named = found.groupdict().get("wd")
    return WEEKDAYS.index(named) if named else None


def month_day_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« 27 novembre », « vendredi 27 novembre 2026 »."""
    month, day = MONTHS.index(found["month"]) + 1, number(found["day"]) or 0
    said = found.groupdict().get("year")
    return _dated(found, today, month, day, int(said) if said else None)


def week_of_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« La semaine du 7 décembre »: its Friday."""
    day = number(found["day"]) or 0
    if found["month"]:
        first = month_day_read(found, today, None)
        if first.on is None:
            return first
        return Read(sums.friday_of(first.on))
    on = sums.next_day_of_month(today, day)
    return Read(sums.friday_of(on)) if on else None


def week_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« Semaine 49 », « S49 »: the Friday of the next week of that number."""
    on = sums.week_numbered(today, int(found["week"]))
    return Read(on) if on else None


def half_month_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« La première quinzaine de décembre », « la seconde quinzaine »: its last day."""
    month = MONTHS.index(found["month"]) + 1
    if found["half"] in {"premiere", "1ere", "1re"}:
        return Read(sums.in_month(today, month, 15), rough=True)
    return Read(sums.month_end(today, month), rough=True)


def weekend_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« Avant le week-end »: the Friday; « ce week-end » says no day."""
    if found[0].startswith(("avant", "pour")):
        return Read(sums.friday_of(today), term=True)
    return vague_read(found, today, None)


def figures_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« 3/12 », « 3/12/2026 »."""
    month, day, said = int(found["m"]), int(found["day"].removesuffix("er")), found.groupdict().get("y")
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = int(said) + (2000 if len(said) == 2 else 0) if said else None
    return _dated(found, today, month, day, year)


def _dated(found: re.Match[str], today: date, month: int, day: int, year: int | None) -> Read:
    last = monthrange(year if year and 1 <= year <= 9990 else 2024, month)[1]
    if not 1 <= day <= last:
        name = _MONTH_NAMES[month - 1]
        return Read(None, _("{month} s’arrête au {last}.").format(month=name.capitalize(), last=last))
    on = sums.in_month(today, month, day, year)
    if on is None:
        return Read(None, _("Cette date est passée."))
    weekday = _weekday(found)
    if weekday is not None and on.weekday() != weekday:
        return Read(None, _mismatch(on))
    return Read(on)


def _mismatch(on: date) -> str:
    said = f"{on.day} {_MONTH_NAMES[on.month - 1]}"
    return _("Le {day} est un {weekday} : quel jour est-ce ?").format(
        day=said, weekday=WEEKDAYS[on.weekday()]
    )


def weekday_day_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« vendredi 27 »; when it is not one, it is said."""
    day, weekday = number(found["day"]) or 0, _weekday(found)
    if weekday is None or not 1 <= day <= 31:
        return None
    if on := sums.weekday_and_day(today, weekday, day):
        return Read(on)
    nearest = sums.next_day_of_month(today, day)
    return Read(None, _mismatch(nearest)) if nearest else None


def only_day_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« le 27 »."""
    on = sums.next_day_of_month(today, number(found["day"]) or 0)
    return Read(on) if on else None


def only_weekday_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« vendredi », « lundi en huit », « mardi de la semaine prochaine »."""
    weekday, more = WEEKDAYS.index(found["wd"]), found.groupdict().get("more") or ""
    if "semaine" in more:
        return Read(sums.of_next_week(today, weekday))
    return Read(sums.next_weekday(today, weekday, {"en huit": 1, "en quinze": 2}.get(more.strip(), 0)))


def past_read(_found: re.Match[str], _today: date, session_read: date | None) -> Read:
    """« lundi dernier »: no day to come."""
    return Read(None)


def near_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« demain », « ce soir »."""
    said = found["near"]
    days = 2 if said.startswith("apres") else 1 if said == "demain" else 0
    return Read(sums.after(today, days=days))


def delay_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« sous quinze jours », « dans un mois », « sous 48 h »."""
    some, unit = number(found["some"]) or 0, found["unit"]
    if not some:
        return None
    if found[0].rstrip().endswith(("ouvres", "ouvrables")):
        return Read(sums.working_days_after(today, some), term=True)
    if unit.startswith("mois"):
        on = sums.after(today, months=some)
    elif unit.startswith("an"):
        on = sums.after(today, months=12 * some)
    elif unit.startswith("h"):
        on = sums.after(today, days=-(-some // 24))
    else:
        on = sums.after(today, days=some * (7 if unit.startswith(("semaine", "sem")) else 1))
    if on and found.groupdict().get("half"):
        on = sums.after(on, days=15 if unit.startswith("mois") else 4)
    return Read(on, term=True) if on else None


def rounded_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« sous huitaine », « sous quinzaine »: as they are counted, eight and fifteen days."""
    return Read(sums.after(today, days=15 if "quinz" in found[0] else 8), term=True)


def within_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« dans la semaine », « d’ici la fin de la semaine »: its Friday."""
    if "mois" in found[0]:
        return Read(sums.after(today, months=1), term=True)
    return Read(sums.friday_of(today), term="fin" in found[0] or "dans" in found[0])


def next_week_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« la semaine prochaine »: its Friday, unless its beginning is said."""
    weekday = 0 if (found["part"] and "debut" in found["part"]) or found["by"] else 4
    weekday = 2 if found["part"] and "milieu" in found["part"] else weekday
    return Read(sums.of_next_week(today, weekday))


def start_of_week_read(_found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« en début de semaine »."""
    return Read(sums.next_weekday(today, 0))


def month_part_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« début janvier », « mi-décembre », « fin novembre », « en mars »."""
    month, said = MONTHS.index(found["month"]) + 1, found.groupdict().get("year")
    year = int(said) if said else None
    part = found.groupdict().get("part") or ""
    if "debut" in part or "premiers" in part:
        return Read(_first_days(today, month, year))
    if "mi" in part:
        on = sums.in_month(today, month, 15, year)
        return Read(on) if on else None
    return Read(sums.month_end(today, month, year), rough="fin" not in part)


def _first_days(today: date, month: int, year: int | None) -> date | None:
    """The first of the month; once it is past, one of its first days that is still to come."""
    days = (sums.in_month(today, month, day, year) for day in (1, 5, 10))
    return min((day for day in days if day), default=None)


def before_month_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« d’ici janvier »: its first day."""
    said = found.groupdict().get("year")
    year = int(said) if said else None
    return Read(sums.in_month(today, MONTHS.index(found["month"]) + 1, 1, year), term=True)


def some_month_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« le mois prochain », « d’ici la fin du mois »."""
    later = 1 if "prochain" in found[0] else 0
    first = (today + timedelta(days=32 - today.day)).replace(day=1)
    if "debut" in found[0]:
        return Read(first.replace(day=5))
    if "mi" in found[0].split() or "milieu" in found[0]:
        return Read(first.replace(day=15))
    return Read(sums.end_of_month(today, later), term="fin" in found[0])


def year_part_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« fin d’année »."""
    if "debut" in found[0]:
        return Read(date(today.year + 1, 1, 5))
    return Read(date(today.year, 12, 31), term=True)


def feast_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« d’ici Noël »."""
    on = sums.feast(today, found["feast"])
    return Read(on) if on else None


def session_read(_found: re.Match[str], today: date, session: date | None) -> Read:
    """« à la prochaine commission », when its day is known."""
    if session and session >= today:
        return Read(session, term=True)
    return Read(None, _("La date de la prochaine séance n’est pas connue."), term=True)


def session_of_month_read(found: re.Match[str], today: date, session: date | None) -> Read:
    """« à la commission de décembre », when it is the next one."""
    month = MONTHS.index(found["month"]) + 1
    if session and session >= today and session.month == month:
        return Read(session, term=True)
    return Read(None, _("La date de cette séance n’est pas connue."), term=True)


def stay_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« du 3 au 7 décembre »: what is done, not its term."""
    return month_day_read(found, today, None)._replace(content=True)


def stay_of_days_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« du 24 au 31 »: what is done, not its term."""
    read = only_day_read(found, today, None)
    return read._replace(content=True) if read else None


def stay_in_figures_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« du 7 au 18/12 »: what is done, not its term."""
    read = figures_read(found, today, None)
    return read._replace(content=True) if read else None


def ahead_of_session_read(found: re.Match[str], today: date, session: date | None) -> Read:
    """« huit jours avant la commission »."""
    days = (number(found["some"]) or 0) * (7 if found["unit"].startswith("semaine") else 1)
    read = session_read(found, today, session)
    return read._replace(on=read.on - timedelta(days=days)) if read.on and days < 400 else read


def eve_of_session_read(found: re.Match[str], today: date, session: date | None) -> Read:
    """« La veille de la commission », « le jour de la commission »."""
    read = session_read(found, today, session)
    return read._replace(on=read.on - timedelta(days=1)) if read.on and "veille" in found[0] else read


def vague_read(found: re.Match[str], _today: date, session_read: date | None) -> Read:
    """« avant les vacances », « rapidement »: no day, and it is said."""
    return Read(None, _("« {said} » ne dit pas de date.").format(said=found[0].strip()))
