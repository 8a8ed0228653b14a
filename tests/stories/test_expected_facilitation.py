"""The turn of facilitation: the counts that both stories must give, at their two dates (B05–B07)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from tests.stories.expected import expected
from tests.stories.playing import Played
from tests.stories.turns_counted import facilitation_turns


@pytest.mark.parametrize("day", expected("chalon", "15_facilitation_turn"))
def test_chalon_never_had_such_a_rule(chalon: Played, day: date) -> None:
    assert expected("chalon", "15_facilitation_turn")[day] == {"status": "no such rule"}
    assert facilitation_turns(chalon.partnership, day) is None


@pytest.mark.parametrize("day", expected("cucm", "15_facilitation_turn"))
def test_cucm_most_of_the_time_is_the_rule(cucm: Played, day: date) -> None:
    found = facilitation_turns(cucm.partnership, day)
    assert found is not None
    told = asdict(found) | {"items": found.items, "status": "read"}
    assert told == expected("cucm", "15_facilitation_turn")[day]
