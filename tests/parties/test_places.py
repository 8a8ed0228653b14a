"""Places: said freely, adjusted between two, and nothing shown that both did not accept."""

from __future__ import annotations

import pytest

from interstice.parties.acts import PlaceSpoken
from interstice.parties.commands.members import leave
from interstice.parties.commands.places import (
    agree_on_place,
    answer_about_place,
    speak_of_place,
    state_place,
)
from interstice.parties.queries.places import dialogues, my_place, places
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.models import Words
from interstice.vault.queries import sayings
from tests import given

pytestmark = pytest.mark.django_db


def spoken(collective: given.Collective) -> PlaceSpoken:
    done = speak_of_place(
        collective.bob,
        to=collective.people["alice"],
        sees="Tu gardes bien ce qui ne se dit pas.",
        expects="Que tu me dises à qui m’adresser.",
    )
    act = given.the_act(done, PlaceSpoken)
    assert isinstance(act, PlaceSpoken)
    return act


def test_only_the_last_version_of_a_place_is_read_by_others() -> None:
    collective = given.an_opened_partnership()
    state_place(collective.alice, brings="Le suivi entier", cannot="Répondre dans la journée")
    former = my_place(collective.alice)
    state_place(collective.alice, brings="La connaissance des droits")

    now = places(collective.bob)[collective.people["alice"]]

    assert (str(now.said.brings), str(now.said.cannot)) == ("La connaissance des droits", "")  # type: ignore[attr-defined]
    assert former is not None
    assert not sayings(collective.bob, [former.brings])
    assert sayings(collective.alice, [former.brings])


def test_a_place_is_optional_and_can_be_taken_back() -> None:
    collective = given.an_opened_partnership()
    state_place(collective.alice, brings="Le suivi entier")

    state_place(collective.alice)

    assert my_place(collective.alice) is None
    assert places(collective.carol) == {}


def test_places_belong_to_the_collective() -> None:
    collective = given.an_opened_partnership()

    for outside in (collective.daniel, collective.enters("erin", "ccas")):
        with pytest.raises(Refused, match="membres du collectif"):
            state_place(outside, brings="Un bureau")
        with pytest.raises(OutOfSight):
            places(outside)


def test_what_one_says_of_anothers_place_is_for_that_person_alone() -> None:
    collective = given.an_opened_partnership()
    told = spoken(collective)

    assert str(sayings(collective.alice, [told.sees])[told.sees]).startswith("Tu gardes")
    assert not sayings(collective.carol, [told.sees])
    assert not sayings(collective.daniel, [told.sees])
    assert [one.id for one in dialogues(collective.alice).to_answer] == [told.dialogue]
    assert [one.id for one in dialogues(collective.bob).awaited] == [told.dialogue]
    assert dialogues(collective.carol).to_answer == []


def test_what_was_said_is_erased_once_answered() -> None:
    collective = given.an_opened_partnership()
    told = spoken(collective)

    answer_about_place(collective.alice, dialogue=told.dialogue)

    gone = Words.objects.filter(fingerprint__in=[told.sees, told.expects])
    assert [(one.text, one.salt) for one in gone] == [(None, None)] * 2
    assert dialogues(collective.alice).to_answer == [] == dialogues(collective.bob).awaited
    assert places(collective.carol) == {}


def test_what_both_accept_becomes_the_place_that_the_collective_reads() -> None:
    collective = given.an_opened_partnership()
    told = spoken(collective)
    answer_about_place(
        collective.alice, dialogue=told.dialogue, proposal="Quand ce n’est pas moi, je dis qui."
    )
    assert places(collective.carol) == {}

    agree_on_place(collective.bob, dialogue=told.dialogue)

    shown = places(collective.carol)[collective.people["alice"]]
    assert [str(one) for one in shown.said.agreed] == ["Quand ce n’est pas moi, je dis qui."]  # type: ignore[attr-defined]
    assert dialogues(collective.bob).to_agree == []


def test_a_dialogue_is_of_two_each_in_their_turn() -> None:
    collective = given.an_opened_partnership()
    told = spoken(collective)

    with pytest.raises(Refused, match="répond elle-même"):
        answer_about_place(collective.bob, dialogue=told.dialogue)
    with pytest.raises(Refused, match="Rien n’est proposé"):
        agree_on_place(collective.bob, dialogue=told.dialogue)
    answer_about_place(collective.alice, dialogue=told.dialogue, proposal="Je dis qui.")
    with pytest.raises(Refused, match="déjà répondu"):
        answer_about_place(collective.alice, dialogue=told.dialogue)
    with pytest.raises(Refused, match="attend l’accord"):
        agree_on_place(collective.alice, dialogue=told.dialogue)
    agree_on_place(collective.bob, dialogue=told.dialogue)
    with pytest.raises(Refused, match="déjà accordés"):
        agree_on_place(collective.bob, dialogue=told.dialogue)


def test_to_anybody_else_a_dialogue_does_not_exist() -> None:
    collective = given.an_opened_partnership()
    told = spoken(collective)

    for someone in (collective.carol, collective.daniel, collective.stranger):
        with pytest.raises(OutOfSight):
            answer_about_place(someone, dialogue=told.dialogue)
        with pytest.raises(OutOfSight):
            agree_on_place(someone, dialogue=told.dialogue)


@pytest.mark.parametrize(
    ("to", "sees", "refusal"),
    [
        ("bob", "Je me vois.", "directement"),
        ("daniel", "Vous voilà.", "pas membre"),
        ("alice", " ", "Écrivez"),
    ],
)
def test_one_speaks_to_another_member_in_words(to: str, sees: str, refusal: str) -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match=refusal):
        speak_of_place(collective.bob, to=collective.people[to], sees=sees)
    with pytest.raises(Refused, match="membres du collectif"):
        speak_of_place(collective.daniel, to=collective.people["alice"], sees="Je vous vois.")


def test_the_place_of_someone_who_left_is_not_shown() -> None:
    collective = given.an_opened_partnership()
    state_place(collective.alice, brings="Le suivi entier")

    leave(collective.alice)

    assert places(collective.bob) == {}


def test_a_place_said_twice_with_one_key_is_said_once() -> None:
    collective = given.an_opened_partnership()

    first = state_place(collective.as_("alice", key="double-clic"), brings="Le suivi")
    again = state_place(collective.as_("alice", key="double-clic"), brings="Autre chose")

    assert again.again
    assert again.numbers == first.numbers
    assert str(my_place(collective.alice).said.brings) == "Le suivi"  # type: ignore[union-attr]
