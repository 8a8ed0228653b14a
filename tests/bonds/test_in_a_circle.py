"""What is promised to or by a followed person has a circle of its own: outside it nothing exists (RL4)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from interstice.bonds.acts import CommitmentMade
from interstice.bonds.commands.commitments import (
    confirm_commitment,
    hand_over_commitment,
    keep_commitment,
    make_commitment,
    make_commitment_in,
    release_commitment,
    renegotiate_commitment,
    take_over_commitment,
)
from interstice.bonds.kinds import Towards
from interstice.bonds.queries.awaiting import awaiting
from interstice.bonds.queries.commitments import commitments, due_by, next_due
from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.models import Agreement
from interstice.meetings.commands.entries import enter_understood
from interstice.meetings.inputs import Understood
from interstice.meetings.kinds import EntryKind
from interstice.parties.commands.members import join
from interstice.parties.models import Body
from interstice.register.gate import Turn, command
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.sight import opens
from tests.bonds.seen import commitments_about, commitments_of_session, my_commitments
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.given import Collective, a_founded_partnership, made, the_act
from tests.meetings.given_sessions import a_reached_dossier
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db
CANARY = "Une solution de garde pour Alizarine"


@pytest.fixture
def here() -> Collective:
    """Three organisations, today; Alice and Bob follow someone, Carol does not."""
    return a_founded_partnership().is_(timezone.localdate())


def promised(here: Collective, who: str, dossier: UUID, **more: Any) -> UUID:
    told: dict[str, Any] = {"due": here.today + timedelta(days=5), "words": CANARY}
    return made(make_commitment(here.as_(who), dossier=dossier, **told | more), "commitment")


def test_her_circle_reads_it_and_nobody_else(here: Collective) -> None:
    dossier = a_dossier(here)
    mine = promised(here, "alice", dossier, towards=Towards.PERSON)
    for who in ("alice", "bob"):
        (line,) = commitments_about(here.as_(who), dossier)
        assert (str(line.words), line.to) == (CANARY, "la personne")
        assert Reader(here, who).reads("commitment", mine).says(CANARY)
    for actor in (here.carol, here.daniel, here.stranger):
        with pytest.raises(OutOfSight):
            commitments_about(actor, dossier)
        for gesture in (keep_commitment, confirm_commitment, release_commitment, take_over_commitment):
            with pytest.raises(OutOfSight):
                gesture(actor, commitment=mine)
        with pytest.raises(OutOfSight):
            make_commitment(actor, words="Moi aussi.", dossier=dossier)
        with pytest.raises(OutOfSight):
            hand_over_commitment(actor, commitment=mine, to_member=here.people["bob"])
        with pytest.raises(OutOfSight):
            renegotiate_commitment(actor, commitment=mine, due=here.today)


def test_no_page_of_the_collective_tells_it(here: Collective) -> None:
    dossier = a_dossier(here)
    mine = promised(here, "alice", dossier, towards=Towards.PERSON)
    assert commitments(here.bob) == next_due(here.bob, here.today) == []
    assert my_commitments(here.carol) == []
    assert awaiting(here.carol) == []
    assert due_by(here.partnership, here.today + timedelta(days=9), here.carol) == []
    carol = Reader(here, "carol")
    for name in ("partnership", "commitments", "register", "who"):
        assert carol.reads(name).without("Alizarine")
    nothing = carol.reads("commitment", UUID(int=3))
    hidden = carol.reads("commitment", mine)
    assert (nothing.status, nothing.text) == (hidden.status, hidden.text)
    for gesture in ("tenir", "reprendre"):
        assert carol.reads("commitment_gesture", mine, gesture).status == 404
    assert carol.reads("make_commitment", dossier=str(dossier)).status == 404
    assert carol.reads("make_commitment", dossier="rien").status == 404


def test_one_s_own_stand_among_one_s_own_first(here: Collective) -> None:
    dossier = a_dossier(here)
    promised(here, "alice", dossier, towards=Towards.PERSON)
    alice = Reader(here, "alice")
    left = alice.reads("commitments").soup.select(".face > div")[0].get_text(" ")
    assert CANARY in left
    assert "dans le cercle d’une personne" in left
    assert Reader(here, "bob").reads("commitments").without("Alizarine")


def test_what_she_promises_is_written_by_those_who_follow_her(here: Collective) -> None:
    dossier = a_dossier(here)
    hers = promised(here, "alice", dossier, by_person=True, words="Je préviens quand je ne peux pas venir.")
    (line,) = commitments_about(here.bob, dossier)
    assert (line.by, line.mine, line.row.by_member) == ("la personne", False, None)
    keep_commitment(here.bob, commitment=hers)
    confirm_commitment(here.alice, commitment=hers)
    with pytest.raises(Refused, match="sur sa page"):
        make_commitment(here.alice, words="Elle viendra.", by_person=True)


def test_it_is_promised_and_handed_over_within_the_circle(here: Collective) -> None:
    dossier = a_dossier(here)
    with pytest.raises(Refused, match="pas du cercle"):
        promised(here, "alice", dossier, towards=Towards.MEMBER, to=here.people["carol"])
    mine = promised(here, "alice", dossier, towards=Towards.PERSON)
    with pytest.raises(Refused, match="pas du cercle"):
        hand_over_commitment(here.alice, commitment=mine, to_member=here.people["carol"])
    hand_over_commitment(here.alice, commitment=mine, to_member=here.people["bob"])
    assert [one.gesture for one in awaiting(here.bob)] == ["Lire"]
    take_over_commitment(here.bob, commitment=mine)
    assert [line.mine for line in commitments_about(here.bob, dossier)] == [True]


def test_agreement_taken_back_it_closes_at_once_even_to_who_promised(here: Collective) -> None:
    dossier = a_dossier(here)
    mine = promised(here, "bob", dossier, towards=Towards.PERSON)
    withdraw_agreement(here.alice, dossier=dossier)
    with pytest.raises(OutOfSight):
        keep_commitment(here.bob, commitment=mine)
    assert my_commitments(here.bob) == []
    assert awaiting(here.bob) == []
    bob = Reader(here, "bob")
    assert bob.reads("commitment", mine).status == 404
    assert bob.reads("commitments").without("Alizarine")


def test_past_the_last_day_of_her_agreement_nobody_reads_it_by_having_promised(here: Collective) -> None:
    dossier = a_dossier(here, until=here.today + timedelta(days=20))
    mine = promised(here, "bob", dossier, towards=Towards.PERSON)
    hers = promised(here, "alice", dossier, towards=Towards.MEMBER, to=here.people["bob"])
    here.day(21)
    assert [one.id for one in commitments_about(here.alice, dossier)] == [mine, hers]
    for commitment in (mine, hers):
        with pytest.raises(OutOfSight):
            keep_commitment(here.bob, commitment=commitment)
    assert my_commitments(here.bob) == []


@command
def _said_in_session(turn: Turn, /, *, session: UUID, **told: Any) -> None:
    make_commitment_in(turn, session=session, **told)


def test_in_a_session_one_writes_what_another_says(here: Collective) -> None:
    session, bob = UUID(int=11), here.people["bob"]
    _said_in_session(here.alice, session=session, words="J’appelle la crèche.", by_member=bob)
    (line,) = commitments_of_session(here.carol, session)
    assert (line.by, str(line.words)) == ("Bob Rousset, CCAS", "J’appelle la crèche.")
    keep_commitment(here.bob, commitment=line.id)


def test_a_session_is_not_named_from_outside_it(here: Collective) -> None:
    with pytest.raises(TypeError, match="session"):
        make_commitment(here.alice, words="Je fais la liste.", session=UUID(int=13))  # type: ignore[call-arg]


def test_about_her_those_who_heard_it_in_session_read_it(here: Collective) -> None:
    join(here.enters("gina", "tremplin"), check_ins=())
    session, dossier, mine = _heard(here)
    (line,) = commitments_of_session(here.carol, session)
    assert (line.mine, str(line.words)) == (True, CANARY)
    assert not opens(here.gina, mine)
    keep_commitment(here.carol, commitment=mine)
    with pytest.raises(OutOfSight):
        commitments_about(here.carol, dossier)


def test_whoever_neither_sits_there_nor_follows_her_reads_none_of_what_is_said_to_be_theirs(
    here: Collective,
) -> None:
    dossier, carol = a_dossier(here), here.people["carol"]
    told = {"words": CANARY, "by_member": carol, "dossier": dossier, "towards": Towards.PERSON}
    _said_in_session(here.alice, session=UUID(int=12), **told)
    assert commitments_of_session(here.carol, UUID(int=12)) == []
    assert [str(one.words) for one in commitments_of_session(here.bob, UUID(int=12))] == [CANARY]


@pytest.mark.parametrize("ending", ["the body left out", "taken back"])
def test_heard_in_session_it_closes_with_what_was_said_there(here: Collective, ending: str) -> None:
    _session, dossier, mine = _heard(here)
    body = Body.objects.get(partnership=here.partnership, id__in=Agreement.objects.get().shown_in).id
    _agrees(here, dossier, days=90, shown_in=[body])
    assert opens(here.carol, mine)
    if ending == "taken back":
        withdraw_agreement(here.alice, dossier=dossier)
    else:
        _agrees(here, dossier, days=90, shown_in=[])
    assert not opens(here.carol, mine)
    assert Reader(here, "carol").reads("commitment", mine).status == 404
    assert opens(here.bob, mine) is (ending != "taken back")
    assert opens(here.alice, mine)


def test_heard_in_session_it_follows_the_agreement_that_names_that_body_again(here: Collective) -> None:
    _session, dossier, mine = _heard(here)
    body = Body.objects.get(partnership=here.partnership, id__in=Agreement.objects.get().shown_in).id
    _agrees(here, dossier, days=10, shown_in=[body])
    here.day(10)
    assert opens(here.carol, mine)
    here.day(1)
    assert not opens(here.carol, mine)


def _heard(here: Collective) -> tuple[UUID, UUID, UUID]:
    """Carol sits in a session, follows nobody, and promises something about the person met there."""
    session, dossier, item = a_reached_dossier(here, circle=("bob",))
    said = Understood(what=EntryKind.COMMITMENT, words=CANARY, by_member=here.people["carol"])
    done = enter_understood(here.alice, session=session, item=item, understood=said)
    return session, dossier, the_act(done, CommitmentMade).commitment


def _agrees(here: Collective, dossier: UUID, *, days: int, shown_in: list[UUID]) -> None:
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=days),
        shares={here.ccas: PROJECT},
        shown_in=shown_in,
    )
