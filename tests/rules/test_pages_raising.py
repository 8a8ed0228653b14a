"""Asking a question on its page: what Alice sees and does, without a script."""

from __future__ import annotations

import pytest

from interstice.parties.commands.conventions import record_convention
from interstice.parties.inputs import ConventionClauseInput
from interstice.parties.models import Clause
from interstice.rules.commands.questions import raise_question
from interstice.rules.models import Question, Situation
from tests.given import Collective, an_opened_partnership
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Quand l’atelier commence à huit heures, qui cherche la garde ?"
TELLING = "Samira élève seule deux enfants. La garde a été cherchée trois fois."


@pytest.fixture
def collective() -> Collective:
    return an_opened_partnership()


@pytest.fixture
def alice(collective: Collective) -> Reader:
    return Reader(collective, "alice")


def test_a_question_is_asked_and_its_act_has_a_number(collective: Collective, alice: Reader) -> None:
    page = alice.reads("raise_question")
    assert page.says("Poser une question au collectif", "Vous parlez pour Département")
    after = page.press("Poser la question", sentence=SENTENCE)
    assert after.status == 200
    asked = Question.objects.get(partnership=collective.partnership)
    assert after.says(f"Acte inscrit au registre n° {asked.n}", "pose une question au collectif", SENTENCE)
    assert asked.concerns == [str(collective.departement)]


def test_who_it_concerns_and_what_it_touches_are_kept(collective: Collective, alice: Reader) -> None:
    first = raise_question(collective.bob, sentence="Qui prévient le lendemain ?")
    page = alice.reads("raise_question").press("Relier", sentence=SENTENCE, act=first.n)
    assert page.says("Qui prévient le lendemain ?")
    assert page.value("sentence") == SENTENCE
    after = page.press("Poser la question", concerns=[collective.ccas, collective.tremplin])
    asked = Question.objects.order_by("-n").first()
    assert asked is not None
    assert after.status == 200
    assert asked.concerns == [str(collective.ccas), str(collective.tremplin)]
    assert asked.rests_on == [str(first.acts[0].question)]  # type: ignore[attr-defined]


def test_what_is_tied_is_untied_and_the_rest_stays(collective: Collective, alice: Reader) -> None:
    first = raise_question(collective.bob, sentence="Qui prévient le lendemain ?")
    page = alice.reads("raise_question").press("Relier", sentence=SENTENCE, act=first.n)
    page = page.press("Délier")
    assert page.value("sentence") == SENTENCE
    page.press("Poser la question")
    asked = Question.objects.order_by("-n").first()
    assert asked is not None
    assert asked.rests_on == []


def test_a_situation_that_shows_someone_is_stopped_with_the_passage_marked(alice: Reader) -> None:
    page = alice.reads("raise_question").press("Poser la question", sentence=SENTENCE, situation=TELLING)
    assert page.status == 422
    assert page.says("un passage ferait reconnaître quelqu’un", "Le texte n’a pas quitté votre brouillon")
    assert [one.get_text() for one in page.soup.find_all("mark")] == ["Samira"]
    assert page.value("situation") == TELLING
    assert not Situation.objects.exists()
    assert not Question.objects.exists()


def test_the_passage_is_rewritten_by_a_button_and_the_situation_then_leaves(alice: Reader) -> None:
    page = alice.reads("raise_question").press("Poser la question", sentence=SENTENCE, situation=TELLING)
    page = page.press("Réécrire ainsi")
    assert page.status == 200
    assert "Samira" not in page.value("situation")
    assert page.without("un passage ferait reconnaître")
    after = page.press("Poser la question")
    assert after.says("Acte inscrit au registre", "La garde a été cherchée trois fois")
    assert Question.objects.get().rests_on == [str(Situation.objects.get().id)]


def test_the_question_leaves_without_the_situation(alice: Reader) -> None:
    page = alice.reads("raise_question").press("Poser la question", sentence=SENTENCE, situation=TELLING)
    after = page.press("Poser la question sans la situation")
    assert after.says(SENTENCE)
    assert Question.objects.count() == 1
    assert not Situation.objects.exists()


def test_saying_that_it_is_no_real_person_holds_for_that_text_alone(alice: Reader) -> None:
    page = alice.reads("raise_question").press("Poser la question", sentence=SENTENCE, situation=TELLING)
    page = page.press("Ce n’est pas une personne réelle")
    assert page.says("la situation partira telle quelle")
    again = page.press("Poser la question", situation=f"{TELLING} Karim aussi.")
    assert again.status == 422
    page.press("Poser la question")
    assert Situation.objects.count() == 1


def test_a_blank_sentence_is_refused_in_place_and_nothing_typed_is_lost(alice: Reader) -> None:
    page = alice.reads("raise_question").press(
        "Poser la question", sentence="  ", situation="Une mère cherche."
    )
    assert page.status == 422
    assert page.says("Dites la difficulté en une phrase")
    assert page.value("situation") == "Une mère cherche."


def test_the_same_page_sent_twice_is_one_question(alice: Reader) -> None:
    page = alice.reads("raise_question")
    for _ in range(2):
        page.press("Poser la question", sentence=SENTENCE, situation="Une mère cherche une garde.")
    assert Question.objects.count() == 1
    assert Situation.objects.count() == 1


def test_questions_that_speak_of_the_same_things_are_shown_beside(
    collective: Collective, alice: Reader
) -> None:
    raise_question(collective.bob, sentence="Qui garde les enfants quand l’atelier commence tôt ?")
    raise_question(collective.carol, sentence="Comment se dire les absences ?")
    near = alice.reads("neighbouring_questions", sentence=SENTENCE)
    assert near.says("Qui garde les enfants", "chez nous aussi")
    assert near.without("absences")
    page = alice.reads("raise_question").press("Poser la question", sentence=f"{SENTENCE} " + "x" * 300)
    assert page.status == 422
    assert page.says("Qui garde les enfants")


def test_a_question_starts_from_an_empty_clause_of_the_convention(
    collective: Collective, alice: Reader
) -> None:
    record_convention(
        collective.alice,
        title="La convention du Bassin",
        clauses=[ConventionClauseInput(key="c3", title="Le suivi", text="À définir ensemble.", filled=False)],
    )
    clause = Clause.objects.get()
    page = alice.reads("raise_question", clause=clause.id)
    assert page.says("Le suivi", "Clause de la convention")
    page.press("Poser la question", sentence=SENTENCE)
    assert Question.objects.get().rests_on == [str(clause.id)]


def test_what_comes_while_typing_is_what_the_whole_page_shows(collective: Collective, alice: Reader) -> None:
    raise_question(collective.bob, sentence="Qui garde les enfants quand l’atelier commence tôt ?")
    part = alice.reads("neighbouring_questions", sentence=SENTENCE)
    whole = alice.reads("raise_question").press("Vérifier", sentence=SENTENCE)
    beside = whole.soup.find(id="voisines")
    assert beside is not None
    assert beside.decode_contents().split() == part.soup.decode_contents().split()


@pytest.mark.parametrize("who", ["daniel", "zoe"])
def test_a_decider_and_a_stranger_find_nothing(collective: Collective, who: str) -> None:
    reader = Reader(collective, who)
    assert reader.reads("raise_question").status == 404
    assert reader.reads("neighbouring_questions", sentence="garde").status == 404
