"""What is told in a circle: to whom it says, and to nobody more (A25)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.circles import join_circle
from interstice.followups.commands.telling import (
    choose_contact,
    prepare_case,
    take_step,
    word_request,
    write_note,
)
from interstice.followups.kinds import Subject
from interstice.followups.queries.person_page import person_page
from interstice.register.refusals import Refused
from tests.followups.given_dossiers import a_dossier
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db

HEALTH, PROJECT = (Subject.HEALTH,), (Subject.PROJECT,)


def test_a_note_is_read_where_its_subject_is_shared_and_by_nobody_else() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob", "carol"), shared={"bob": PROJECT + HEALTH, "carol": PROJECT})
    write_note(here.bob, dossier=dossier, subject=Subject.HEALTH, words="Elle ne porte plus de charges.")
    write_note(here.carol, dossier=dossier, subject=Subject.PROJECT, words="Deux matinées d’abord.")
    both = ["Deux matinées d’abord.", "Elle ne porte plus de charges."]
    assert _notes(here, "alice", dossier) == _notes(here, "bob", dossier) == both
    assert _notes(here, "carol", dossier) == ["Deux matinées d’abord."]


def test_a_note_may_be_for_some_by_name_within_what_she_agreed_to() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob", "carol"), shared={"bob": PROJECT, "carol": PROJECT})
    write_note(
        here.bob,
        dossier=dossier,
        subject=Subject.PROJECT,
        words="Pour Carole seule.",
        readers=[here.people["carol"]],
    )
    assert _notes(here, "alice", dossier) == []
    assert _notes(here, "bob", dossier) == _notes(here, "carol", dossier) == ["Pour Carole seule."]
    with pytest.raises(Refused, match="ne couvre pas ce sujet"):
        write_note(
            here.bob,
            dossier=dossier,
            subject=Subject.HEALTH,
            words="…",
            readers=[here.people["carol"]],
        )
    with pytest.raises(Refused, match="au cercle"):
        write_note(
            here.bob,
            dossier=dossier,
            subject=Subject.PROJECT,
            words="…",
            readers=[here.people["daniel"]],
        )


def test_notes_follow_what_she_takes_back_and_what_she_gives() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob",), shared={"bob": PROJECT + HEALTH})
    write_note(here.alice, dossier=dossier, subject=Subject.HEALTH, words="Un rendez-vous au CHU.")
    assert _notes(here, "bob", dossier) == ["Un rendez-vous au CHU."]
    _agree(here, dossier, {here.ccas: PROJECT, here.tremplin: HEALTH})
    assert _notes(here, "bob", dossier) == []
    join_circle(here.alice, dossier=dossier, member=here.people["carol"])
    assert _notes(here, "carol", dossier) == ["Un rendez-vous au CHU."]
    withdraw_agreement(here.alice, dossier=dossier, organisations=[here.tremplin])
    assert _notes(here, "alice", dossier) == ["Un rendez-vous au CHU."]


def test_her_request_her_contact_and_her_steps() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    word_request(here.bob, dossier=dossier, words="Passer mon permis.")
    choose_contact(here.alice, dossier=dossier, member=here.people["bob"], words="le matin")
    take_step(here.bob, dossier=dossier, words="Reçue par Bob.", happened_on=here.today, milestone=True)
    page = person_page(here.bob, dossier)
    assert (str(page.said.asks), page.contact, str(page.said.contact_words)) == (
        "Passer mon permis.",
        "Bob Rousset",
        "le matin",
    )
    assert [(str(one.words), one.row.milestone) for one in page.steps] == [("Reçue par Bob.", True)]


def test_what_is_refused_is_said() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    tomorrow = here.today + timedelta(days=1)
    with pytest.raises(Refused, match="avec ses mots"):
        word_request(here.alice, dossier=dossier, words=" ")
    with pytest.raises(Refused, match="parmi celles et ceux"):
        choose_contact(here.alice, dossier=dossier, member=here.people["carol"])
    with pytest.raises(Refused, match="à venir"):
        take_step(here.alice, dossier=dossier, words="Demain.", happened_on=tomorrow)
    with pytest.raises(Refused, match="ce qu’il faut trancher"):
        prepare_case(here.alice, dossier=dossier)
    with pytest.raises(Refused, match="a eu lieu"):
        prepare_case(here.alice, dossier=dossier, asks="…", reread_on=tomorrow)
    with pytest.raises(Refused, match="a une fin"):
        _agree(here, dossier, {here.ccas: PROJECT}, days=0)
    with pytest.raises(Refused, match="suit déjà la personne"):
        _agree(here, dossier, {here.departement: PROJECT})
    with pytest.raises(Refused, match="au moins un sujet"):
        _agree(here, dossier, {here.ccas: ()})
    with pytest.raises(Refused, match="à venir"):
        record_agreement(
            here.alice, dossier=dossier, given_on=tomorrow, until=here.day(30), shares={here.ccas: PROJECT}
        )


def _agree(
    here: Collective, dossier: UUID, shares: Mapping[UUID, Sequence[Subject]], *, days: int = 90
) -> None:
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=days),
        shares=shares,
    )


def _notes(here: Collective, who: str, dossier: UUID) -> list[str]:
    return [str(one.words) for one in person_page(here.as_(who), dossier).notes]
