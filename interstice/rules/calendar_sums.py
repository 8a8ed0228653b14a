"""Sums of days and months, and how far a day is in words: « dans quatre mois », « depuis 12 jours »."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

_LETTERS = {
    2: gettext_lazy("deux"),
    3: gettext_lazy("trois"),
    4: gettext_lazy("quatre"),
    5: gettext_lazy("cinq"),
    6: gettext_lazy("six"),
    7: gettext_lazy("sept"),
    8: gettext_lazy("huit"),
    9: gettext_lazy("neuf"),
    10: gettext_lazy("dix"),
}
"""Small numbers are written in letters, as in the field's own texts; the others in figures."""

_A_MONTH_OF_DAYS = 30.44
_MONTHS_FROM, _YEARS_FROM = 28, 730


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of its month: 31 January, then 28 February."""
    return day + relativedelta(months=months)


def days_between(first: date, last: date) -> int:
    """How many days lie from one day to the other; less than none when the second comes before the first."""
    return (last - first).days


def in_words(days: int) -> str | Promise:
    """How far a day is, so many days from now or, below zero, since; in the language of whoever reads it.

    Approximate from four weeks on, as people speak: where the very day matters, its date stands beside.
    """
    return lazy(_in_words, str)(days)


def _in_words(days: int) -> str:
    if days in (-1, 0, 1):
        return {-1: _("depuis hier"), 0: _("aujourd’hui"), 1: _("demain")}[days]
    return _to_come(days) if days > 0 else _since(-days)


def _to_come(days: int) -> str:
    if days < _MONTHS_FROM:
        return ngettext("dans un jour", "dans {number} jours", days).format(number=_number(days))
    if days < _YEARS_FROM:
        months = round(days / _A_MONTH_OF_DAYS)
        return ngettext("dans un mois", "dans {number} mois", months).format(number=_number(months))
    years = round(days / _A_MONTH_OF_DAYS / 12)
    return ngettext("dans un an", "dans {number} ans", years).format(number=_number(years))


def _since(days: int) -> str:
    if days < _MONTHS_FROM:
        return ngettext("depuis un jour", "depuis {number} jours", days).format(number=_number(days))
    if days < _YEARS_FROM:
        months = round(days / _A_MONTH_OF_DAYS)
        return ngettext("depuis un mois", "depuis {number} mois", months).format(number=_number(months))
    years = round(days / _A_MONTH_OF_DAYS / 12)
    return ngettext("depuis un an", "depuis {number} ans", years).format(number=_number(years))


def _number(number: int) -> str:
    return str(_LETTERS.get(number, number))
