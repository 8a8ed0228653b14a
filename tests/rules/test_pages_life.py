"""What a rule lives, gesture by gesture, on its pages."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from interstice.parties.commands.members import join, leave
from interstice.register.models import Entry
from interstice.rules.clauses.followups import ReportBack
from interstice.rules.commands.rounds import consent, consent_with_reservation
from interstice.rules.commands.rules import adopt_rule
from interstice.rules.inputs import clause_set
from interstice.rules.kinds import Degree
from interstice.rules.models import (
    Adaptation,
    DegreeSaid,
    LightVoice,
    Proposal,
    Reservation,
    Rule,
    RuleVersion,
)
from interstice.rules.queries.clauses import clause
from tests.given import Collective, an_opened_partnership, seats
from tests.rules.agreeing import adopted, proposed
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

GESTURES = ("say_again", "reactivate", "revise", "suspend", "repeal", "watch", "degree", "adapt")


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, today."""
    return an_opened_partnership().is_(timezone.localdate())


@pytest.fixture
def rule(here: Collective) -> UUID:
    """A rule in force, on what one is told of whom one sent."""
    told = [clause_set("report_back", delay_days=30)]
    return Proposal.objects.get(id=adopted(here, "Donner un retour", clauses=told)).rule


@pytest.fixture
def alice(here: Collective) -> Reader:
    return Reader(here, "alice")


