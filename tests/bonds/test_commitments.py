"""A commitment is made, renegotiated before its date, kept, confirmed, released, handed over (B29, F05)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from interstice.bonds.commands.commitments import (
    confirm_commitment,
    decline_commitment,
    hand_over_commitment,
    keep_commitment,
    make_commitment,
    release_commitment,
    renegotiate_commitment,
    take_over_commitment,
)
from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.bonds.models import Commitment
from interstice.register.refusals import OutOfSight, Refused
from tests.given import Collective, a_founded_partnership, made

pytestmark = pytest.mark.django_db


def promised(collective: Collective, who: str = "alice", **more: Any) -> UUID:
    told: dict[str, Any] = {"words": "L’atelier sera prêt.", "due": in_days(collective, 30)}
    return made(make_commitment(collective.as_(who), **told | more), "commitment")


def in_days(collective: Collective, days: int) -> date:
    return collective.today + timedelta(days=days)


def row_of(commitment: UUID) -> Commitment:
    return Commitment.objects.get(id=commitment)


def test_a_member_promises_to_the_collective_for_a_day() -> None:
    collective = a_founded_partnership()
    row = row_of(promised(collective, what=CommitmentKind.COMPETENCE))
    assert (row.by_member, row.by_organisation, row.towards, row.to) == (
        collective.people["alice"],
        None,
        Towards.COLLECTIVE,
        None,
    )
    assert (row.what, row.first_due, row.due) == ("competence", in_days(collective, 30), row.first_due)


def test_a_commitment_is_said_for_a_day_to_come_and_by_a_member() -> None:
    collective = a_founded_partnership()
    with pytest.raises(Refused, match="en une phrase"):
        promised(collective, words=" ")
    with pytest.raises(Refused, match="à venir"):
        promised(collective, due=in_days(collective, -1))
    with pytest.raises(Refused, match="membres du collectif"):
        promised(collective, "daniel")
    with pytest.raises(Refused, match="envers qui"):
        promised(collective, towards=Towards.MEMBER)
    with pytest.raises(Refused, match="quelqu’un d’autre"):
        promised(collective, towards=Towards.MEMBER, to=collective.people["alice"])
    with pytest.raises(Refused, match="autour de la table"):
        promised(collective, towards=Towards.ORGANISATION, to=UUID(int=7))
    with pytest.raises(Refused, match="du collectif"):
        promised(collective, towards=Towards.MEMBER, to=collective.people["daniel"])


def test_nobody_commits_someone_else_nor_another_organisation() -> None:
    collective = a_founded_partnership()
    with pytest.raises(Refused, match="soi-même"):
        promised(collective, by_member=collective.people["bob"])
    with pytest.raises(Refused, match="propre organisation"):
        promised(collective, by_organisation=collective.ccas)
    row = row_of(promised(collective, by_organisation=collective.departement))
    assert (row.by_member, row.by_organisation) == (None, collective.departement)


def test_another_day_is_agreed_with_the_other_before_the_date() -> None:
    collective = a_founded_partnership()
    mine = promised(collective, towards=Towards.MEMBER, to=collective.people["bob"])
    later, bob = in_days(collective, 45), collective.people["bob"]
    with pytest.raises(Refused, match="avec qui"):
        renegotiate_commitment(collective.alice, commitment=mine, due=later)
    with pytest.raises(Refused, match="la personne à qui"):
        renegotiate_commitment(
            collective.alice, commitment=mine, due=later, agreed_with=[collective.people["carol"]]
        )
    with pytest.raises(Refused, match="celui qui s’est engagé"):
        renegotiate_commitment(collective.carol, commitment=mine, due=later, agreed_with=[bob])
    first = row_of(mine).due
    renegotiate_commitment(
        collective.alice, commitment=mine, due=later, agreed_with=[bob], words="Les établis arrivent tard."
    )
    row = row_of(mine)
    assert (row.first_due, row.due, row.renegotiated_on) == (first, later, collective.today)


def test_past_its_date_it_is_no_longer_renegotiated_and_may_still_be_kept() -> None:
    collective = a_founded_partnership()
    mine = promised(collective)
    collective.day(31)
    with pytest.raises(Refused, match="échéance est passée"):
        renegotiate_commitment(
            collective.alice,
            commitment=mine,
            due=in_days(collective, 5),
            agreed_with=[collective.people["bob"]],
        )
    keep_commitment(collective.alice, commitment=mine, words="C’est fait.")
    assert row_of(mine).kept_on == collective.today


def test_it_is_kept_by_who_promised_and_confirmed_by_who_it_was_promised_to() -> None:
    collective = a_founded_partnership()
    mine = promised(collective, towards=Towards.ORGANISATION, to=collective.ccas)
    with pytest.raises(Refused, match="dit tenu"):
        confirm_commitment(collective.bob, commitment=mine)
    with pytest.raises(Refused, match="celui qui s’est engagé"):
        keep_commitment(collective.bob, commitment=mine)
    keep_commitment(collective.alice, commitment=mine)
    for who in ("alice", "carol"):
        with pytest.raises(Refused, match="à qui il a été promis"):
            confirm_commitment(collective.as_(who), commitment=mine)
    confirm_commitment(collective.bob, commitment=mine)
    assert row_of(mine).confirmed_by == collective.people["bob"]
    with pytest.raises(Refused, match="déjà confirmé"):
        confirm_commitment(collective.bob, commitment=mine)


def test_it_is_released_by_the_other_or_given_up_in_words() -> None:
    collective = a_founded_partnership()
    first, second = promised(collective), promised(collective)
    release_commitment(collective.bob, commitment=first)
    with pytest.raises(Refused, match="avec qui"):
        release_commitment(collective.alice, commitment=second)
    release_commitment(collective.alice, commitment=second, words="Vu avec Bob et Carol.")
    assert row_of(first).released_on == row_of(second).released_on == collective.today
    with pytest.raises(Refused, match="délié"):
        keep_commitment(collective.alice, commitment=first)


def test_whoever_leaves_offers_it_and_it_passes_only_once_taken() -> None:
    collective = a_founded_partnership()
    mine = promised(collective)
    with pytest.raises(Refused, match="promis soi-même"):
        hand_over_commitment(collective.bob, commitment=mine, to_member=collective.people["carol"])
    hand_over_commitment(collective.alice, commitment=mine, to_member=collective.people["bob"])
    assert row_of(mine).by_member == collective.people["alice"]
    with pytest.raises(Refused, match="pas proposé"):
        take_over_commitment(collective.carol, commitment=mine)
    take_over_commitment(collective.bob, commitment=mine)
    row = row_of(mine)
    assert (row.by_member, row.offered_to) == (collective.people["bob"], None)
    keep_commitment(collective.bob, commitment=mine)


def test_what_is_offered_may_be_left_and_is_then_offered_to_someone_else() -> None:
    collective = a_founded_partnership()
    mine = promised(collective)
    hand_over_commitment(collective.alice, commitment=mine, to_member=collective.people["bob"])
    for actor in (collective.alice, collective.carol):
        with pytest.raises(Refused, match="pas proposé"):
            decline_commitment(actor, commitment=mine)
    decline_commitment(collective.bob, commitment=mine)
    row = row_of(mine)
    assert (row.by_member, row.offered_to) == (collective.people["alice"], None)
    with pytest.raises(Refused, match="pas proposé"):
        take_over_commitment(collective.bob, commitment=mine)
    hand_over_commitment(collective.alice, commitment=mine, to_member=collective.people["carol"])
    take_over_commitment(collective.carol, commitment=mine)


def test_to_a_stranger_or_a_decider_it_does_not_exist() -> None:
    collective = a_founded_partnership()
    mine = promised(collective)
    for who in (collective.stranger, collective.daniel):
        for gesture in (keep_commitment, confirm_commitment, release_commitment, take_over_commitment):
            with pytest.raises(OutOfSight):
                gesture(who, commitment=mine)
