"""Positions on three legs, recognised by others, and logics said in another's words (D02, D05, D11; RL18)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.positions import (
    confirm_translation,
    correct_translation,
    recognise_position,
    state_position,
    translate_logic,
)
from interstice.rules.commands.questions import raise_question
from interstice.rules.commands.rounds import object_to
from interstice.rules.kinds import SpeaksFor
from interstice.rules.queries.positions import GridLine, translations_about, translations_awaiting
from interstice.rules.queries.questions import question_page
from tests.given import Collective, an_opened_partnership, made
from tests.rules.agreeing import proposed

pytestmark = pytest.mark.django_db

UNDERSTOOD = "Si je te comprends bien : sans horaires, personne n’apprend que d’autres comptent sur lui."


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, and a stranger apart."""
    return an_opened_partnership()


@pytest.fixture
def question(here: Collective) -> UUID:
    """The question on which they state their positions."""
    return made(raise_question(here.alice, sentence="Qui appelle ?"), "question")


def stated(here: Collective, question: UUID, who: str = "bob", **legs: Any) -> UUID:
    """The position that someone states for their organisation."""
    said = legs or {"interests": "Personne ne nous prévient.", "values": "C’est elle qui choisit."}
    return made(state_position(here.as_(who), question=question, **said), "position")


def line_of(here: Collective, question: UUID, name: str, seen_by: str = "alice") -> GridLine:
    """An organisation's line in the grid."""
    return next(one for one in question_page(here.as_(seen_by), question).grid if one.name == name)


def test_the_grid_has_a_line_for_each_organisation_in_seat_order(here: Collective, question: UUID) -> None:
    stated(here, question, "carol", solution="L’encadrant appelle le jour même.")
    grid = question_page(here.alice, question).grid
    assert [one.name for one in grid] == ["Département", "CCAS", "Tremplin"]
    assert [bool(one.position) for one in grid] == [False, False, True]
    assert [one.mine for one in grid] == [True, False, False]


def test_the_grid_is_that_of_the_organisations_concerned_when_some_are(here: Collective) -> None:
    done = raise_question(here.alice, sentence="Qui appelle ?", concerns=[here.tremplin])
    grid = question_page(here.bob, made(done, "question")).grid
    assert [one.name for one in grid] == ["Département", "Tremplin"]


def test_a_leg_may_stay_blank_but_not_all_three(here: Collective, question: UUID) -> None:
    stated(here, question, values="Aller vers.", speaks_for=SpeaksFor.TRADE)
    line = line_of(here, question, "CCAS")
    assert (str(line.interests), str(line.solution), str(line.values)) == ("", "", "Aller vers.")
    assert line.speaks_for is SpeaksFor.TRADE
    with pytest.raises(Refused, match="au moins l’un des trois"):
        state_position(here.carol, question=question, interests=" ")


def test_stated_again_a_position_takes_the_place_of_the_earlier_one(here: Collective, question: UUID) -> None:
    first = stated(here, question, solution="Huit jours.")
    recognise_position(here.alice, position=first, words="Cela se défend.")
    here.day(3)
    second = stated(here, question, solution="Dix jours.")
    line = line_of(here, question, "CCAS")
    assert (line.position, str(line.solution), line.restated) == (second, "Dix jours.", True)
    assert not line.recognised
    assert [one.name for one in line.recognised_before] == ["Département"]
    with pytest.raises(Refused, match="reformulée depuis"):
        recognise_position(here.carol, position=first)


def test_another_organisation_recognises_a_position_without_sharing_it(
    here: Collective, question: UUID
) -> None:
    position = stated(here, question)
    assert line_of(here, question, "CCAS").may_recognise
    recognise_position(here.alice, position=position, words="Je la tiens pour légitime.")
    line = line_of(here, question, "CCAS")
    assert [(one.name, str(one.words)) for one in line.recognised] == [
        ("Département", "Je la tiens pour légitime.")
    ]
    assert not line.may_recognise
    assert line_of(here, question, "CCAS", seen_by="carol").may_recognise


def test_one_does_not_recognise_oneself_nor_twice(here: Collective, question: UUID) -> None:
    position = stated(here, question)
    with pytest.raises(Refused, match="aux autres"):
        recognise_position(here.bob, position=position)
    recognise_position(here.alice, position=position)
    with pytest.raises(Refused, match="déjà"):
        recognise_position(here.alice, position=position)


def test_a_translation_waits_for_the_one_who_is_translated(here: Collective, question: UUID) -> None:
    translate_logic(here.alice, subject=question, of=here.people["bob"], words=UNDERSTOOD)
    said = question_page(here.carol, question).translations[0]
    assert (said.state, said.of_signed, str(said.words)) == ("pending", "Bob Rousset, CCAS", UNDERSTOOD)
    assert not said.mine_to_answer
    assert [str(one.words) for one in translations_awaiting(here.bob)] == [UNDERSTOOD]
    assert not translations_awaiting(here.carol)


