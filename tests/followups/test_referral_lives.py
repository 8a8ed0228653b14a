"""Generated lives of a referral: whatever is tried, the table decides, and none closes without saying why."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interstice.followups.decisions.transitions import (
    CLOSED_BY_A_REASON,
    CLOSED_BY_A_REPORT,
    OPEN,
    TABLE,
    Step,
)
from interstice.followups.models import Referral
from interstice.followups.moves import Move, Side
from interstice.followups.states import State
from interstice.register.refusals import OutOfSight, Refused
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import a_referral, moves, state_of
from tests.given import Collective, an_opened_partnership

pytestmark = pytest.mark.django_db

SIDES = {Side.INITIATOR: "alice", Side.RECIPIENT: "bob"}

Shared = tuple[Collective, UUID]

TRIES = st.lists(
    st.tuples(
        st.sampled_from(["alice", "bob", "carol"]),
        st.sampled_from([move for move in Move if move is not Move.SEND]),
        st.integers(0, 30),
    ),
    min_size=6,
    max_size=10,
)
"""Who tries what; two times out of three, something that is possible from there, so that lives go far."""


@pytest.fixture
def shared() -> Shared:
    here = an_opened_partnership()
    return here, a_dossier(here)


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(tries=TRIES)
def test_the_table_decides_and_nothing_closes_without_a_report_back_or_a_reason(
    tries: list[tuple[str, Move, int]], shared: Shared
) -> None:
    here, dossier = shared
    referral = a_referral(here, dossier=dossier)
    for who, move, drawn in tries:
        _tried(here, referral, *_chosen(referral, who, move, drawn))
    _closed_as_it_should(Referral.objects.get(id=referral))


def _chosen(referral: UUID, who: str, move: Move, drawn: int) -> tuple[str, Move]:
    possible = [step for step in TABLE if step.state is state_of(referral)]
    if not possible or drawn % 3 == 0:
        return who, move
    step = possible[drawn % len(possible)]
    return SIDES[step.side], step.move


def _tried(here: Collective, referral: UUID, who: str, move: Move) -> None:
    """Someone tries a move: it is done exactly when the table has it for their side."""
    before = state_of(referral)
    side = next((side for side, name in SIDES.items() if name == who), None)
    step = Step(before, side, move) if side else None
    try:
        moves(here.as_(who), referral, move)
    except (Refused, OutOfSight):
        assert step not in TABLE
        assert state_of(referral) is before
    else:
        assert step is not None
        assert state_of(referral) is TABLE[step]


def _closed_as_it_should(row: Referral) -> None:
    state = State(row.state)
    assert (row.closed_on is None) == (state in OPEN)
    if state in CLOSED_BY_A_REASON:
        assert row.reason
    if state in CLOSED_BY_A_REPORT:
        assert row.reported_on
        assert row.report_mode
