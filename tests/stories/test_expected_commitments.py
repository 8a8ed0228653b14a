"""Commitments and what becomes of them: the counts that both stories must give, at their two dates."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from interstice.bonds.queries.outcomes import commitment_outcomes
from tests.stories.playing import Played

EXPECTED = Path(__file__).parent / "expected.yaml"


def expected(story: str, indicator: str) -> dict[date, Any]:
    """What this indicator must be on each day that the story asks for."""
    told = YAML(typ="safe").load(EXPECTED.read_text(encoding="utf-8"))[story]
    return {day: values[indicator] for day, values in told.items() if isinstance(day, date)}


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
