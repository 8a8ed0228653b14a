"""A dossier is read by its circle, as far as the person agreed, and by nobody else."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.circles import join_circle, leave_circle
from interstice.followups.commands.dossiers import open_dossier
from interstice.followups.kinds import Subject
from interstice.parties.commands.members import join, leave
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.sight import opens
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.given import Collective, a_founded_partnership, made

pytestmark = pytest.mark.django_db


def test_the_colleagues_of_the_referent_read_without_end_and_partners_until_the_agreement_ends() -> None:
    here = a_founded_partnership()
    _a_colleague(here)
    dossier = a_dossier(here, circle=("bob", "erwan"), until=here.today + timedelta(days=30))
    assert _readers(here, dossier) == {"alice", "bob", "erwan"}

    here.day(30)
    assert _readers(here, dossier) == {"alice", "bob", "erwan"}
    here.day(1)
    assert _readers(here, dossier) == {"alice", "erwan"}


def test_to_be_in_the_circle_without_the_persons_agreement_opens_nothing() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob",), shared={})
    assert _readers(here, dossier) == {"alice"}
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=90),
        shares={here.tremplin: PROJECT},
    )
    assert _readers(here, dossier) == {"alice"}
    join_circle(here.alice, dossier=dossier, member=here.people["carol"])
    assert _readers(here, dossier) == {"alice", "carol"}


def test_what_is_taken_back_closes_at_once_for_some_or_for_all() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob", "carol"))
    withdraw_agreement(here.carol, dossier=dossier, organisations=[here.ccas])
    assert _readers(here, dossier) == {"alice", "carol"}
    withdraw_agreement(here.carol, dossier=dossier)
    assert _readers(here, dossier) == {"alice"}
    with pytest.raises(OutOfSight):
        withdraw_agreement(here.carol, dossier=dossier)
    with pytest.raises(Refused, match="Aucun accord"):
        withdraw_agreement(here.alice, dossier=dossier)


def test_a_new_agreement_takes_the_place_of_the_one_before() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob", "carol"))
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=90),
        shares={here.tremplin: [Subject.PROJECT]},
    )
    assert _readers(here, dossier) == {"alice", "carol"}


def test_the_referent_asks_into_the_circle_and_each_may_leave_it() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    with pytest.raises(Refused, match="référent"):
        join_circle(here.bob, dossier=dossier, member=here.people["carol"])
    with pytest.raises(OutOfSight):
        join_circle(here.carol, dossier=dossier, member=here.people["carol"])
    with pytest.raises(Refused, match="membres du collectif"):
        join_circle(here.alice, dossier=dossier, member=here.people["daniel"])
    with pytest.raises(Refused, match="déjà dans le cercle"):
        join_circle(here.alice, dossier=dossier, member=here.people["bob"])
    with pytest.raises(Refused, match="transmet d’abord"):
        leave_circle(here.alice, dossier=dossier)
    leave_circle(here.bob, dossier=dossier)
    assert _readers(here, dossier) == {"alice"}
    with pytest.raises(OutOfSight):
        leave_circle(here.bob, dossier=dossier)


def test_a_colleague_answers_while_the_referent_is_gone() -> None:
    here = a_founded_partnership()
    _a_colleague(here)
    dossier = a_dossier(here, circle=("erwan", "bob"))
    with pytest.raises(Refused, match="référent"):
        join_circle(here.erwan, dossier=dossier, member=here.people["carol"])
    leave(here.alice)
    join_circle(here.erwan, dossier=dossier, member=here.people["carol"])
    with pytest.raises(Refused, match="référent"):
        leave_circle(here.bob, dossier=dossier, member=here.people["carol"])
    assert _readers(here, dossier) == {"bob", "erwan"}


def test_whoever_opens_for_another_referent_is_of_the_circle() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=(), shared={}, referent=here.people["bob"])
    assert _readers(here, dossier) == {"bob"}
    record_agreement(
        here.bob,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=9),
        shares={here.departement: PROJECT},
    )
    assert _readers(here, dossier) == {"alice", "bob"}


@pytest.mark.parametrize("who", ["daniel", "olive", "gaston"])
def test_only_the_collective_opens_a_dossier(who: str) -> None:
    here = a_founded_partnership()
    here.enters("olive", "ccas", hat=Hat.STEERING)
    here.enters("gaston", "ccas")
    with pytest.raises(OutOfSight):
        open_dossier(here.as_(who), reference="2026-002", label="situation B")


def _a_colleague(here: Collective) -> None:
    join(here.enters("erwan", "departement"), check_ins=())


def _readers(here: Collective, dossier: UUID) -> set[str]:
    assert not opens(here.stranger, dossier)
    return {who for who in here.people if opens(here.as_(who), dossier)}


def test_made_is_the_dossier() -> None:
    here = a_founded_partnership()
    done = open_dossier(here.alice, reference="CH-A", label="situation A")
    assert opens(here.alice, made(done, "dossier"))
