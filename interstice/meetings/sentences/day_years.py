"""Long terms: the end of a year that is named, a quarter, a half-year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from interstice.meetings.sentences import day_sums as sums
from interstice.meetings.sentences.day_readings import Read, vague_read
from interstice.meetings.sentences.day_words import MONTHS, WEEKDAYS

_RANKS = {
    "premier": 1, "1er": 1, "1": 1, "deuxieme": 2, "second": 2, "2eme": 2, "2e": 2, "2nd": 2, "2": 2,
    "troisieme": 3, "3eme": 3, "3e": 3, "3": 3, "quatrieme": 4, "dernier": 4, "4eme": 4, "4e": 4, "4": 4,
}  # fmt: skip
_FURTHEST = 9990
RANK = "(?P<rank>" + "|".join(sorted(_RANKS, key=len, reverse=True)) + ")"


def named_year_read(found: re.Match[str], today: date, session_read: date | None) -> Read:
    """« D’ici fin 2026 », « début 2027 », « mi-2027 »: its last day, its first ones, its middle."""
    year, said = int(found["year"]), found["part"]
    if "fin" in said:
        return Read(sums.in_month(today, 12, 31, year), term=True)
    if "debut" in said:
        return Read(sums.in_month(today, 1, 5, year))
    if "mi" in said:
        return Read(sums.in_month(today, 6, 30, year))
    return vague_read(found, today, None)


def ranked_weekday_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« Le premier lundi de décembre », « le dernier vendredi de janvier »."""
    weekday, month = WEEKDAYS.index(found["wd"]), MONTHS.index(found["month"]) + 1
    said = found["year"]
    rank = 5 if found["nth"] == "dernier" else _RANKS[found["nth"]]
    for year in [int(said)] if said else [today.year, today.year + 1]:
        if not 1 <= year <= _FURTHEST:
            continue
        days = [
            day
            for day in range(1, monthrange(year, month)[1] + 1)
            if date(year, month, day).weekday() == weekday
        ]
        on = date(year, month, days[-1] if rank == 5 else days[rank - 1])
        if on >= today:
            return Read(on)
    return None


def quarter_read(found: re.Match[str], today: date, session_read: date | None) -> Read | None:
    """« Au premier trimestre 2027 », « au premier semestre »: the last day of the next such one."""
    rank, said = _RANKS[found["rank"]], found.groupdict().get("year")
    months = 6 if "semestre" in found[0] else 3
    if found["rank"] == "dernier":
        rank = 12 // months
    if rank * months > 12:
        return None
    first, last = (rank - 1) * months + 1, rank * months
    year = int(said) if said else None
    if "debut" in found[0]:
        return Read(sums.in_month(today, first, 5, year))
    return Read(sums.month_end(today, last, year), rough=True)
