"""Writing a rule, suggesting in its margin, laying a new version: without a script."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.utils import timezone

from interstice.rules.commands.principles import bind_principles, state_principle
from interstice.rules.commands.proposals import amend_proposal, propose_rule, suggest
from interstice.rules.commands.questions import raise_question
from interstice.rules.commands.rounds import consent, object_to
from interstice.rules.models import Draft, Objection, Proposal, Suggestion
from tests.given import Collective, an_opened_partnership, made
from tests.holding import the_register_holds
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


def test_a_rule_is_written_without_a_script_and_laid_before_the_others(
    collective: Collective, alice: Reader
) -> None:
    question = asked(collective)
    page = alice.reads("propose", question=question)
    assert page.says("Proposer une règle", "Rien n’est inscrit avant que vous déposiez")
    page = page.press("Ajouter un article", title="Un appel", article=FIRST)
    assert page.soup.find_all("textarea", attrs={"name": "article"})[0].get_text().strip() == FIRST
    page = page.press("Ajouter", add_clause="report_back")
    assert page.says("Qui reçoit une orientation donne un retour dans les")
    assert not Proposal.objects.exists()
    after = page.press("Déposer la version 1", article=[FIRST, SECOND], c1__delay_days="15")
    row = Proposal.objects.get()
    assert after.says(f"Acte inscrit au registre n° {row.n}", "Un appel", FIRST, SECOND, "15 jours")
    assert row.answers == [str(question)]
    assert set(row.concerned) == {str(one) for one in collective.houses.values()}


def test_a_blank_left_empty_takes_the_default_which_is_said_below(
    collective: Collective, alice: Reader
) -> None:
    page = alice.reads("propose").press("Ajouter", add_clause="report_back", title="Un appel", article=FIRST)
    assert page.says("Laissé en blanc : Qui reçoit une orientation donne un retour dans les 30 jours")
    page.press("Déposer la version 1")
    assert Draft.objects.get().clauses[0]["parameters"]["delay_days"] == 30


def test_a_blank_filled_wrongly_is_refused_in_the_sentence_and_everything_is_kept(alice: Reader) -> None:
    page = alice.reads("propose").press("Ajouter", add_clause="report_back", title="Un appel", article=FIRST)
    page = page.press(
        "Déposer la version 1", why="Le silence n’est pas un refus.", c1__delay_days="dix mille"
    )
    assert page.status == 422
    assert page.says("un nombre entre 1 et 365")
    assert page.value("c1-delay_days") == "dix mille"
    assert page.value("why") == "Le silence n’est pas un refus."
    assert page.value("article") == FIRST
    assert not Proposal.objects.exists()


def test_articles_and_clauses_are_taken_away_by_their_buttons(alice: Reader) -> None:
    page = alice.reads("propose").press("Ajouter un article", article="Le premier.")
    page = page.press("Ajouter", add_clause="consent", article=["Le premier.", "Le second."])
    page = page.press("Retirer l’article 1")
    assert [one.get_text().strip() for one in page.soup.find_all("textarea", attrs={"name": "article"})] == [
        "Le second."
    ]
    page = page.press("Retirer la phrase 1")
    assert not page.soup.find("input", attrs={"name": "clause"})


def test_a_text_without_title_or_article_is_refused_in_plain_words(alice: Reader) -> None:
    page = alice.reads("propose").press("Déposer la version 1", article="")
    assert page.status == 422
    assert page.says("Il manque un titre")
    page = page.press("Déposer la version 1", title="Un appel")
    assert page.says("Il manque le texte")


def test_principles_held_together_are_ticked_together(collective: Collective, alice: Reader) -> None:
    held = [
        made(state_principle(collective.alice, title=title), "principle")
        for title in ("Tenir parole", "Ne laisser personne sans recours")
    ]
    bind_principles(collective.alice, principles=held)
    page = alice.reads("propose")
    ticks = page.soup.find_all("input", attrs={"name": "principles"})
    assert len(ticks) == 1
    page.press("Déposer la version 1", title="Un appel", article=FIRST, principles=ticks[0]["value"])
    assert Draft.objects.get().principles == [str(one) for one in held]


def test_a_rule_about_what_is_said_of_people_recalls_professional_secrecy(alice: Reader) -> None:
    page = alice.reads("propose")
    assert page.without("secret professionnel")
    page = page.press("Ajouter", add_clause="person_agreement")
    assert page.says("Aucune règle du collectif ne délie du secret professionnel")


def test_a_new_version_says_what_changes_and_the_earlier_answers_stay_readable(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    consent(collective.alice, proposal=proposal, read_draft=1)
    page = alice.reads("amend", proposal)
    assert page.says("Version 2, en cours d’écriture", "La plume est à Bob Rousset")
    seen = page.press("Voir ce qui change", article=[FIRST.replace("huit", "dix"), SECOND])
    changes = seen.soup.find(id="changements")
    assert changes is not None
    assert [one.get_text() for one in changes.find_all("ins")] == ["dix"]
    assert [one.get_text() for one in changes.find_all("del")] == ["huit"]
    after = seen.press("Déposer la version 2")
    assert after.says("dépose la version 2", "Proposition, version 2", "pas encore de position")
    assert after.says("version 1 : consent")
    assert [one.get_text() for one in after.soup.select(".regle-texte ins")] == ["dix"]
    the_register_holds(collective.partnership)


def test_a_suggestion_is_made_taken_up_and_told_as_such(collective: Collective, alice: Reader) -> None:
    proposal = proposed(collective)
    page = alice.reads("proposal", proposal).press(
        "Suggérer en marge", article="1", text=FIRST.replace("huit", "quinze")
    )
    assert page.says("suggère en marge", "Attend une réponse")
    bob = Reader(collective, "bob")
    writing = bob.reads("amend", proposal).press("Reprendre")
    assert FIRST.replace("huit", "quinze") in [
        one.get_text().strip() for one in writing.soup.find_all("textarea", attrs={"name": "article"})
    ]
    after = writing.press("Déposer la version 2")
    assert after.says("Reprise dans la version 2")
    assert Suggestion.objects.get().taken_in == 2


def test_a_suggestion_is_left_with_a_word_and_what_is_being_written_stays(
    collective: Collective, alice: Reader
) -> None:
    proposal = proposed(collective)
    suggest(collective.alice, proposal=proposal, draft=1, article=1, text="Tout le monde appelle.")
    bob = Reader(collective, "bob")
    page = bob.reads("amend", proposal).press("Laisser, avec ce mot", article=["Un texte en cours.", SECOND])
    assert page.status == 422
    assert page.says("Laissez aussi un mot")
    left = Suggestion.objects.get().id
    page = page.press(
        "Laisser, avec ce mot", **{f"word__{str(left).replace('-', '__')}": "Personne ne s’y tiendrait."}
    )
    assert page.says("Acte inscrit au registre n°", "Personne ne s’y tiendrait.")
    assert page.value("article") in ("Un texte en cours.", SECOND)
    assert Suggestion.objects.get().left_on is not None
    assert Draft.objects.count() == 1


def test_the_pen_is_handed_over(collective: Collective) -> None:
    proposal = proposed(collective)
    bob = Reader(collective, "bob")
    page = bob.reads("amend", proposal).press("La passer", to=collective.people["carol"])
    assert page.says("La plume est à Carol Bonnardot")
    assert Proposal.objects.get().pen == collective.people["carol"]


def test_someone_was_there_first_and_the_text_is_kept(collective: Collective, alice: Reader) -> None:
    proposal = proposed(collective)
    page = alice.reads("amend", proposal)
    amend_proposal(collective.bob, proposal=proposal, read_draft=1, articles=["Le texte de Bob."])
    refused = page.press("Déposer la version 2", article=["Le texte d’Alice."])
    assert refused.status == 422
    assert refused.says("la version 2 a été déposée depuis", "Lire la version 2")
    assert refused.value("article") == "Le texte d’Alice."
    assert Draft.objects.count() == 2
    after = refused.press("Déposer la version 3")
    assert after.says("dépose la version 3")


def test_a_version_answers_an_objection_that_it_cites(collective: Collective, alice: Reader) -> None:
    proposal = proposed(collective)
    object_to(collective.carol, proposal=proposal, read_draft=1, words="Huit jours, c’est trop court.")
    page = alice.reads("amend", proposal)
    assert page.says("Cette version répond à l’objection de", "Tremplin", "Huit jours, c’est trop court.")
    page.press("Déposer la version 2", answers_objections=str(Objection.objects.get().id))
    assert Objection.objects.get().answered_by_draft == 2


@pytest.mark.parametrize("who", ["daniel", "zoe"])
@pytest.mark.parametrize("name", ["propose", "proposal", "amend", "take_stance", "adopt", "adopted"])
def test_a_decider_and_a_stranger_find_nothing(collective: Collective, who: str, name: str) -> None:
    proposal = proposed(collective)
    which = [] if name == "propose" else [proposal]
    page = Reader(collective, who).reads(name, *which)
    assert page.status == 404
    assert page.without(FIRST)
