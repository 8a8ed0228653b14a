"""Answering a proposal: its round as Alice reads it and takes part in it, without a script."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.utils import timezone

from interstice.rules.commands.proposals import amend_proposal, propose_rule
from interstice.rules.commands.questions import raise_question
from interstice.rules.commands.rounds import object_to
from interstice.rules.inputs import clause_set
from interstice.rules.models import Stance
from tests.given import Collective, an_opened_partnership, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

FIRST = "Le délégué à l’insertion appelle dans les huit jours."
SECOND = "Rien ne se conclut avant que la personne ait été entendue."


@pytest.fixture
def collective() -> Collective:
    return an_opened_partnership().is_(timezone.localdate())


@pytest.fixture
def alice(collective: Collective) -> Reader:
    return Reader(collective, "alice")


def asked(collective: Collective) -> UUID:
    return made(raise_question(collective.bob, sentence="Qui appelle, et quand ?"), "question")


def proposed(collective: Collective, *, by: str = "bob", **more: object) -> UUID:
    told = {"title": "Un appel sous huit jours", "articles": [FIRST, SECOND]} | more
    return made(propose_rule(collective.as_(by), **told), "proposal")  # type: ignore[arg-type]


def test_nothing_is_ticked_in_advance_and_a_position_is_inscribed(
    collective: Collective, alice: Reader
) -> None:
    question = asked(collective)
    proposed(collective, answers=[question])
    page = alice.reads("question", question)
    assert page.says("Proposition, version 1", "Il manque pour conclure", "Département, la vôtre")
    assert not page.soup.select("input[name=stance][checked]")
    refused = page.press("Inscrire notre position")
    assert refused.status == 422
    assert refused.says("Choisissez votre position")
    after = refused.press("Inscrire notre position", stance="consent", words="Avec plaisir.")
    row = Stance.objects.get()
    assert after.says(
        f"Acte inscrit au registre n° {row.n}", "Département consent à la version 1.", "Avec plaisir."
    )


def test_an_objection_wants_a_reason_and_keeps_what_would_lift_it(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    page = alice.reads("proposal", proposal)
    refused = page.press("Inscrire notre position", stance="objection", would_lift="Dix jours.")
    assert refused.status == 422
    assert refused.says("Une objection est une raison à traiter")
    assert refused.value("would_lift") == "Dix jours."
    after = refused.press("Inscrire notre position", words="Huit jours, c’est court.")
    assert after.says("une réponse à l’objection de Département", "Ce qui la lèverait", "Dix jours.")
    lifted = after.press("Lever notre objection", after="Nous en avons parlé.")
    assert lifted.says("Département lève son objection", "objection levée, pas encore de position")


@pytest.mark.parametrize(
    ("stance", "word"), [("not_concerned", "ne se dit pas concernée"), ("waiting", "attend sa hiérarchie")]
)
def test_the_quieter_answers_are_answers_too(
    collective: Collective, alice: Reader, stance: str, word: str
) -> None:
    page = alice.reads("proposal", proposed(collective)).press("Inscrire notre position", stance=stance)
    assert page.says(word)


def test_a_consent_to_a_text_that_changed_is_refused_with_the_new_one_beside(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    page = alice.reads("proposal", proposal)
    amend_proposal(
        collective.bob, proposal=proposal, read_draft=1, articles=[FIRST.replace("huit", "dix"), SECOND]
    )
    refused = page.press("Inscrire notre position", stance="consent", words="D’accord pour huit jours.")
    assert refused.status == 422
    assert refused.says("Vous aviez lu la version 1", "Proposition, version 2")
    assert [one.get_text() for one in refused.soup.select(".regle-texte ins")] == ["dix"]
    assert refused.value("words", "#position") == "D’accord pour huit jours."
    assert not Stance.objects.exists()
    after = refused.press("Inscrire notre position")
    assert after.says("Département consent à la version 2.")


def test_a_voice_is_entrusted_in_writing_and_carried_by_another(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    bob = Reader(collective, "bob")
    refused = alice.reads("proposal", proposal).press("Confier notre voix", to=collective.people["bob"])
    assert refused.status == 422
    after = refused.press("Confier notre voix", words="Dites oui à huit jours.")
    assert after.says("confie sa voix par écrit", "Dites oui à huit jours.")
    page = bob.reads("proposal", proposal).press(
        "Inscrire notre position", stance="consent", organisation=collective.departement
    )
    assert page.says("Département consent à la version 1.")
    assert Stance.objects.get().by == collective.people["bob"]


def test_the_deadline_says_which_rule_it_comes_from(collective: Collective, alice: Reader) -> None:
    page = alice.reads("proposal", proposed(collective))
    assert page.says("Aucune règle ne dit ce délai", "pendant 21 jours")


def test_a_clause_says_what_is_obeyed_until_then(collective: Collective, alice: Reader) -> None:
    proposal = proposed(collective, clauses=[clause_set("report_back", delay_days=15)])
    page = alice.reads("proposal", proposal)
    assert page.says("Le logiciel appliquera", "dans les 15 jours", "Jusqu’ici, faute de règle")


def test_a_proposal_is_closed_without_a_rule_and_its_objection_stays(
    collective: Collective, alice: Reader
) -> None:
    question = asked(collective)
    proposal = proposed(collective, answers=[question])
    object_to(collective.carol, proposal=proposal, read_draft=1, words="C’est trop court.")
    page = alice.reads("question", question).press(
        "Clore la proposition", how="disagreement", words="Nous ne sommes pas d’accord."
    )
    assert page.says("La proposition est close")
    assert alice.reads("proposal", proposal).says("Proposition close", "C’est trop court.")


def test_no_two_controls_of_a_page_share_an_identifier(collective: Collective, alice: Reader) -> None:
    question = asked(collective)
    proposal = proposed(collective, answers=[question])
    object_to(collective.carol, proposal=proposal, read_draft=1, words="Huit jours, c’est trop court.")
    for page in (
        alice.reads("question", question),
        alice.reads("amend", proposal),
        alice.reads("adopt", proposal),
    ):
        named = [one["id"] for one in page.soup.find_all(id=True)]
        assert len(named) == len(set(named))
        labelled = [one["for"] for one in page.soup.find_all("label", attrs={"for": True})]
        assert set(labelled) <= set(named)


def test_an_organisation_that_was_not_said_concerned_may_only_object(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective, concerned=[collective.ccas, collective.tremplin])
    page = alice.reads("proposal", proposal)
    assert page.says("Ce texte n’attend pas votre voix.")
    assert [one["value"] for one in page.soup.select("input[name=stance]")] == ["objection"]
    after = page.press("Inscrire notre position", stance="objection", words="Cela change notre accueil.")
    assert after.says("Département objecte à la version 1.", "une réponse à l’objection de Département")
