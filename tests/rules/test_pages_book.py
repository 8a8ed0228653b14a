"""The book of rules on a day, as its readers see it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from interstice.rules.commands.life import repeal_rule, suspend_rule
from interstice.rules.inputs import clause_set
from interstice.rules.kinds import Round
from interstice.rules.models import Proposal
from tests.given import Collective, an_opened_partnership, seats
from tests.rules.agreeing import adopted
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, today."""
    return an_opened_partnership().is_(timezone.localdate())


def rule_of(proposal: UUID) -> UUID:
    """The rule that a proposal became."""
    return Proposal.objects.get(id=proposal).rule


def reads_on(reader: Reader, on: date) -> Page:
    """The book on another day."""
    return reader.reads("rules", le=on.isoformat())


def test_a_book_without_any_rule_says_where_rules_come_from_and_what_holds_meanwhile(
    here: Collective,
) -> None:
    page = Reader(here, "alice").reads("rules")
    assert page.says("Aucune règle pour l’instant", "Poser une question au collectif")
    assert page.says(
        "Là où aucune règle ne le dit",
        "Une proposition attend la voix des organisations concernées, pendant 21 jours",
        "Toutes nos règles se redisent tous les 12 mois",
        "Rien ne retient un texte qui sort",
        "on prend des nouvelles l’un de l’autre",
        "Un dossier clos est gardé 24 mois",
    )


def test_a_rule_is_read_with_what_the_software_does_and_until_when_it_was_said(here: Collective) -> None:
    adopted(here, "Donner un retour", clauses=[clause_set("report_back", delay_days=12)], towards="Savoir.")
    page = Reader(here, "alice").reads("rules")
    assert page.says(
        "Donner un retour", "Savoir.", "donne un retour dans les 12 jours", "en vigueur", "à redire"
    )
    assert page.without("donne un retour dans les 30 jours", "Aucune règle pour l’instant")


def test_a_default_that_a_rule_has_changed_is_no_longer_told_as_one(here: Collective) -> None:
    adopted(here, "Plus vite", clauses=[clause_set("consent", delay_days=10)])
    page = Reader(here, "alice").reads("rules")
    assert page.says("pendant 10 jours")
    assert page.without("pendant 21 jours")


def test_past_its_date_it_says_so_and_nothing_more_happens(here: Collective) -> None:
    adopted(here, "Se prévenir")
    page = reads_on(Reader(here, "alice"), here.today + timedelta(days=400))
    assert page.says("Se prévenir", "à redire depuis le")
    assert page.without("en sommeil")


def test_a_rule_sleeps_only_when_a_rule_says_so_and_is_read_all_the_same(here: Collective) -> None:
    asleep = clause_set("reactivation", every_months=1, asleep_after_days=10)
    adopted(here, "Se prévenir", clauses=[asleep])
    page = reads_on(Reader(here, "alice"), here.today + timedelta(days=90))
    assert page.says("Se prévenir", "en sommeil")
    assert page.soup.find("li", class_="dort")


def test_a_suspended_rule_says_until_when(here: Collective) -> None:
    rule = rule_of(adopted(here, "Se prévenir"))
    until = here.today + timedelta(days=30)
    suspend_rule(here.alice, rule=rule, until=until, round=Round.MEETING, agreed=seats(here))
    page = Reader(here, "alice").reads("rules")
    assert page.says("suspendue", "jusqu’au")


def test_rules_dropped_stand_apart_and_stay_readable(here: Collective) -> None:
    rule = rule_of(adopted(here, "Se prévenir"))
    repeal_rule(here.alice, rule=rule, round=Round.MEETING, agreed=seats(here))
    page = Reader(here, "alice").reads("rules")
    assert page.says("Abandonnées", "elles restent lisibles", "Se prévenir", "Aucune règle pour l’instant")


def test_the_book_is_read_again_as_it_was_on_a_past_day(here: Collective) -> None:
    adopted(here, "Se prévenir")
    page = reads_on(Reader(here, "alice"), here.today - timedelta(days=1))
    assert page.says("telle qu’elle était", "Revenir à aujourd’hui")
    assert page.without("Se prévenir")


def test_a_day_that_cannot_be_read_is_said_in_place(here: Collective) -> None:
    page = Reader(here, "alice").reads("rules", le="hier")
    assert page.status == 200
    assert page.says("Cette date ne se lit pas")


def test_a_decider_reads_the_rules_and_nothing_of_who_watches_them(here: Collective) -> None:
    adopted(here, "Se prévenir")
    page = Reader(here, "daniel").reads("rules")
    assert page.says("Se prévenir", "Nos principes")
    assert page.without("Le lexique", "Proposer une règle", "Ce qui sort")


def test_a_stranger_meets_nothing(here: Collective) -> None:
    assert Reader(here, "zoe").reads("rules").status == 404
