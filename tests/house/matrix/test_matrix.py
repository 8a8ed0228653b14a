"""Every cell of the table, asked for; an address without a line fails, and so does a line without address."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client

from interstice.rules.inputs import clause_set
from tests.given import a_rule_in_force
from tests.house.circles import CIRCLE, NAMED, OTHER, OTHER_NAMED
from tests.house.matrix.table import cells
from tests.house.matrix.viewers import INSIDE, VIEWERS, browser, gives_tables, met, read
from tests.house.rich import Rich, a_rich_partnership, uuid_like
from tests.house.routes import BY_SECRET, HERE, address, secret_address
from tests.house.test_stranger import without

OF_A_CIRCLE = frozenset(
    "dossier commitment referral handover held held_item item entry session other other_referral".split()
)
"""The things that a circle keeps, or some of whose words it keeps."""

INSIDE_THE_HOUSE = ("out", "taken", "decid", "steer", "guest")
"""Those who have a place in the partnership, and are not in the circle."""


KEPT = [one for one in sorted(cells()) if one[0] in HERE and OF_A_CIRCLE & set(HERE[one[0]].of)]
"""The addresses of things that a circle keeps."""


@pytest.fixture(scope="module")
def rich(stage: None) -> Rich:
    """One partnership, two persons followed in it, and an organisation whose part it is to keep minutes."""
    rich = a_rich_partnership("le-cadastre")
    kept = clause_set("minutes", kept_by=str(rich.here.ccas), circulate_days=7)
    a_rule_in_force(rich.here, title="Qui tient le compte rendu", clauses=[kept])
    return rich


@pytest.fixture(scope="module")
def browsers(rich: Rich) -> dict[str, Client]:
    """The browser of each viewer."""
    found = {viewer: browser(rich, viewer) for viewer in VIEWERS}
    rich.things |= gives_tables(rich, found["refer"])
    return found


def test_every_address_has_its_lines_and_every_line_its_address() -> None:
    here = {(name, method) for name, needs in HERE.items() for method in needs.methods}
    secret = {(name, method) for name in BY_SECRET for method in BY_SECRET[name].methods}
    assert set(cells()) == here | secret


@pytest.mark.parametrize(("name", "method"), sorted(cells()), ids=str)
def test_each_viewer_meets_what_the_table_says_and_no_word_of_a_circle_that_is_not_theirs(
    rich: Rich, browsers: dict[str, Client], name: str, method: str
) -> None:
    at = _at(rich, name, rich.things)
    answers = {viewer: met(browsers[viewer], method, at) for viewer in VIEWERS}
    assert {viewer: _sign(answer) for viewer, answer in answers.items()} == cells()[name, method]
    told = [(viewer, word) for viewer in VIEWERS for word in _betrayed(viewer, answers[viewer])]
    assert not told


@pytest.mark.parametrize(("name", "method"), KEPT, ids=str)
def test_what_a_circle_keeps_is_answered_as_what_never_was(
    rich: Rich, browsers: dict[str, Client], name: str, method: str
) -> None:
    never = {one: uuid_like() if isinstance(thing, UUID) else thing for one, thing in rich.things.items()}
    identifiers = [*rich.things.values(), *never.values()]
    for viewer in (one for one in INSIDE_THE_HOUSE if cells()[name, method][one] == "·"):
        answer = met(browsers[viewer], method, _at(rich, name, rich.things))
        nothing = met(browsers[viewer], method, _at(rich, name, never))
        assert without(answer, identifiers) == without(nothing, identifiers), viewer


def _at(rich: Rich, name: str, things: dict[str, Any]) -> str:
    if name in HERE:
        return address(name, rich.here.partnership, things)
    return secret_address(name, rich.things)


def _sign(answer: HttpResponse) -> str:
    """The answer as the table writes it."""
    if answer.status_code == 302 and answer["Location"].startswith("/compte/login/"):
        return "→"
    return "·" if answer.status_code == 404 else str(answer.status_code)


def _betrayed(viewer: str, answer: HttpResponse) -> list[str]:
    """Words of a circle in which this viewer is not. Bob receives the second referral: he reads its name."""
    text = read(answer)
    hidden = [OTHER] if viewer != "out" else []
    hidden += [CIRCLE, *NAMED] if viewer not in INSIDE else []
    hidden += OTHER_NAMED if viewer not in ("out", "circl") else []
    return [word for word in hidden if word.casefold() in text]