def test_only_the_one_who_is_translated_makes_it_stand(here: Collective, question: UUID) -> None:
    said = made(
        translate_logic(here.alice, subject=question, of=here.people["bob"], words=UNDERSTOOD), "translation"
    )
    for other in ("alice", "carol"):
        with pytest.raises(Refused, match="Seule la personne"):
            confirm_translation(here.as_(other), translation=said)
        with pytest.raises(Refused, match="Seule la personne"):
            correct_translation(here.as_(other), translation=said, words="Non.")
    confirm_translation(here.bob, translation=said)
    assert question_page(here.carol, question).translations[0].state == "confirmed"
    assert not translations_awaiting(here.bob)
    with pytest.raises(Refused, match="déjà dit oui"):
        confirm_translation(here.bob, translation=said)


def test_once_corrected_the_words_of_the_one_translated_stand(here: Collective, question: UUID) -> None:
    said = made(
        translate_logic(here.alice, subject=question, of=here.people["bob"], words=UNDERSTOOD), "translation"
    )
    confirm_translation(here.bob, translation=said)
    with pytest.raises(Refused, match="avec vos mots"):
        correct_translation(here.bob, translation=said, words="")
    correct_translation(here.bob, translation=said, words="Pas les horaires : l’attente des autres.")
    line = question_page(here.carol, question).translations[0]
    assert (line.state, str(line.correction)) == ("corrected", "Pas les horaires : l’attente des autres.")
    with pytest.raises(Refused, match="ce sont vos mots"):
        confirm_translation(here.bob, translation=said)


def test_a_translation_may_bear_on_a_proposal_and_its_objection(here: Collective) -> None:
    proposal = proposed(here)
    objection = made(
        object_to(here.bob, proposal=proposal, read_draft=1, words="Trop tôt.", would_lift="Dix jours."),
        "objection",
    )
    translate_logic(
        here.alice, subject=proposal, of=here.people["bob"], words=UNDERSTOOD, objection=objection
    )
    assert [one.objection for one in translations_about(here.carol, proposal)] == [objection]


def test_one_translates_another_member_and_nobody_else(here: Collective, question: UUID) -> None:
    guest = here.enters("gaelle", "ccas").member
    for nobody in (guest, here.people["daniel"], here.stranger.member, uuid4()):
        assert nobody
        with pytest.raises(Refused, match="membre du collectif"):
            translate_logic(here.alice, subject=question, of=nobody, words=UNDERSTOOD)
    with pytest.raises(Refused, match="vos propres mots"):
        translate_logic(here.alice, subject=question, of=here.people["alice"], words=UNDERSTOOD)
    with pytest.raises(Refused, match="ce que vous avez compris"):
        translate_logic(here.alice, subject=question, of=here.people["bob"], words="")
    with pytest.raises(Refused, match="n’existe pas"):
        translate_logic(
            here.alice, subject=question, of=here.people["bob"], words=UNDERSTOOD, objection=uuid4()
        )
    with pytest.raises(OutOfSight):
        translate_logic(here.alice, subject=uuid4(), of=here.people["bob"], words=UNDERSTOOD)


def test_a_decider_takes_no_part_in_the_grid(here: Collective, question: UUID) -> None:
    position = stated(here, question)
    with pytest.raises(Refused, match="membres du collectif"):
        state_position(here.daniel, question=question, values="Tenir.")
    with pytest.raises(Refused, match="membres du collectif"):
        recognise_position(here.daniel, position=position)
    with pytest.raises(Refused, match="membres du collectif"):
        translate_logic(here.daniel, subject=question, of=here.people["bob"], words=UNDERSTOOD)
    with pytest.raises(OutOfSight):
        translations_awaiting(here.daniel)
    with pytest.raises(OutOfSight):
        translations_about(here.daniel, question)


def test_a_stranger_meets_neither_question_nor_position_nor_translation(
    here: Collective, question: UUID
) -> None:
    position = stated(here, question)
    said = made(
        translate_logic(here.alice, subject=question, of=here.people["bob"], words=UNDERSTOOD), "translation"
    )
    attempts: tuple[Callable[[], object], ...] = (
        lambda: state_position(here.stranger, question=question, values="Tenir."),
        lambda: recognise_position(here.stranger, position=position),
        lambda: confirm_translation(here.stranger, translation=said),
        lambda: correct_translation(here.stranger, translation=said, words="Non."),
    )
    for attempt in attempts:
        with pytest.raises(OutOfSight):
            attempt()
    assert not translations_about(here.stranger, question)
