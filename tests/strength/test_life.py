"""Two thousand steps and more of generated lives, at each run."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.strength.life import Life
from tests.strength.walk import Walk

STEPS_A_RUN = 2_000
"""What the issue asks of each run (section 6); a life may end early, so others follow until it is enough."""

LIVES = settings(
    max_examples=10,
    stateful_step_count=50,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.django_db
def test_whatever_people_do_in_whatever_order_the_house_holds() -> None:
    Walk.steps = 0
    while Walk.steps < STEPS_A_RUN:
        run_state_machine_as_test(Life, settings=LIVES)
    assert Walk.steps >= STEPS_A_RUN
