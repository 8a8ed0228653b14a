"""The welcome clause: its default, its sentence, and the days that it gives."""

from __future__ import annotations

from datetime import date

import pytest

from interstice.parties.clauses import Welcome
from interstice.register.clauses import clause_types


def test_without_a_rule_news_is_taken_after_one_and_three_months_both_ways() -> None:
    default = Welcome()

    assert (default.check_in_months, default.mutual) == ((1, 3), True)
    assert default.days(date(2025, 2, 10)) == [date(2025, 3, 10), date(2025, 5, 10)]


def test_the_last_day_of_a_month_stays_in_its_month() -> None:
    assert Welcome().days(date(2025, 1, 31)) == [date(2025, 2, 28), date(2025, 4, 30)]


def test_a_collective_may_take_news_otherwise_or_not_at_all() -> None:
    once = Welcome.read({"check_in_months": [2], "mutual": False})

    assert once.days(date(2025, 1, 1)) == [date(2025, 3, 1)]
    assert "l’un de l’autre" not in str(once.wording())
    assert "aucun rendez-vous" in str(Welcome(check_in_months=()).wording())


@pytest.mark.parametrize("months", [[3, 1], [1, 1], [0], [25], ["un"]])
def test_months_that_do_not_hold_together_are_refused(months: list[object]) -> None:
    with pytest.raises(ValueError, match="welcome"):
        Welcome.read({"check_in_months": months})


def test_it_is_among_the_clauses_that_a_rule_may_set() -> None:
    assert clause_types["welcome"] is Welcome
    assert [piece.name for piece in Welcome().pieces(writing=True) if piece.name] == [
        "check_in_months",
        "mutual",
    ]
