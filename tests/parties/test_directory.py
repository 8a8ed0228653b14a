"""Who is who, for a page that names a few people among hundreds."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.parties.commands.bodies import create_body
from interstice.parties.models import Body
from interstice.parties.queries.directory import directory, mentioned
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    here = a_founded_partnership()
    create_body(here.alice, name="La commission", members=[here.people[who] for who in ("alice", "bob")])
    return here


def test_people_whom_the_rows_bear_are_loaded_with_their_names_and_nobody_else(here: Collective) -> None:
    rows = list(Body.objects.filter(partnership=here.partnership))
    alice = here.alice
    with CaptureQueriesContext(connection) as asked:
        who = mentioned(alice, rows)
        told = [who.signature(here.people[one]) for one in ("alice", "bob")]
    assert told == ["Alice Thévenet, Département", "Bob Rousset, CCAS"]
    assert len(asked) == 3
    assert str(rows[0].said.name) == "La commission"  # type: ignore[attr-defined]


def test_someone_else_is_still_found_and_everybody_can_be_gone_through(here: Collective) -> None:
    who, whole = mentioned(here.alice), directory(here.alice)
    assert who.person(here.people["carol"]) == "Carol Bonnardot"
    assert {one.id for one in who.members_of()} == {one.id for one in whole.members_of()}
    assert len(who.people) == len(whole.people)
    assert who.person(here.partnership) == ""
