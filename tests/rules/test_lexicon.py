"""The lexicon: contested words, what they mean for each, and none chosen if so it is (act U33)."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from interstice.parties.models import Thing
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.lexicon import enter_word
from interstice.rules.models import Word
from interstice.rules.queries.lexicon import contested_in, lexicon
from interstice.vault.commands import erase_words
from tests.given import Collective, an_opened_partnership, made

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, and a stranger apart."""
    return an_opened_partnership()


def entered(here: Collective, spelling: str = "employable", kept: int | None = None) -> Inscribed:
    """Alice enters a word with two meanings."""
    meanings = [(here.ccas, "Qui peut tenir un poste demain."), (here.tremplin, "Qui a un projet.")]
    return enter_word(here.alice, spelling=spelling, meanings=meanings, kept=kept, words="On évite le mot.")


def test_a_contested_word_has_its_meanings_and_none_is_chosen(here: Collective) -> None:
    entered(here)
    word = lexicon(here.bob)[0]
    assert [(one.name, str(one.meaning)) for one in word.meanings] == [
        ("CCAS", "Qui peut tenir un poste demain."),
        ("Tremplin", "Qui a un projet."),
    ]
    assert word.kept is None
    assert (str(word.words), word.signed) == ("On évite le mot.", "Alice Thévenet, Département")


def test_one_meaning_may_be_kept(here: Collective) -> None:
    entered(here, kept=1)
    word = lexicon(here.bob)[0]
    assert word.kept
    assert (word.kept.name, [one.kept for one in word.meanings]) == ("Tremplin", [False, True])


def test_a_word_entered_again_keeps_its_story_and_has_the_new_meanings(here: Collective) -> None:
    first = made(entered(here), "word")
    done = enter_word(here.bob, spelling=" Employable ", meanings=[(here.ccas, "Qui cherche.")], kept=0)
    assert made(done, "word") == first
    assert [str(one.meaning) for one in lexicon(here.carol)[0].meanings] == ["Qui cherche."]
    assert (Word.objects.count(), Thing.objects.filter(kind="word").count()) == (1, 1)


def test_a_word_whose_spelling_was_erased_is_another_one_when_it_comes_back(here: Collective) -> None:
    first = made(entered(here), "word")
    erase_words(here.alice, mark=Word.objects.get().spelling)
    assert made(entered(here), "word") != first


@pytest.mark.parametrize("kept", [-1, 2])
def test_the_meaning_that_is_kept_is_one_of_them(here: Collective, kept: int) -> None:
    with pytest.raises(Refused, match="l’un de ceux"):
        entered(here, kept=kept)


def test_a_word_has_a_spelling_and_meanings_from_those_who_are_here(here: Collective) -> None:
    with pytest.raises(Refused, match="Écrivez le mot"):
        entered(here, spelling=" ")
    with pytest.raises(Refused, match="au moins"):
        enter_word(here.alice, spelling="projet", meanings=[])
    with pytest.raises(Refused, match="resté vide"):
        enter_word(here.alice, spelling="projet", meanings=[(here.ccas, "")])
    with pytest.raises(Refused, match="organisations"):
        enter_word(here.alice, spelling="projet", meanings=[(uuid4(), "Ce qui vient.")])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il est employable.", True),
        ("Des personnes « employables », dit-on.", True),
        ("Employable ou non", True),
        ("L’employabilité", False),
        ("inemployable", False),
        ("", False),
    ],
)
def test_a_contested_word_is_recognised_in_what_is_typed(here: Collective, text: str, found: bool) -> None:
    entered(here)
    assert bool(contested_in(text, lexicon(here.bob))) is found


def test_words_stand_in_alphabetical_order(here: Collective) -> None:
    for spelling in ("projet", "Autonomie", "évaluer"):
        entered(here, spelling)
    assert [str(one.spelling) for one in lexicon(here.bob)] == ["Autonomie", "évaluer", "projet"]


def test_the_lexicon_is_the_collectives_own(here: Collective) -> None:
    entered(here)
    with pytest.raises(OutOfSight):
        lexicon(here.daniel)
    with pytest.raises(Refused, match="membres du collectif"):
        enter_word(here.daniel, spelling="projet", meanings=[(here.ccas, "Ce qui vient.")])
    assert not lexicon(here.stranger)


def test_the_same_word_in_another_partnership_is_another_word(here: Collective) -> None:
    assert here.elsewhere
    mine: UUID = made(entered(here), "word")
    own = here.elsewhere.houses["own"]
    theirs = enter_word(here.stranger, spelling="employable", meanings=[(own, "Qui cherche.")])
    assert made(theirs, "word") != mine
