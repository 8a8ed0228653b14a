"""A rhythm gives the days of a series: by weeks, by months on the same weekday, slower in summer."""

from __future__ import annotations

from datetime import date

from interstice.meetings.rhythm import Rhythm, next_after, series


def test_every_two_weeks_a_holiday_is_held_a_week_later() -> None:
    days = series(Rhythm(every_weeks=2), date(2026, 4, 24), date(2026, 5, 31))
    assert days == [date(2026, 4, 24), date(2026, 5, 15), date(2026, 5, 22)]


def test_every_week_a_holiday_is_skipped() -> None:
    days = series(Rhythm(every_weeks=1), date(2026, 5, 1), date(2026, 5, 15))
    assert days == [date(2026, 5, 8 + 7)]


def test_a_month_keeps_the_weekday_and_its_rank() -> None:
    days = series(Rhythm(every_months=1), date(2024, 2, 13), date(2024, 5, 31))
    assert days == [date(2024, 2, 13), date(2024, 3, 12), date(2024, 4, 9), date(2024, 5, 14)]


def test_a_fifth_weekday_becomes_the_last_one() -> None:
    days = series(Rhythm(every_months=1), date(2024, 1, 31), date(2024, 4, 30))
    assert days == [date(2024, 1, 31), date(2024, 2, 28), date(2024, 3, 27), date(2024, 4, 24)]


def test_summer_goes_at_its_own_pace_then_the_month_comes_back() -> None:
    rhythm = Rhythm(every_months=1, summer_every_weeks=6)
    days = series(rhythm, date(2026, 6, 9), date(2026, 11, 1))
    assert days == [date(2026, 6, 9), date(2026, 7, 21), date(2026, 8, 25), date(2026, 10, 13)]


def test_nothing_set_is_no_rhythm_and_the_next_day_follows_the_last() -> None:
    assert not Rhythm()
    assert next_after(Rhythm(every_weeks=4), date(2026, 3, 2)) == date(2026, 3, 30)
