"""What pages may cost and how long sources may be: more to read costs no more queries, on any page.

The walk is generated from the addresses (`routes.HERE`), so that a new page is held by it at once.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.house.rich import Rich, a_rich_partnership, live
from tests.house.routes import HERE, address

pytestmark = pytest.mark.django_db

READ = [name for name, needs in HERE.items() if "get" in needs.methods]
PACKAGE = Path(__file__).resolve().parents[2] / "interstice"
SOURCES = sorted(file for file in PACKAGE.rglob("*.py") if "migrations" not in file.parts)

LONGEST_FILE, LONGEST_FUNCTION = 300, 40

LONG_FUNCTIONS = {
    "propose_rule": 55,
    "amend_proposal": 43,
    "adopt_rule": 47,
    "revise_rule": 61,
    "make_commitment_in": 50,
    "send_referral_in": 43,
}
"""Commands that take and inscribe a whole text, one line for each of its parts; no other may be as long."""

AS = ("alice", "daniel", "frank", "erin")
"""A member, a decider, the steering committee, a guest."""


@pytest.fixture(scope="module")
def rich(stage: None) -> Rich:
    """Everything once; the test that doubles it comes last."""
    return a_rich_partnership("le-couloir")


def test_more_to_read_costs_no_more_queries_on_any_page(rich: Rich) -> None:
    things = dict(rich.things)
    few = {who: _counted(rich, who, things) for who in AS}
    live(rich, range(2, 5))
    many = {who: _counted(rich, who, things) for who in AS}
    grown = {
        (who, name): (len(few[who][name]), len(many[who][name]))
        for who in AS
        for name in READ
        if len(many[who][name]) > len(few[who][name])
    }
    assert not grown, "\n".join(_added(few, many, *one) for one in grown)


def queries(read: Callable[[], object]) -> list[str]:
    """The questions that this asks the database."""
    with CaptureQueriesContext(connection) as made:
        read()
    return [one["sql"].lstrip() for one in made.captured_queries]


def _counted(rich: Rich, who: str, things: dict[str, object]) -> dict[str, list[str]]:
    client, here = rich.signed_in(who), rich.here.partnership
    client.get("/")
    return {name: queries(partial(client.get, address(name, here, things))) for name in READ}


def _added(
    few: dict[str, dict[str, list[str]]], many: dict[str, dict[str, list[str]]], who: str, name: str
) -> str:
    told = "\n".join(f"   {one[:200]}" for one in many[who][name])
    return f"{name} for {who}: {len(few[who][name])}, then {len(many[who][name])}\n{told}"


def test_a_source_is_short_enough_to_be_read_at_once() -> None:
    lines = {str(file.relative_to(PACKAGE)): len(file.read_text().splitlines()) for file in SOURCES}
    assert not {name: n for name, n in lines.items() if n > LONGEST_FILE}


def test_a_function_is_short_enough_to_be_read_at_once() -> None:
    lengths = [
        (str(file.relative_to(PACKAGE)), one.name, (one.end_lineno or 0) - one.lineno + 1)
        for file in SOURCES
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert not [one for one in lengths if one[2] > LONG_FUNCTIONS.get(one[1], LONGEST_FUNCTION)]
