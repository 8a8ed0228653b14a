"""Adopting a rule on its page: what is missing, what it will do, what it did."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.utils import timezone

from interstice.rules.commands.principles import state_principle
from interstice.rules.commands.proposals import propose_rule
from interstice.rules.commands.questions import raise_question
from interstice.rules.commands.rounds import consent, consent_with_reservation, object_to
from interstice.rules.inputs import clause_set
from interstice.rules.models import Principle, Rule
from tests.given import Collective, an_opened_partnership, made
from tests.holding import the_register_holds
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

TEXT = "Qui reçoit une personne en dit des nouvelles sous quinze jours."


@pytest.fixture
def collective() -> Collective:
    return an_opened_partnership().is_(timezone.localdate())


@pytest.fixture
def alice(collective: Collective) -> Reader:
    return Reader(collective, "alice")


def proposed(collective: Collective, **more: object) -> UUID:
    question = made(raise_question(collective.bob, sentence="Que devient-elle ?"), "question")
    told = {"title": "Des nouvelles sous quinze jours", "articles": [TEXT], "answers": [question]} | more
    return made(propose_rule(collective.bob, **told), "proposal")  # type: ignore[arg-type]


def agreed(collective: Collective, **more: object) -> UUID:
    """Every organisation has answered; the CCAS with a reservation."""
    proposal = proposed(collective, **more)
    for who in ("alice", "carol"):
        consent(collective.as_(who), proposal=proposal, read_draft=1)
    consent_with_reservation(
        collective.bob, proposal=proposal, read_draft=1, words="Nous n’avons pas de téléphone."
    )
    return proposal


def test_what_is_missing_is_said_before_anything_can_be_adopted(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    object_to(collective.carol, proposal=proposal, read_draft=1, words="Quinze jours, c’est court.")
    page = alice.reads("adopt", proposal)
    assert page.says(
        "ne peut pas encore être adoptée", "Il manque pour conclure", "une réponse à l’objection de Tremplin"
    )
    assert page.says("la position de Département, la vôtre")
    assert not [one for one in page.soup.find_all("button") if "Adopter" in one.get_text()]


def test_the_round_leads_to_adoption_once_nothing_is_missing(collective: Collective, alice: Reader) -> None:
    page = alice.reads("proposal", agreed(collective))
    assert page.says("Rien ne manque pour conclure", "Lire avant d’adopter")


def test_what_the_adoption_does_is_read_before_and_after(collective: Collective, alice: Reader) -> None:
    proposal = agreed(collective, clauses=[clause_set("report_back", delay_days=15)])
    page = alice.reads("adopt", proposal)
    assert page.says(TEXT, "Ce que le logiciel appliquera", "dans les 15 jours", "Jusqu’ici, faute de règle")
    assert page.says("Les réserves, gardées", "Nous n’avons pas de téléphone.")
    after = page.press("Adopter la règle", words="Nous y tenons.")
    rule = Rule.objects.get()
    assert after.says(f"Acte inscrit au registre n° {rule.n}", "Le collectif adopte")
    assert after.says(
        "Les trois organisations concernées ont répondu", "Ce que le logiciel applique", "dans les 15 jours"
    )
    assert after.says(
        "Nous n’avons pas de téléphone.", "Daniel Gauthey, pour Département", "La redire", "Personne encore"
    )
    the_register_holds(collective.partnership)


def test_adopting_again_leads_to_what_was_adopted(collective: Collective, alice: Reader) -> None:
    proposal = agreed(collective)
    page = alice.reads("adopt", proposal)
    page.press("Adopter la règle")
    again = page.press("Adopter la règle")
    assert again.says("Ce à quoi nous avons consenti")
    assert Rule.objects.count() == 1


def test_a_wrong_date_is_refused_in_place_and_the_rest_is_kept(collective: Collective, alice: Reader) -> None:
    page = alice.reads("adopt", agreed(collective))
    refused = page.press("Adopter la règle", applied_from="1999-01-01", words="Nous y tenons.")
    assert refused.status == 422
    assert refused.says("Rien n’est inscrit.")
    assert refused.value("words") == "Nous y tenons."
    assert refused.value("applied_from") == "1999-01-01"
    assert not Rule.objects.exists()


def test_an_objection_that_came_meanwhile_stops_the_adoption(collective: Collective, alice: Reader) -> None:
    proposal = agreed(collective)
    page = alice.reads("adopt", proposal)
    object_to(collective.carol, proposal=proposal, read_draft=1, words="À la réflexion, non.")
    refused = page.press("Adopter la règle")
    assert refused.status == 422
    assert refused.says("Tremplin", "Il manque pour conclure")
    assert not Rule.objects.exists()


def test_principles_are_held_as_equally_legitimate_with_the_rule(
    collective: Collective, alice: Reader
) -> None:
    cited = [
        made(state_principle(collective.alice, title=one), "principle")
        for one in ("Tenir parole", "Accueillir")
    ]
    page = alice.reads("adopt", agreed(collective, principles=cited))
    assert page.says("Tenir ces principes pour également légitimes")
    after = page.press("Adopter la règle", equally_legitimate="on")
    rule = Rule.objects.get()
    assert after.says(f"Acte inscrit au registre n° {rule.n}", "et, également légitime,")
    assert all(one.bound_to for one in Principle.objects.all())


def test_the_question_that_it_answers_is_concluded_by_the_rule(collective: Collective, alice: Reader) -> None:
    proposal = agreed(collective)
    alice.reads("adopt", proposal).press("Adopter la règle")
    assert alice.reads("questions").says("Conclue par une règle")
    assert alice.reads("proposal", proposal).says("Proposition adoptée, version 1", "Ce qui a été adopté")


def test_a_proposal_that_is_not_adopted_has_nothing_to_tell_yet(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    assert (
        alice.client.get(f"/p/{collective.partnership}/propositions/{proposal}/adoptee/").status_code == 302
    )
