"""Principles and contested words, on their pages."""

from __future__ import annotations

import pytest
from django.utils import timezone

from interstice.rules.commands.principles import bind_principles, illustrate_principle, state_principle
from interstice.rules.models import Principle, Word
from tests.given import Collective, an_opened_partnership, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, today."""
    return an_opened_partnership().is_(timezone.localdate())


def test_a_principle_is_stated_with_the_world_that_carries_it(here: Collective) -> None:
    alice = Reader(here, "alice")
    assert alice.reads("principles").says("Aucun principe n’est encore énoncé")
    page = alice.reads("principle_gesture", "enoncer").press(
        "L’énoncer", title="Tenir parole", world="le travail social", words="Dire non plutôt que se taire."
    )
    assert page.says("Acte inscrit au registre n°", "Tenir parole", "le travail social", "Dire non")


def test_a_principle_without_words_is_refused_in_place(here: Collective) -> None:
    page = (
        Reader(here, "alice").reads("principle_gesture", "enoncer").press("L’énoncer", world="la formation")
    )
    assert page.status == 422
    assert page.says("Dites le principe en quelques mots")
    assert page.value("world") == "la formation"
    assert not Principle.objects.exists()


def test_those_equally_legitimate_stand_face_to_face_with_the_day_it_was_said(here: Collective) -> None:
    hours = made(state_principle(here.alice, title="Les horaires"), "principle")
    lives = made(state_principle(here.bob, title="La situation de chacun"), "principle")
    page = Reader(here, "carol").reads("principle_gesture", "relier")
    alone = page.press("Les tenir ensemble", principles=[hours])
    assert alone.status == 422
    after = page.press("Les tenir ensemble", principles=[hours, lives])
    assert after.says("Également légitimes", "Tenus ensemble depuis le")
    assert len(after.soup.select(".face > div")) == 2


def test_an_example_is_told_of_someone_or_of_something(here: Collective) -> None:
    principle = made(state_principle(here.alice, title="Tenir parole"), "principle")
    page = (
        Reader(here, "alice")
        .reads("principle_gesture", "illustrer")
        .press("Le raconter", principle=principle, words="Il a rappelé le jour même.", of=here.people["bob"])
    )
    assert page.says("Il a rappelé le jour même.", "Bob Rousset, CCAS")


def test_a_decider_reads_principles_without_their_author_nor_their_examples(here: Collective) -> None:
    first = made(state_principle(here.alice, title="Tenir parole", words="Dire non."), "principle")
    second = made(state_principle(here.bob, title="Prendre le temps"), "principle")
    bind_principles(here.alice, principles=[first, second])
    illustrate_principle(here.alice, principle=first, words="Il a rappelé le jour même.")
    daniel = Reader(here, "daniel")
    page = daniel.reads("principles")
    assert page.says("Tenir parole", "Dire non.", "Prendre le temps")
    assert page.without("Thévenet", "Il a rappelé", "Énoncer un principe")
    assert daniel.reads("principle_gesture", "enoncer").status == 403


def test_a_contested_word_keeps_its_meanings_side_by_side_when_none_is_chosen(here: Collective) -> None:
    alice = Reader(here, "alice")
    assert alice.reads("lexicon").says("Aucun mot au lexique")
    meanings = {here.ccas: "Qui a un projet.", here.tremplin: "Qui tient un poste."}
    typed = {f"meaning__{house}": meaning for house, meaning in meanings.items()}
    page = alice.reads("enter_word").press("L’inscrire au lexique", spelling="employable", **typed)
    assert page.says("employable", "Qui a un projet.", "Qui tient un poste.", "Aucun sens n’est retenu")
    assert Word.objects.get().kept is None


def test_one_meaning_may_be_kept_and_the_word_entered_anew(here: Collective) -> None:
    alice = Reader(here, "alice")
    meant = {f"meaning__{here.ccas}": "Une demi-journée.", f"meaning__{here.tremplin}": "Une heure."}
    page = alice.reads("enter_word").press(
        "L’inscrire au lexique", spelling="absence", kept=here.tremplin, **meant
    )
    assert page.says("le sens que nous retenons")
    alice.reads("enter_word").press("L’inscrire au lexique", spelling="Absence", **meant)
    assert Word.objects.get().kept is None


def test_the_meaning_that_is_kept_is_one_that_was_written(here: Collective) -> None:
    page = Reader(here, "alice").reads("enter_word")
    refused = page.press("L’inscrire au lexique", spelling="absence", kept=here.ccas)
    assert refused.status == 422
    assert refused.says("Écrivez le sens que vous retenez")
    assert refused.value("spelling") == "absence"


@pytest.mark.parametrize("name", ["principles", "lexicon", "enter_word"])
def test_a_stranger_meets_nothing(here: Collective, name: str) -> None:
    assert Reader(here, "zoe").reads(name).status == 404


def test_the_lexicon_is_a_debate_of_the_collective_and_its_own(here: Collective) -> None:
    assert Reader(here, "daniel").reads("lexicon").status == 404
