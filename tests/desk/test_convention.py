"""The convention, clause by clause: filled, discussed, empty; on any day, and never as a share (AT09)."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

import pytest

from interstice.parties.commands.conventions import record_convention
from interstice.parties.inputs import ConventionClauseInput
from interstice.parties.models import Clause
from interstice.rules.commands.life import repeal_rule
from interstice.rules.commands.questions import raise_question
from interstice.rules.kinds import Round
from tests.desk.reading import keeps_quiet, plain
from tests.given import Collective, a_founded_partnership
from tests.rules.agreeing import adopted
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Combien de réunions, et sur quel temps ?"


@pytest.fixture
def here() -> Collective:
    here = a_founded_partnership()
    clauses = [
        ConventionClauseInput(key="c1", title="Les parties", text="Les signataires sont trois.", filled=True),
        ConventionClauseInput(key="c2", title="L’animation", text="Une commission se réunit.", filled=False),
        ConventionClauseInput(key="c3", title="Les moyens", text="Chacun met les moyens.", filled=False),
    ]
    record_convention(here.alice, title="Convention du plan", clauses=clauses, signed_on=date(2025, 1, 9))
    return here


def clause(here: Collective, key: str) -> UUID:
    return Clause.objects.get(partnership=here.partnership, key=key).id


def lines(page: Page) -> list[str]:
    return [plain(one.get_text(" ")) for one in page.soup.select(".coquille > li")]


def counts(page: Page) -> str:
    found = page.soup.select_one(".bloc-tete span")
    assert found is not None
    return plain(found.get_text())


def test_each_clause_says_what_fills_it_or_that_it_waits(here: Collective) -> None:
    adopted(here, "Une réunion par mois", fills=[clause(here, "c2")])
    page = Reader(here, "bob").reads("convention")
    first, second, third = lines(page)
    assert "« Les signataires sont trois. » remplie dès le départ" in first
    assert "remplie le 2 mars 2026 Règle 1. Une réunion par mois" in second
    assert "vide À déterminer ensemble. En faire une question" in third
    assert counts(page) == "deux remplies, une vide"


def test_an_empty_clause_leads_to_a_question_that_knows_it(here: Collective) -> None:
    page = Reader(here, "bob").reads("convention")
    links = [str(one["href"]) for one in page.soup.select(".creux a")]
    assert links[0].endswith(f"/questions/poser/?clause={clause(here, 'c2')}")


def test_a_question_that_rests_on_a_clause_is_told_to_members_alone(here: Collective) -> None:
    raise_question(here.bob, sentence=SENTENCE, rests_on=[clause(here, "c2")])
    page = Reader(here, "alice").reads("convention")
    assert counts(page) == "une remplie, une en discussion, une vide"
    assert SENTENCE in lines(page)[1]
    outside = Reader(here, "daniel").reads("convention")
    assert counts(outside) == "une remplie, deux vides"
    assert keeps_quiet(outside, SENTENCE, "En faire une question")


def test_a_rule_that_is_dropped_leaves_its_clause_empty_again(here: Collective) -> None:
    rule = adopted(here, "Une réunion par mois", fills=[clause(here, "c2")])
    here.day(30)
    agreed = [here.departement, here.ccas, here.tremplin]
    repeal_rule(here.alice, rule=rule, round=Round.MEETING, agreed=agreed, words="")
    alice = Reader(here, "alice")
    assert counts(alice.reads("convention")) == "une remplie, deux vides"
    assert counts(alice.reads("convention", le="2026-03-20")) == "deux remplies, une vide"


def test_nothing_is_told_before_the_convention_was_recorded(here: Collective) -> None:
    page = Reader(here, "alice").reads("convention", le="2026-01-01")
    assert page.says("Aucune convention n’est enregistrée.")


def test_no_share_is_ever_told(here: Collective) -> None:
    adopted(here, "Une réunion par mois", fills=[clause(here, "c2"), clause(here, "c3")])
    page = Reader(here, "alice").reads("convention")
    assert counts(page) == "trois remplies"
    assert not re.search(r"\d\s*%", page.text)
