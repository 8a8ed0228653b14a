"""What French cells hold: days in every usual writing, « CP Ville » in one cell, titles of columns."""

from __future__ import annotations

import re
from datetime import date, timedelta
from unicodedata import combining, normalize

MONTHS = (
    ("janvier", "janv", "jan"),
    ("fevrier", "fevr", "fev"),
    ("mars", "mar"),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juil", "jul"),
    ("aout", "aou"),
    ("septembre", "sept", "sep"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
)
_MONTH = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ t]\d{1,2}:\d\d.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: (?:a )?\d{1,2}[:h].*)?")
_SPOKEN = re.compile(
    r"(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.? )?(?:le )?"
    r"(\d{1,2})(?:er)?[ \-]([a-z]+)\.?[ \-](\d{4}|\d{2})"
)
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_FIRST_SERIAL = date(1899, 12, 30)
_POSTAL_FIRST = re.compile(r"(?:F-?)?(\d{2} ?\d{3})[\s,–-]+(\D.*)", re.IGNORECASE)
_POSTAL_LAST = re.compile(r"(\D.*?)[\s,(–-]+(\d{2} ?\d{3})\)?")


def french_day(text: str) -> date | None:
    """A day as people write it, or as a spreadsheet numbers it; nothing when it is none."""
    told = _unaccented(text)
    if found := _ISO.fullmatch(told):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(told):
        return _day(_year(found[3]), int(found[2]), int(found[1]))
    if found := _SPOKEN.fullmatch(told):
        return _day(_year(found[3]), _MONTH.get(found[2], 0), int(found[1]))
    if (found := _SERIAL.fullmatch(told)) and 20_000 <= int(found[1]) < 80_000:
        return _FIRST_SERIAL + timedelta(days=int(found[1]))
    return None


def postal_and_town(text: str) -> tuple[str, str]:
    """« 71100 Chalon-sur-Saône » apart: the postal code, the town; one of them alone is alone."""
    told = " ".join(text.split())
    if found := _POSTAL_FIRST.fullmatch(told):
        return found[1].replace(" ", ""), found[2].strip()
    if found := _POSTAL_LAST.fullmatch(told):
        return found[2].replace(" ", ""), found[1].strip()
    return (postal_code(told), "") if postal_code(told) else ("", told)


def postal_code(text: str) -> str:
    """Five digits; a spreadsheet that took them for a number has eaten the first zero."""
    digits = text.replace(" ", "").replace("\u00a0", "")
    if not re.fullmatch(r"[0-9]{4,5}", digits):
        return ""
    return digits.zfill(5)


def _unaccented(text: str) -> str:
    bare = "".join(sign for sign in normalize("NFKD", text[:60]) if not combining(sign))
    return " ".join(bare.casefold().split())


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
