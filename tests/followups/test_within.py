"""What is told within a dossier follows the person's agreement, and who leaves her circle (A25, RL4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from interstice.bonds.commands.commitments import make_commitment
from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.circles import leave_circle
from interstice.followups.commands.dossiers import close_dossier, reopen_dossier
from interstice.followups.commands.handovers import accept_handover, propose_handover
from interstice.followups.commands.partner_links import make_partner_link
from interstice.followups.commands.referrals import accept_referral, decline_referral
from interstice.followups.kinds import Closing
from interstice.followups.models import PartnerLink
from interstice.followups.queries.partner_page import partner_page
from interstice.parties.commands.members import join
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.sight import opens
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.followups.given_referrals import a_referral
from tests.followups.reading import today_together
from tests.given import Collective, houses_of, made

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return today_together()


def test_a_referral_opens_no_longer_than_the_agreement(here: Collective) -> None:
    dossier = a_dossier(here, circle=(), shared={"bob": PROJECT}, until=_in(here, 10))
    referral = a_referral(here, dossier=dossier)
    here.day(10)
    assert opens(here.bob, referral)
    here.day(1)
    assert not opens(here.bob, referral)
    assert opens(here.alice, referral)
    with pytest.raises(OutOfSight):
        accept_referral(here.bob, referral=referral)


def test_one_sent_to_the_referents_own_organisation_needs_no_agreement(here: Collective) -> None:
    join(here.enters("erwan", "departement"), check_ins=())
    dossier = a_dossier(here, until=_in(here, 10))
    referral = a_referral(here, by="bob", to="erwan", dossier=dossier)
    here.day(20)
    assert opens(here.erwan, referral)


@pytest.mark.parametrize("days", [10, 200])
def test_what_is_told_within_follows_each_new_agreement(here: Collective, days: int) -> None:
    dossier = a_dossier(here, until=_in(here, 100))
    promised, referral = _promised(here, dossier), a_referral(here, dossier=dossier)
    _agrees(here, dossier, until=_in(here, days))
    here.day(days)
    assert opens(here.bob, promised)
    assert opens(here.bob, referral)
    here.day(1)
    assert not opens(here.bob, promised)
    assert not opens(here.bob, referral)
    assert opens(here.alice, promised)


def test_a_new_agreement_lets_in_again_those_from_whom_something_is_expected(here: Collective) -> None:
    dossier = a_dossier(here, circle=(), shared={"bob": PROJECT, "carol": PROJECT})
    pending, ended = a_referral(here, dossier=dossier), a_referral(here, dossier=dossier)
    to_carol = a_referral(here, to="carol", dossier=dossier)
    decline_referral(here.bob, referral=ended, reason="Le groupe est complet.")
    withdraw_agreement(here.alice, dossier=dossier)
    assert not [one for one in (pending, ended) if opens(here.bob, one)]
    _agrees(here, dossier, until=_in(here, 30))
    assert [opens(here.bob, one) for one in (pending, ended)] == [True, False]
    assert not opens(here.carol, to_carol)
    accept_referral(here.bob, referral=pending)
    here.day(31)
    assert not opens(here.bob, pending)


def test_whoever_leaves_the_circle_reads_nothing_told_within_it(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    promised = _promised(here, dossier, to=here.people["carol"], towards="member")
    referral = a_referral(here, by="bob", to="carol", dossier=dossier)
    leave_circle(here.alice, dossier=dossier, member=here.people["bob"])
    assert not [one for one in (dossier, promised, referral) if opens(here.bob, one)]
    assert opens(here.carol, promised)
    leave_circle(here.carol, dossier=dossier)
    assert [opens(here.carol, one) for one in (dossier, promised, referral)] == [False, False, True]
    _agrees(here, dossier, until=_in(here, 30), shares=("bob", "carol"))
    assert not [one for one in (promised, referral) if opens(here.bob, one)]
    accept_referral(here.carol, referral=referral)


def test_whoever_handed_over_reads_what_is_within_until_the_agreement_ends(here: Collective) -> None:
    dossier = a_dossier(here, until=_in(here, 10))
    mine = _promised(here, dossier, by="alice")
    handed = propose_handover(
        here.alice, dossier=dossier, to_member=here.people["bob"], checked=[], person_agreement=True
    )
    accept_handover(here.bob, handover=made(handed, "handover"))
    assert opens(here.alice, mine)
    here.day(11)
    assert not opens(here.alice, mine)
    assert opens(here.bob, mine)


@pytest.mark.parametrize("taken_back", ["all", "them", "left out"])
def test_a_link_closed_with_the_agreement_stays_closed_and_another_is_made(
    here: Collective, taken_back: str
) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    referral = a_referral(here, dossier=dossier)
    link = _link(here, referral)
    if taken_back == "left out":
        _agrees(here, dossier, until=_in(here, 90), shares=("carol",))
    else:
        named = [here.ccas] if taken_back == "them" else []
        withdraw_agreement(here.alice, dossier=dossier, organisations=named)
    _agrees(here, dossier, until=_in(here, 90))
    assert PartnerLink.objects.get(id=link).revoked_on == here.today
    with pytest.raises(OutOfSight):
        partner_page(link, here.door())
    assert partner_page(_link(here, referral), here.door()).shown


def test_a_link_to_another_organisation_goes_on(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    link = _link(here, a_referral(here, dossier=dossier))
    withdraw_agreement(here.alice, dossier=dossier, organisations=[here.tremplin])
    assert partner_page(link, here.door()).shown
    _agrees(here, dossier, until=_in(here, 90))
    assert partner_page(link, here.door()).shown


def test_a_link_closes_with_the_dossier_and_none_is_made_until_it_is_open_again(here: Collective) -> None:
    dossier = a_dossier(here)
    referral = a_referral(here, dossier=dossier)
    link = _link(here, referral)
    close_dossier(here.alice, dossier=dossier, why=Closing.RELAYED)
    with pytest.raises(OutOfSight):
        partner_page(link, here.door())
    with pytest.raises(Refused, match="Ce suivi est clos"):
        _link(here, referral)
    reopen_dossier(here.alice, dossier=dossier)
    with pytest.raises(OutOfSight):
        partner_page(link, here.door())
    assert partner_page(_link(here, referral), here.door()).shown


def _in(here: Collective, days: int) -> date:
    return here.today + timedelta(days=days)


def _agrees(here: Collective, dossier: UUID, *, until: date, shares: tuple[str, ...] = ("bob",)) -> None:
    told = {houses_of(here, who): PROJECT for who in shares}
    record_agreement(here.alice, dossier=dossier, given_on=here.today, until=until, shares=told)


def _promised(here: Collective, dossier: UUID, *, by: str = "bob", **more: Any) -> UUID:
    return made(make_commitment(here.as_(by), words="J’appelle.", dossier=dossier, **more), "commitment")


def _link(here: Collective, referral: UUID) -> UUID:
    return made(
        make_partner_link(here.alice, referral=referral, until=_in(here, 60), with_purpose=True), "link"
    )
