"""Days and hours as people say them, in French and in English."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from interstice.ui import dates

TUESDAY = date(2026, 11, 17)


def plain(said: str) -> str:
    """The words without the spaces that keep them together, so that the cases are read easily."""
    assert " h " not in said, "an hour is never parted at the end of a line"
    return said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (date(2026, 11, 17), "aujourd’hui"),
        (date(2026, 11, 16), "hier"),
        (date(2026, 11, 18), "demain"),
        (date(2026, 11, 19), "jeudi 19"),
        (date(2026, 11, 30), "lundi 30"),
        (date(2026, 11, 12), "jeudi 12"),
        (date(2026, 11, 5), "5 novembre"),
        (date(2026, 12, 5), "5 décembre"),
        (date(2026, 12, 1), "1er décembre"),
        (date(2027, 3, 12), "12 mars 2027"),
    ],
)
def test_a_day_is_said_as_in_a_room(told: date, said: str) -> None:
    with override("fr"):
        assert plain(dates.day(told, TUESDAY)) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (date(2026, 11, 17), "today"),
        (date(2026, 11, 16), "yesterday"),
        (date(2026, 11, 19), "Thursday 19"),
        (date(2026, 12, 1), "1 December"),
        (date(2027, 3, 12), "12 March 2027"),
    ],
)
def test_english_says_its_own_words(told: date, said: str) -> None:
    with override("en"):
        assert plain(dates.day(told, TUESDAY)) == said


def test_an_exact_day_always_carries_its_year() -> None:
    with override("fr"):
        assert plain(dates.exact_day(date(2026, 3, 12))) == "12 mars 2026"


def test_a_long_day_carries_its_weekday() -> None:
    with override("fr"):
        assert plain(dates.long_day(date(2026, 11, 27), TUESDAY)) == "vendredi 27 novembre"


def test_a_short_day_fits_a_column() -> None:
    with override("fr"):
        assert plain(dates.day(date(2026, 11, 19), TUESDAY, short=True)) == "jeu. 19"
        assert plain(dates.day(date(2026, 12, 8), TUESDAY, short=True)) == "8 déc."


def test_hours_are_those_of_the_place_not_of_the_machine() -> None:
    morning = datetime(2026, 11, 17, 8, 42, tzinfo=UTC)
    with override("fr"):
        assert plain(dates.hour(morning)) == "9 h 42"
        assert plain(dates.moment(morning, TUESDAY)) == "aujourd’hui, 9 h 42"
        assert plain(dates.moment(morning, TUESDAY, in_sentence=True)) == "aujourd’hui à 9 h 42"
    with override("en"):
        assert plain(dates.hour(morning)) == "9:42"


def test_beyond_a_week_the_hour_says_nothing_any_more() -> None:
    with override("fr"):
        assert plain(dates.moment(datetime(2026, 11, 5, 8, 42, tzinfo=UTC), TUESDAY)) == "5 novembre"


def test_an_act_of_the_last_minute_of_the_day_stays_on_its_day_in_paris() -> None:
    late = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    with override("fr"):
        assert plain(dates.day(late, TUESDAY)) == "aujourd’hui"
