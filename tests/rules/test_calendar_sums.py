"""Months and days are summed as a calendar does, and said as people say them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.functional import Promise
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some

from interstice.rules.calendar_sums import days_between, in_words, months_after

DAYS = some.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 9, 25), 6, date(2025, 3, 25)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(2025, 5, 15), 0, date(2025, 5, 15)),
    ],
)
def test_a_month_ends_when_it_ends(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


@given(DAYS, some.integers(0, 240))
def test_months_later_is_in_the_month_so_many_months_later(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(DAYS, DAYS)
def test_days_between_lead_from_one_day_to_the_other(first: date, last: date) -> None:
    assert first + timedelta(days=days_between(first, last)) == last


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "aujourd’hui"),
        (1, "demain"),
        (-1, "depuis hier"),
        (2, "dans deux jours"),
        (10, "dans dix jours"),
        (-12, "depuis 12 jours"),
        (27, "dans 27 jours"),
        (30, "dans un mois"),
        (-45, "depuis un mois"),
        (122, "dans quatre mois"),
        (-365, "depuis 12 mois"),
        (730, "dans deux ans"),
        (-4000, "depuis 11 ans"),
    ],
)
def test_how_far_a_day_is_reads_as_it_is_said(days: int, words: str) -> None:
    with override("fr"):
        assert str(in_words(days)) == words


def test_the_words_wait_for_their_reader_s_language() -> None:
    assert isinstance(in_words(3), Promise)


@given(some.integers(-40_000, 40_000))
def test_every_distance_has_words_without_a_hole_in_them(days: int) -> None:
    with override("fr"):
        assert "{" not in str(in_words(days))