def test_a_light_round_waits_for_everyone_and_then_the_rule_is_said_again(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    page = alice.reads("say_again", rule).press("La redire", words="Elle tient.")
    assert page.says("Acte inscrit au registre n°", "Département redit « Donner un retour »")
    assert page.says("Un tour léger est ouvert", "CCAS", "attendu")
    assert page.without("La redire pour mon organisation")
    for who in ("bob", "carol"):
        page = Reader(here, who).reads("say_again", rule).press("La redire")
    assert page.says("Redite le", "par un tour léger")
    assert not LightVoice.objects.exists()


def test_saying_it_twice_for_one_organisation_is_refused_and_the_words_stay(
    rule: UUID, alice: Reader
) -> None:
    alice.reads("say_again", rule).press("La redire")
    page = alice.reads("say_again", rule).press("La redire", words="Elle tient encore.")
    assert page.status == 422
    assert page.says("Votre organisation l’a déjà redite", "Rien n’est inscrit")
    assert page.value("words") == "Elle tient encore."


def test_a_page_sent_twice_is_one_act(rule: UUID, alice: Reader) -> None:
    page = alice.reads("say_again", rule)
    for _ in range(2):
        page.press("La redire")
    assert Entry.objects.filter(act__startswith="rule.said_again").count() == 1


def test_in_a_meeting_those_who_reserved_may_lift_what_they_reserved(here: Collective) -> None:
    proposal = proposed(here, "Se prévenir")
    consent(here.alice, proposal=proposal, read_draft=1)
    consent(here.bob, proposal=proposal, read_draft=1)
    consent_with_reservation(here.carol, proposal=proposal, read_draft=1, words="Pas en août.")
    adopt_rule(here.alice, proposal=proposal, read_draft=1)
    rule, reserve = Proposal.objects.get(id=proposal).rule, Reservation.objects.get()
    assert Reader(here, "alice").reads("reactivate", rule).without("Nos réserves que nous levons")
    page = Reader(here, "carol").reads("reactivate", rule)
    assert page.says("Nos réserves que nous levons", "Pas en août.")
    after = page.press("Dire qu’elle tient", agreed=[here.tremplin, here.ccas], lifts=[reserve.id])
    assert after.says("« Se prévenir » est redite", "Une réserve a été levée")


def test_nobody_is_ticked_in_advance_and_a_round_without_anyone_is_refused_in_place(
    rule: UUID, alice: Reader
) -> None:
    page = alice.reads("repeal", rule)
    assert not page.soup.select("input[type=checkbox][checked]")
    after = page.press("L’abandonner", words="Elle ne sert plus.")
    assert after.status == 422
    assert after.says("Cochez les organisations qui sont d’accord")
    assert after.value("words") == "Elle ne sert plus."


def test_a_rule_is_dropped_by_all_whom_it_concerns_and_no_less(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    page = alice.reads("repeal", rule).press("L’abandonner", agreed=[here.departement], words="Inutile.")
    assert page.status == 422
    assert page.says("Chaque organisation concernée par cette règle doit être d’accord")
    assert page.value("words") == "Inutile."
    after = page.press("L’abandonner", agreed=seats(here))
    assert after.says("abandonnée ; elle reste lisible", "Abandonnée")
    assert after.without("Autres gestes")


def test_it_is_suspended_until_a_day_to_come(here: Collective, rule: UUID, alice: Reader) -> None:
    past = here.today - timedelta(days=3)
    page = alice.reads("suspend", rule).press("La suspendre", until=past.isoformat(), agreed=seats(here))
    assert page.status == 422
    assert page.says("un jour à venir")
    until = here.today + timedelta(days=30)
    after = page.press("La suspendre", until=until.isoformat())
    assert after.says("« Donner un retour » est suspendue", "Elle reprend ce jour-là d’elle-même")


def test_a_new_version_is_written_from_the_text_as_it_stands(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    page = alice.reads("revise", rule)
    assert page.value("article-1") == "Chacun prévient les autres."
    typed = {"article__2": "Le jour même.", "clause__0__delay_days": "12", "agreed": seats(here)}
    after = page.press("Inscrire la nouvelle version", **typed)
    assert after.says("« Donner un retour » a une nouvelle version", "Le jour même.", "12 jours", "v1 à v2")
    assert clause(here.partnership, ReportBack, on=here.today).value.delay_days == 12


def test_a_revision_refused_keeps_the_text_that_was_typed(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    typed = {"article__1": "Chacun prévient.", "clause__0__delay_days": "9", "agreed": [here.ccas]}
    page = alice.reads("revise", rule).press("Inscrire la nouvelle version", **typed)
    assert page.status == 422
    assert page.says("il en manque")
    assert (page.value("article-1"), page.value("clause-0-delay_days")) == ("Chacun prévient.", "9")
    assert RuleVersion.objects.count() == 1


def test_whoever_revises_from_an_older_text_reads_the_new_one_first(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    page = alice.reads("revise", rule)
    Reader(here, "bob").reads("revise", rule).press(
        "Inscrire la nouvelle version", article__1="Chacun appelle.", agreed=seats(here)
    )
    after = page.press("Inscrire la nouvelle version", article__1="Chacun écrit.", agreed=seats(here))
    assert after.status == 422
    assert after.says("Vous aviez lu la version 1", "la règle en est à la version 2")
    assert after.value("article-1") == "Chacun écrit."


def test_someone_takes_a_turn_at_watching(here: Collective, rule: UUID, alice: Reader) -> None:
    page = alice.reads("watch", rule).press("Prendre ce tour", watcher=here.people["bob"])
    assert page.says("On sait qui veille", "Bob Rousset, CCAS")


def test_how_much_it_is_held_is_said(rule: UUID, alice: Reader) -> None:
    page = alice.reads("degree", rule).press("Le dire", degree="guaranteed")
    assert page.says("règle garantie")
    assert DegreeSaid.objects.get().degree == Degree.GUARANTEED


def test_two_adapt_a_rule_by_filling_its_sentence(here: Collective, rule: UUID, alice: Reader) -> None:
    typed = {
        "for_actor": here.departement,
        "counterpart": here.ccas,
        "difference": "Par téléphone, dans la semaine.",
        "clause__0__delay_days": "7",
        "clause__0__modes": ["phone"],
    }
    page = alice.reads("adapt", rule).press("Proposer cette adaptation", **typed)
    assert page.says(
        "attend l’accord de l’autre", "Par téléphone, dans la semaine.", "attend un accord de CCAS"
    )
    after = Reader(here, "bob").reads("rule", rule).press("Cela me convient")
    assert after.says("est convenue", "7 jours", "convenue le")
    pair = clause(here.partnership, ReportBack, on=here.today, for_=here.departement, with_=here.ccas)
    assert (pair.value.delay_days, pair.value.modes) == (7, ("phone",))
    ended = alice.reads("rule", rule).press("Revenir au tronc commun")
    assert ended.says("le tronc commun vaut de nouveau", "a pris fin")


def test_an_adaptation_that_says_nothing_keeps_what_was_filled(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    page = alice.reads("adapt", rule).press(
        "Proposer cette adaptation", counterpart=here.ccas, clause__0__delay_days="7", reason="C’est loin."
    )
    assert page.status == 422
    assert page.says("Dites en quoi elle diffère")
    assert (page.value("reason"), page.value("clause-0-delay_days")) == ("C’est loin.", "7")
    assert not Adaptation.objects.exists()


def test_blanks_left_as_they_are_change_nothing_of_what_is_obeyed(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    alice.reads("adapt", rule).press(
        "Proposer cette adaptation", counterpart=here.ccas, difference="On se le dit au marché."
    )
    assert Adaptation.objects.get().clauses == []


def test_when_one_of_the_two_has_left_someone_may_take_the_adaptation_over(
    here: Collective, rule: UUID, alice: Reader
) -> None:
    page = alice.reads("adapt", rule)
    page.press("Proposer cette adaptation", counterpart=here.people["bob"], difference="De vive voix.")
    bob = Reader(here, "bob")
    bob.reads("rule", rule).press("Cela me convient")
    join(here.enters("erin", "ccas"), check_ins=())
    leave(here.bob)
    assert alice.reads("rule", rule).says("a perdu un côté")
    after = Reader(here, "erin").reads("rule", rule).press("La reprendre")
    assert after.says("a de nouveau ses deux côtés", "convenue")


@pytest.mark.parametrize("gesture", GESTURES)
def test_a_decider_is_told_whose_it_is_and_inscribes_nothing(
    here: Collective, rule: UUID, gesture: str
) -> None:
    daniel, before = Reader(here, "daniel"), Entry.objects.count()
    page = daniel.reads(gesture, rule)
    assert page.status == 403
    assert page.says("Cet acte appartient aux membres du collectif", "vaut pour vos propres agents")
    assert daniel.post(daniel.at, [("words", "Non.")]).status == 403
    assert Entry.objects.count() == before
    assert Rule.objects.get(id=rule).repealed_on is None


@pytest.mark.parametrize("gesture", GESTURES)
def test_a_stranger_meets_nothing(here: Collective, rule: UUID, gesture: str) -> None:
    assert Reader(here, "zoe").reads(gesture, rule).status == 404
