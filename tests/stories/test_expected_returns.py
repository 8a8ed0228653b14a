"""Report-backs, made as agreed or not: the counts that both stories must give, at their two dates."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from tests.stories.expected import expected
from tests.stories.playing import Played
from tests.stories.returns_counted import return_outcomes


@pytest.mark.parametrize("day", expected("chalon", "07_returns"))
def test_chalon_whether_its_returns_came_by_the_day_of_the_rule(chalon: Played, day: date) -> None:
    _holds(chalon, day)


@pytest.mark.parametrize("day", expected("cucm", "07_returns"))
def test_cucm_whether_they_came_by_the_day_of_each_adaptation(cucm: Played, day: date) -> None:
    _holds(cucm, day)


def _holds(played: Played, day: date) -> None:
    found = return_outcomes(played.partnership, day)
    told = asdict(found) | {"sent": found.sent}
    assert told.pop("ended_with_a_reason") == 0
    assert told == expected(played.name, "07_returns")[day]
