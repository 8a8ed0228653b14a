"""The page of a question: what Alice reads there, and what each of its forms does, without a script."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.rules.commands.positions import state_position, translate_logic
from interstice.rules.commands.questions import join_question, raise_question, tell_situation
from interstice.rules.models import Position, Question, Situation, Translation
from tests.given import Collective, an_opened_partnership, made
from tests.holding import the_register_holds
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Quand une personne ne répond plus, qui l’appelle ?"


@pytest.fixture
def collective() -> Collective:
    return an_opened_partnership()


@pytest.fixture
def alice(collective: Collective) -> Reader:
    return Reader(collective, "alice")


def asked_by_bob(collective: Collective) -> Question:
    told = tell_situation(
        collective.bob, text="Une mère manque deux rendez-vous. Chacun relance de son côté."
    )
    done = raise_question(collective.bob, sentence=SENTENCE, rests_on=[made(told, "situation")])
    return Question.objects.get(id=made(done, "question"))


def test_an_empty_list_says_so_and_offers_to_ask(alice: Reader) -> None:
    page = alice.reads("questions")
    assert page.says("Aucune question n’est sur la table.", "Poser la première")


def test_the_list_tells_who_asked_and_where_each_question_stands(
    collective: Collective, alice: Reader
) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("questions")
    assert page.says(
        SENTENCE, "Posée par Bob Rousset, CCAS", f"acte n° {asked.n}", "Personne n’a encore posé"
    )


def test_a_question_shows_the_climb_from_the_case(collective: Collective, alice: Reader) -> None:
    page = alice.reads("question", asked_by_bob(collective).id)
    assert page.says(SENTENCE, "Un cas", "Chacun relance de son côté", "La question", "Proposer une règle")


def test_alice_joins_the_question(collective: Collective, alice: Reader) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("question", asked.id).press("Chez nous aussi", words="Trois fois depuis l’été.")
    assert page.says("Acte inscrit au registre n°", "Trois fois depuis l’été.")
    assert not page.soup.find("form", action=lambda at: at and "rejoindre" in at)


def test_alice_puts_her_position_on_the_table_and_the_grid_shows_it(
    collective: Collective, alice: Reader
) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("question", asked.id).press(
        "Poser notre position", interests="Un retour tardif pèse sur nous.", solution="Un mot à l’accueil."
    )
    assert page.says("Acte inscrit au registre n°", "Un retour tardif pèse sur nous.", "Un mot à l’accueil.")
    assert Position.objects.get().organisation == collective.departement


def test_a_position_that_says_nothing_is_refused_in_place(collective: Collective, alice: Reader) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("question", asked.id).press("Poser notre position")
    assert page.status == 422
    assert page.says("Dites au moins l’un des trois", "Rien n’est inscrit.")


def test_another_position_is_recognised_without_being_made_ones_own(
    collective: Collective, alice: Reader
) -> None:
    asked = asked_by_bob(collective)
    state_position(collective.bob, question=asked.id, values="C’est elle qui choisit.")
    page = alice.reads("question", asked.id).press("La tenir pour légitime", words="Nous le comprenons.")
    assert page.says("tient pour légitime la position de CCAS", "Nous le comprenons.")
    assert page.without("La tenir pour légitime")


def test_a_logic_said_in_others_words_stands_once_its_owner_says_yes(
    collective: Collective, alice: Reader
) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("question", asked.id).press(
        "Lui demander si c’est ça", of=collective.people["bob"], words="Vous craignez de la perdre."
    )
    assert page.says("Vous craignez de la perdre.", "attend un oui")
    assert page.without("Le dire autrement")
    bob = Reader(collective, "bob")
    after = bob.reads("question", asked.id).press("Oui, c’est ça")
    assert after.says("se reconnaît dans cette reformulation")
    assert Translation.objects.get().confirmed_on is not None


def test_the_one_who_is_translated_says_it_otherwise(collective: Collective, alice: Reader) -> None:
    asked = asked_by_bob(collective)
    translate_logic(
        collective.bob, subject=asked.id, of=collective.people["alice"], words="Vous voulez des dates."
    )
    refused = alice.reads("question", asked.id).press("Le dire autrement")
    assert refused.status == 422
    assert refused.says("Dites-le avec vos mots.")
    page = refused.press("Le dire autrement", words="Je veux savoir à quoi m’attendre.")
    assert page.says("Je veux savoir à quoi m’attendre.")


def test_what_is_common_is_said_and_the_case_withdraws(collective: Collective, alice: Reader) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("question", asked.id).press(
        "Dire ce qui est commun", common="Personne ne sait qui appelle.", concerns="Tous ceux qui reçoivent."
    )
    assert page.says("Personne ne sait qui appelle.", "La situation s’est retirée")
    assert page.without("Chacun relance de son côté")
    assert Situation.objects.get().withdrawn_on is not None


def test_a_question_ends_in_an_owned_disagreement(collective: Collective, alice: Reader) -> None:
    asked = asked_by_bob(collective)
    page = alice.reads("question", asked.id)
    refused = page.press("Conclure la question", how="disagreement")
    assert refused.status == 422
    assert refused.says("le désaccord que vous assumez")
    after = refused.press("Conclure la question", how="disagreement", words="Chacun garde son délai.")
    assert after.says("Par un désaccord assumé", "Chacun garde son délai.")
    assert alice.reads("questions").says("Conclue par un désaccord assumé")
    the_register_holds(collective.partnership)


@pytest.mark.parametrize("who", ["daniel", "zoe"])
@pytest.mark.parametrize("name", ["questions", "question", "join_question", "state_position"])
def test_a_decider_and_a_stranger_find_nothing(collective: Collective, who: str, name: str) -> None:
    asked = asked_by_bob(collective)
    which = [] if name == "questions" else [asked.id]
    reader = Reader(collective, who)
    page = reader.reads(name, *which)
    assert page.status == 404
    assert page.without(SENTENCE)


def test_a_question_of_elsewhere_is_no_page_here(collective: Collective, alice: Reader) -> None:
    assert collective.elsewhere is not None
    done = raise_question(collective.elsewhere.zoe, sentence="Une autre question")
    assert alice.reads("question", made(done, "question")).status == 404


def test_reading_costs_as_many_queries_for_many_as_for_one(collective: Collective, alice: Reader) -> None:
    asked = asked_by_bob(collective)
    state_position(collective.bob, question=asked.id, values="C’est elle qui choisit.")
    before = {
        name: queries(alice, name, *which) for name, which in (("questions", ()), ("question", (asked.id,)))
    }
    join_question(collective.alice, question=asked.id, words="Chez nous aussi, trois fois.")
    for who in ("alice", "carol"):
        state_position(collective.as_(who), question=asked.id, values="Nous aussi.")
    for other in range(5):
        raise_question(collective.carol, sentence=f"Une autre difficulté, la {other}e")
    after = {
        name: queries(alice, name, *which) for name, which in (("questions", ()), ("question", (asked.id,)))
    }
    assert after == before


def test_a_guest_reads_none_of_the_debate(collective: Collective) -> None:
    asked = asked_by_bob(collective)
    collective.enters("eve", "tremplin")
    assert Reader(collective, "eve").reads("question", asked.id).status == 404


def queries(reader: Reader, name: str, *which: UUID) -> int:
    """How many times this page asks the database something."""
    with CaptureQueriesContext(connection) as asked:
        assert reader.reads(name, *which).status == 200
    return len(asked)
