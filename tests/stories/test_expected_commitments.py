"""Commitments and what becomes of them: the counts that both stories must give, at their two dates."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from tests.stories.expected import expected
from tests.stories.playing import Played
from tests.stories.promises_counted import commitment_outcomes


@pytest.mark.parametrize("day", expected("chalon", "06_commitments"))
def test_chalon_what_became_of_its_promises(chalon: Played, day: date) -> None:
    _holds(chalon, day)


@pytest.mark.parametrize("day", expected("cucm", "06_commitments"))
def test_cucm_recorded_none_which_says_nothing_about_promises_kept(cucm: Played, day: date) -> None:
    _holds(cucm, day)


def _holds(played: Played, day: date) -> None:
    found = commitment_outcomes(played.partnership, day)
    told = asdict(found) | {"recorded": found.recorded}
    assert told.pop("released") == 0
    assert told == expected(played.name, "06_commitments")[day]
