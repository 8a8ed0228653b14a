"""A rule's page: what members read of it, what those outside the debate do not."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from interstice.register.actors import Hat
from interstice.rules.acts import ArticleOrigin
from interstice.rules.commands.principles import bind_principles, state_principle
from interstice.rules.commands.proposals import amend_proposal
from interstice.rules.commands.rounds import consent, consent_with_reservation, object_to
from interstice.rules.commands.rules import adopt_rule, revise_rule
from interstice.rules.inputs import AttentionInput, clause_set
from interstice.rules.kinds import ArticleSource, Round
from interstice.rules.models import Objection, Proposal, Rule
from tests.given import Collective, an_opened_partnership, made, seats
from tests.rules.agreeing import adopted, proposed
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

REASON = "Nous n’avons pas de téléphone de service."
REMARK = "À revoir si nous sommes deux fois plus nombreux."


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, today."""
    return an_opened_partnership().is_(timezone.localdate())


@pytest.fixture
def rule(here: Collective) -> UUID:
    """A rule that was objected to, amended, and carried with a reservation."""
    proposal = proposed(
        here, "Donner un retour", why="Le silence use.", clauses=[clause_set("report_back", delay_days=12)]
    )
    object_to(here.bob, proposal=proposal, read_draft=1, words=REASON)
    objection = Objection.objects.get()
    amend_proposal(
        here.alice,
        proposal=proposal,
        read_draft=1,
        articles=["Chacun prévient les autres, comme il le peut."],
        answers_objections=[objection.id],
    )
    consent(here.alice, proposal=proposal, read_draft=2)
    consent(here.bob, proposal=proposal, read_draft=2)
    consent_with_reservation(here.carol, proposal=proposal, read_draft=2, words=REMARK)
    adopt_rule(here.alice, proposal=proposal, read_draft=2)
    return Proposal.objects.get(id=proposal).rule


def test_a_member_reads_the_text_why_what_is_obeyed_and_who_carries_it(here: Collective, rule: UUID) -> None:
    page = Reader(here, "alice").reads("rule", rule)
    assert page.says("Donner un retour", "comme il le peut", "Le silence use.", "Règle 1, version 1")
    assert page.says("12 jours", "par la version 1", "La redire", "avant le", "jamais encore redite")
    assert page.says("Qui la porte", "avec réserve", REMARK)


def test_a_member_finds_every_act_of_its_path_with_its_number(here: Collective, rule: UUID) -> None:
    page = Reader(here, "alice").reads("rule", rule)
    assert page.says("Tout le chemin", REASON, "une objection, traitée")
    adopted_at = Rule.objects.get(id=rule).n
    numbers = [one.get_text() for one in page.soup.select(".acte-n")]
    assert str(adopted_at) in numbers
    assert page.soup.find("a", href=reverse("act", args=[here.partnership, adopted_at]))


@pytest.mark.parametrize("who", ["daniel", "gil"])
def test_outside_the_debate_one_reads_its_text_and_its_kind_only(
    here: Collective, rule: UUID, who: str
) -> None:
    here.enters("gil", "ccas", hat=Hat.GUEST)
    page = Reader(here, who).reads("rule", rule)
    assert page.says("comme il le peut", "12 jours", "Une objection, traitée", "Deux tours de consentement")
    assert page.without(REASON, REMARK, "Qui la porte", "Tout le chemin", "Rousset", "Thévenet", "Bonnardot")
    assert page.without("Proposer une modification", "La réviser", "L’adapter")


def test_a_stranger_meets_nothing(here: Collective, rule: UUID) -> None:
    assert Reader(here, "zoe").reads("rule", rule).status == 404


def test_before_the_day_of_its_adoption_the_page_says_that_it_was_not(here: Collective, rule: UUID) -> None:
    page = Reader(here, "alice").reads("rule", rule, le=(here.today - timedelta(days=2)).isoformat())
    assert page.says("n’existait pas encore ce jour-là", "comme il le peut")


def test_on_another_day_nothing_is_offered_to_do(here: Collective, rule: UUID) -> None:
    page = Reader(here, "alice").reads("rule", rule, le=(here.today + timedelta(days=400)).isoformat())
    assert page.says("telle qu’elle était", "à redire", "Elle reste en vigueur")
    assert page.without("Proposer une modification", "Autres gestes")


def test_two_versions_are_read_as_a_difference(here: Collective, rule: UUID) -> None:
    revise_rule(
        here.alice,
        rule=rule,
        articles=["Chacun prévient les autres, le jour même."],
        round=Round.MEETING,
        agreed=seats(here),
        read_version=1,
    )
    page = Reader(here, "bob").reads("rule", rule, versions="1-2")
    assert page.says("v1 à v2", "Version 2 conclue le", "en réunion")
    assert "le jour même" in " ".join(one.get_text() for one in page.soup.find_all("ins"))
    assert page.soup.find("del")
    assert Reader(here, "carol").reads("rule", rule, versions="7-9").status == 200


def test_an_article_that_the_collective_did_not_write_says_where_it_comes_from(
    here: Collective, rule: UUID
) -> None:
    revise_rule(
        here.alice,
        rule=rule,
        articles=["Chacun prévient les autres.", "Des nombres, sans noms."],
        round=Round.MEETING,
        agreed=seats(here),
        read_version=1,
        origins=[ArticleOrigin(article=2, source=ArticleSource.ARBITRATION, thing=None)],
    )
    assert Reader(here, "bob").reads("rule", rule).says("Cet article vient d’un arbitrage, non du collectif")


def test_principles_held_together_are_never_cited_one_without_the_other(here: Collective) -> None:
    hours = made(state_principle(here.alice, title="Les horaires du travail"), "principle")
    lives = made(state_principle(here.bob, title="La situation de chacun"), "principle")
    bind_principles(here.alice, principles=[hours, lives])
    rule = Proposal.objects.get(id=adopted(here, "L’horaire", principles=[hours, lives])).rule
    for who in ("alice", "daniel"):
        page = Reader(here, who).reads("rule", rule)
        assert page.says("Les horaires du travail", "et, également légitime,", "La situation de chacun")


def test_what_is_looked_at_before_counting_stands_beside_the_text(here: Collective) -> None:
    attention = AttentionInput("Une garde qui manque", lasts_weeks=3, review="On en reparle à l’équipe.")
    rule = Proposal.objects.get(id=adopted(here, "L’horaire", attention=attention)).rule
    page = Reader(here, "alice").reads("rule", rule)
    assert page.says("Une garde qui manque", "Pendant 3 semaines", "Aucune preuve n’est demandée")


def test_after_half_a_year_of_silence_a_question_is_put_to_members_alone(
    here: Collective, rule: UUID
) -> None:
    later = (here.today + timedelta(days=200)).isoformat()
    assert (
        Reader(here, "alice").reads("rule", rule, le=later).says("Oubliée, digérée, ou vivante par téléphone")
    )
    assert Reader(here, "daniel").reads("rule", rule, le=later).without("Oubliée")
