"""Dates of birth; a rule or a question may be « née en 2023 », and nobody is known by it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.dates import get_month_names
from django.utils.translation import gettext_lazy as _

from interstice.rules.identifying.passage import Found, aside
from interstice.rules.identifying.people_words import THINGS, is_of_a_thing

BIRTH_DATE = _("Une date de naissance.")

_MONTH = "|".join(name for name in get_month_names(locale="fr").values())
_FIGURES = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})\b"
_DATE = rf"(?:{_FIGURES}|\d{{1,2}}(?:er)?\s+(?:{_MONTH})(?:\s+\d{{4}})?|(?:{_MONTH})\s+\d{{4}}|\d{{4}}\b)"
_BORN = re.compile(rf"\bnée?s?\s+(?:le|en|vers|l[’']été)\s+{_DATE}", re.IGNORECASE)
_A_THING_ASIDE = re.compile(rf"\b(?:{THINGS})\s*,\s*$", re.IGNORECASE)
_BIRTH = re.compile(
    rf"\b(?:date\s+de\s+naissance|naissance|anniversaire|DDN|D\.N\.)\s*(?:est|:|,)?\s*(?:le|en|du)?\s*(?P<date>{_DATE})",
    re.IGNORECASE,
)
_LAST_CENTURY = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]19\d\d(?![\d/.-])")


def births(text: str) -> Iterator[Found]:
    """The dates of birth that a text tells."""
    for seen in _BORN.finditer(text):
        before = re.split(r"[,.;:!?()\n]", text[max(0, seen.start() - 60) : seen.start()])[-1]
        after = re.split(r"[.;:!?\n]", text[seen.end() : seen.end() + 60])[0]
        if (
            is_of_a_thing(before)
            or _A_THING_ASIDE.search(text[max(0, seen.start() - 40) : seen.start()])
            or (not before.strip() and is_of_a_thing(after))
        ):
            continue
        said = re.search(r"\b(?:est|était|serait|sont)\s+$", before)
        yield Found(
            *seen.span(), "birth_date", BIRTH_DATE, None if said else aside(text, *seen.span()) or seen.span()
        )
    for seen in _BIRTH.finditer(text):
        yield Found(*seen.span("date"), "birth_date", BIRTH_DATE, seen.span())
    for seen in _LAST_CENTURY.finditer(text):
        yield Found(*seen.span(), "birth_date", BIRTH_DATE, seen.span())
