"""Reading costs a fixed number of queries and writes nothing, however much there is to read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.parties.commands.bodies import create_body
from interstice.parties.commands.conventions import record_convention
from interstice.parties.commands.mandates import request_mandate
from interstice.parties.commands.members import join
from interstice.parties.commands.places import speak_of_place, state_place
from interstice.parties.inputs import ConventionClauseInput
from interstice.rules.commands.proposals import propose_rule
from interstice.rules.commands.questions import raise_question
from tests.given import Collective, a_founded_partnership, made
from tests.rules.agreeing import adopted
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

PAGES = ("/", "/p/{}/", "/p/{}/registre/", "/p/{}/registre/3/", "/p/{}/convention/")


@pytest.fixture
def here() -> Collective:
    here = a_founded_partnership()
    live_a_little(here, 1)
    return here


def live_a_little(here: Collective, times: int) -> None:
    """Something of everything that the desk shows, so many times."""
    for time in range(times):
        who = f"newcomer{here.today.toordinal()}x{time}"
        clauses = [ConventionClauseInput(key=f"c{time}", title="Les moyens", text="", filled=False)]
        join(here.enters(who, "ccas"), welcomed_by=here.people["alice"], check_ins=[here.today])
        state_place(here.as_(who), brings="Une porte ouverte.")
        speak_of_place(here.as_(who), to=here.people["alice"], sees="Vous rappelez.")
        create_body(here.bob, name=f"le mardi {time}")
        asked = raise_question(here.bob, sentence=f"Qui appelle, {time} ?")
        record_convention(here.carol, title="Convention", clauses=clauses)
        request_mandate(here.alice, scope="Copiloter")
        question = made(asked, "question")
        propose_rule(here.bob, title=f"Se rappeler {time}", articles=["On rappelle."], answers=[question])
        adopted(here, f"Se prévenir {time}", review_months=1)
    here.day(45)


def counted(read: Callable[[], object]) -> list[str]:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        read()
    return [one["sql"] for one in queries.captured_queries]


@pytest.mark.parametrize("at", PAGES)
@pytest.mark.parametrize("who", ["alice", "daniel"])
def test_more_to_read_costs_no_more_queries(here: Collective, at: str, who: str) -> None:
    client = Reader(here, who).client
    address = at.format(here.partnership)
    if who == "daniel" and address.endswith("/3/"):
        address = address.replace("/3/", "/0/")
    client.get(address)
    before = counted(lambda: client.get(address))
    live_a_little(here, 3)
    after = counted(lambda: client.get(address))
    assert len(after) <= len(before), "\n".join(one[:160] for one in after)


@pytest.mark.parametrize("at", PAGES)
def test_reading_writes_nothing(here: Collective, at: str) -> None:
    client = Reader(here, "alice").client
    client.get("/")
    for one in counted(lambda: client.get(at.format(here.partnership))):
        assert one.lstrip().upper().startswith(("SELECT", "WITH")), one
