"""Stories are played once for each module of tests, and undone after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.stories.playing import Played, play


@pytest.fixture(scope="module")
def chalon(stage: None) -> Played:
    """The work-integration site, to its end."""
    return play("chalon")


@pytest.fixture(scope="module")
def cucm(stage: None) -> Played:
    """The follow-up commission, to its end."""
    return play("cucm")


@pytest.fixture
def chalon_until(db: None) -> Callable[[str], Played]:
    """The same story stopped at an act."""
    return lambda until: play("chalon", until)


@pytest.fixture
def cucm_until(db: None) -> Callable[[str], Played]:
    """The same story stopped at an act."""
    return lambda until: play("cucm", until)
