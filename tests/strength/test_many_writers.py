"""Eight writers on one round, and a program killed in the middle of its acts, on the engine of this run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.strength.installation import Installation, new_installation

STANCES_EACH = 25
ATTEMPTS = 3
"""Other tests share the two cores: a wait that the line makes is there each time, theirs is not."""
LONGEST_WAIT_MS = 250
"""No writer waits longer on SQLite (issue, section 6; register-format.md, « Storage »)."""


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    """An installation that nobody else uses."""
    return new_installation(tmp_path / "home")


def test_eight_writers_on_one_round_make_one_rule_and_each_retried_command_is_one_act(tmp_path: Path) -> None:
    waits = []
    for attempt in range(ATTEMPTS):
        waits.append(_longest_wait_of_a_round(new_installation(tmp_path / f"home-{attempt}")))
        if "DATABASE_URL" in os.environ or waits[-1] < LONGEST_WAIT_MS:
            return
    pytest.fail(f"a writer waited {waits} ms, over {LONGEST_WAIT_MS} each time")


def _longest_wait_of_a_round(place: Installation) -> float:
    laid = place.ask("a_round")
    writers = [place.start("a_writer", laid["proposal"], one, str(STANCES_EACH)) for one in laid["members"]]
    told = [json.loads(one.communicate(timeout=120)[0].strip().splitlines()[-1]) for one in writers]

    after = place.ask("a_check", laid["partnership"])
    assert all(one["retried_alike"] for one in told), "a retried command must be the same act"
    assert sum(one["adopted"] for one in told) == after["adoptions"] == after["rules"] == 1
    assert after["voices"] == after["organisations"] == 8, "one voice for each organisation"
    assert after["problems"] == []
    assert after["without_gap"]
    return float(max(one["longest_ms"] for one in told))


def test_a_program_killed_in_the_middle_loses_no_acknowledged_act_and_needs_no_hand(
    place: Installation,
) -> None:
    laid = place.ask("a_round")
    acknowledged: list[int] = []
    for cut in (3, 11, 27, 59):
        appending = place.start("an_appender", laid["members"][0], "100")
        assert appending.stdout is not None
        acknowledged += [int(appending.stdout.readline()) for _ in range(cut)]
        appending.kill()
        appending.wait()

    after = place.ask("a_check", laid["partnership"])
    assert after["problems"] == []
    assert after["without_gap"]
    assert after["entries"] > max(acknowledged)
    assert len(set(acknowledged)) == 100
    again = place.start("an_appender", laid["members"][0], "1")
    assert int(again.communicate(timeout=60)[0]) == after["entries"]
