"""Whoever leaves reads the returns that they owe and the people they answer for; nobody else reads it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from interstice.followups.commands.referrals import accept_referral, report_back
from interstice.followups.kinds import Mode, Outcome
from interstice.parties.queries.departures import handover
from interstice.register.actors import Actor
from tests.followups.given_referrals import a_referral
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db


def told(here: Collective, seen_by: Actor, who: str) -> list[str]:
    return list(_told(here, seen_by, who))


def test_a_return_that_is_owed_is_told_until_it_is_given() -> None:
    here = a_founded_partnership()
    referral = a_referral(here)
    assert told(here, here.bob, "bob") == ["Un retour que vous devez :"]
    assert told(here, here.alice, "alice") == ["Un suivi dont vous êtes référent :"]
    for seen_by in (here.alice, here.carol):
        assert told(here, seen_by, "bob") == []
    assert told(here, here.carol, "carol") == []
    accept_referral(here.bob, referral=referral)
    report_back(here.bob, referral=referral, mode=Mode.PHONE, outcome=Outcome.CAME)
    assert told(here, here.bob, "bob") == []


def _told(here: Collective, seen_by: Actor, who: str) -> Iterator[str]:
    for one in handover(seen_by, here.people[who]).resting:
        assert str(one.called)
        yield one.what
