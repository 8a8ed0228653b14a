"""The closed loop held against what is published: HL7 BSeR's transitions, FHIR's codes of a Task."""

from __future__ import annotations

import csv
from itertools import product
from pathlib import Path

import pytest

from interstice.followups.decisions.transitions import (
    ADDED,
    IN_PROGRESS,
    OPEN,
    PUBLISHED,
    TABLE,
    Step,
    must_be_possible,
)
from interstice.followups.moves import Move, Side
from interstice.followups.states import State
from interstice.register.refusals import Refused

FILE = Path(__file__).parent / "data" / "referral-transitions.bser.csv"

STATES: dict[str, tuple[State, ...]] = {
    "RECEIVED": (State.SENT,),
    "ACCEPTED": (State.ACCEPTED,),
    "REJECTED": (State.DECLINED,),
    "SCHEDULED_5_1_1": (State.SCHEDULED,),
    "UNATTENDED_5_1_2": (State.MISSED,),
    "EVENT_CANCELLED_5_1_3": (State.APPOINTMENT_CANCELLED,),
    "EVENT_COMPLETED_5_1_4": (State.INTERIM,),
    "ACTIVE_5_1": IN_PROGRESS,
    "CANCEL_REQUESTED_5_2": (State.CANCEL_ASKED,),
    "CANCELLED": (State.CANCELLED,),
    "COMPLETED": (State.REPORTED,),
}
"""Their states in our words; « active » (5.1) holds 5.1.1 to 5.1.4, and what was simply started."""

TRIGGERS = {
    "send_acceptance": Move.ACCEPT,
    "send_decline": Move.DECLINE,
    "send_cancellation_request": Move.ASK_CANCELLATION,
    "send_cancellation_confirmation": Move.CONFIRM_CANCELLATION,
    "send_schedule": Move.SCHEDULE,
    "send_reschedule": Move.SCHEDULE,
    "send_no_show": Move.MISS,
    "send_appointment_cancel": Move.CANCEL_APPOINTMENT,
    "send_interim_note": Move.REPORT_INTERIM,
    "send_outcome": Move.REPORT_FINAL,
}

FHIR_TASK_STATUS = {
    "draft",
    "requested",
    "received",
    "accepted",
    "rejected",
    "ready",
    "cancelled",
    "failed",
    "in-progress",
    "on-hold",
    "completed",
    "entered-in-error",
}
"""HL7 FHIR R4, code system task-status."""

with FILE.open(encoding="utf-8", newline="") as lines:
    ROWS = [row for row in csv.DictReader(lines) if row["from_state"] != "DRAFT"]


def steps_of(row: dict[str, str]) -> list[tuple[Step, tuple[State, ...]]]:
    """A published transition as steps of ours, and the states where it may lead."""
    move, side = TRIGGERS[row["trigger"]], Side(row["actor"])
    return [(Step(state, side, move), STATES[row["to_state"]]) for state in STATES[row["from_state"]]]


def test_the_file_is_read_whole() -> None:
    assert len(ROWS) == 33


@pytest.mark.parametrize("row", ROWS, ids=[row["tid"] for row in ROWS])
def test_each_published_transition_is_possible_for_that_actor(row: dict[str, str]) -> None:
    for step, may_lead_to in steps_of(row):
        assert must_be_possible(*step) in may_lead_to
        assert step in PUBLISHED


def test_what_is_told_as_published_is_published() -> None:
    assert set(PUBLISHED) == {step for row in ROWS for step, _to in steps_of(row)}


def test_the_terminal_states_are_those_that_are_published() -> None:
    ended = {state for row in ROWS if row["terminal"] == "1" for state in STATES[row["to_state"]]}
    assert ended == {State.DECLINED, State.REPORTED, State.CANCELLED}
    assert not ended & set(OPEN)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("state", State)
def test_what_is_neither_published_nor_added_is_refused(state: State, side: Side) -> None:
    for move in Move:
        if Step(state, side, move) not in {**PUBLISHED, **ADDED}:
            with pytest.raises(Refused):
                must_be_possible(state, side, move)


def test_what_is_added_says_which_text_asks_for_it_and_replaces_nothing() -> None:
    assert not set(ADDED) & set(PUBLISHED)
    assert all(one.source.partition(":")[2].strip() for one in ADDED.values())


def test_each_move_belongs_to_one_side_only() -> None:
    for state, side, move in product(State, Side, Move):
        assert Step(state, side, move) not in TABLE or move.side is side


def test_each_state_has_a_code_of_a_fhir_task() -> None:
    assert {state.fhir_code for state in State} <= FHIR_TASK_STATUS
    assert {State(one).fhir_code for one in (State.REPORTED, State.ACKNOWLEDGED)} == {"completed"}
    assert {State(one).fhir_code for one in OPEN} <= {"requested", "accepted", "on-hold", "in-progress"}


def test_from_every_open_state_each_side_has_a_way_to_the_end() -> None:
    for state in OPEN:
        assert any(step.state is state and TABLE[step] not in OPEN for step in TABLE)
