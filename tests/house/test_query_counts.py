"""The main pages ask a fixed number of queries, whatever the collective has decided (architecture.md).

Three rules or twelve, the counts are the same; each page stays under a budget that only ever goes down.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from interstice.rules.commands.adaptations import adapt_rule
from interstice.rules.commands.positions import state_position
from interstice.rules.commands.questions import join_question, raise_question
from interstice.rules.commands.rules import watch_rule
from interstice.rules.inputs import clause_set
from interstice.rules.models import Proposal, Question, Rule
from tests.given import Collective, a_founded_partnership, made
from tests.rules.agreeing import adopted, proposed
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

BUDGETS = {
    "alice": {
        "day": 15,
        "partnership": 14,
        "who": 12,
        "questions": 10,
        "question": 23,
        "proposal": 23,
        "rules": 11,
        "rule": 18,
    },
    "daniel": {"partnership": 9, "rules": 8, "rule": 11},
}
"""How many queries each page may make, for a member and for a decider, session and account among them.

A page that needs one more shares what it reads with the others on it, before its budget grows.
"""


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


def decide(here: Collective, numbers: Iterable[int]) -> None:
    """Rules with all that hangs with them: a question, what the software obeys, a watcher, a variant."""
    for number in numbers:
        asked = made(raise_question(here.bob, sentence=f"Qui appelle, {number} ?"), "question")
        join_question(here.carol, question=asked, words="Chez nous aussi.")
        state_position(here.alice, question=asked, interests="Que l’on se parle.")
        adopted(
            here,
            f"Se prévenir {number}",
            answers=[asked],
            clauses=[clause_set("report_back", delay_days=15), clause_set("consent")],
            review_months=1,
        )
        rule = Rule.objects.filter(partnership=here.partnership).latest("number").id
        watch_rule(here.alice, rule=rule, watcher=here.people["alice"])
        adapt_rule(
            here.bob,
            rule=rule,
            for_actor=here.people["alice"],
            counterpart=here.people["bob"],
            clauses=[clause_set("report_back", delay_days=7, modes=["phone"])],
            difference="Par téléphone, dans la semaine.",
        )
        under_way = made(raise_question(here.alice, sentence=f"Et ensuite, {number} ?"), "question")
        proposed(here, f"Se rappeler {number}", answers=[under_way])


def pages(here: Collective) -> dict[str, str]:
    """The address of each page: those of the last question, proposal and rule."""
    last: dict[str, UUID] = {
        "question": Question.objects.filter(partnership=here.partnership).latest("n").id,
        "proposal": Proposal.objects.filter(partnership=here.partnership).latest("n").id,
        "rule": Rule.objects.filter(partnership=here.partnership).latest("number").id,
    }
    names = BUDGETS["alice"]
    found = {name: [here.partnership, *([last[name]] if name in last else [])] for name in names}
    return {name: reverse(name, args=args if name != "day" else []) for name, args in found.items()}


def asked_by(client: Client, addresses: dict[str, str], names: Iterable[str]) -> dict[str, list[str]]:
    """The queries of each page, once the browser has been there."""
    told = {}
    for name in names:
        client.get(addresses[name])
        with CaptureQueriesContext(connection) as made_by_the_page:
            assert client.get(addresses[name]).status_code == 200, name
        told[name] = [one["sql"] for one in made_by_the_page.captured_queries]
    return told


@pytest.mark.parametrize("who", BUDGETS)
def test_twelve_rules_cost_no_more_queries_than_three(here: Collective, who: str) -> None:
    client, budgets = Reader(here, who).client, BUDGETS[who]
    decide(here, range(3))
    here.day(25)
    few = asked_by(client, pages(here), budgets)
    decide(here, range(3, 12))
    many = asked_by(client, pages(here), budgets)
    for name in budgets:
        assert len(many[name]) == len(few[name]), "\n".join(one[:160] for one in many[name])


@pytest.mark.parametrize("who", BUDGETS)
def test_each_page_stays_under_its_budget(here: Collective, who: str) -> None:
    decide(here, range(3))
    here.day(25)
    asked = asked_by(Reader(here, who).client, pages(here), BUDGETS[who])
    over = {name: len(made_by) for name, made_by in asked.items() if len(made_by) > BUDGETS[who][name]}
    assert not over, {name: len(made_by) for name, made_by in asked.items()}
