"""An account finds the hats of its person, and nobody else's."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse

from interstice.parties.accounts import recognise
from interstice.parties.commands.founding import open_partnership
from interstice.parties.commands.members import invite
from interstice.parties.kinds import Origin
from interstice.parties.models import Account, Member
from interstice.parties.queries.identities import identity_of
from interstice.parties.queries.presence import actor_for, partnerships_of
from interstice.register.actors import Actor, Door, Hat
from interstice.register.gate import opened_by
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Identity
from tests import given

PASSWORD = "une longue phrase que je retiens"

pytestmark = pytest.mark.django_db


def signed_up(email: str, *, verified: bool) -> Account:
    """An account as sign-up leaves it: with an identity of its own, and an address that waits or not."""
    account = Account.objects.create_user(email)
    Identity.objects.create(id=account.identity)
    EmailAddress.objects.create(user=account, email=email.lower(), primary=True, verified=verified)
    return account


def test_an_account_made_after_the_invitation_finds_its_hats_once_its_address_is_confirmed() -> None:
    collective = given.an_opened_partnership()
    account = signed_up("bob@example.org", verified=False)
    with pytest.raises(OutOfSight):
        actor_for(account, collective.partnership)

    recognise(account, "BOB@example.org")

    assert actor_for(account, collective.partnership).member == collective.people["bob"]
    assert Identity.objects.filter(id=account.identity).count() == 1


def test_an_invitation_finds_the_account_of_its_address() -> None:
    collective = given.an_opened_partnership()
    account = signed_up("erin@example.org", verified=True)

    done = invite(collective.alice, organisation=collective.ccas, **given.person("erin"))

    assert Member.objects.get(id=given.made(done, "member")).identity == account.identity
    assert Identity.objects.get(id=account.identity).name == "Erin Martin"


def test_an_address_that_was_only_typed_reaches_nobodys_invitation() -> None:
    collective = given.an_opened_partnership()
    thief = signed_up("erin@example.org", verified=False)

    invite(collective.alice, organisation=collective.ccas, **given.person("erin"))

    assert identity_of("erin@example.org") != thief.identity
    assert partnerships_of(thief) == []


def test_whoever_opened_before_confirming_goes_by_both_identities() -> None:
    invited_to = given.an_opened_partnership()
    account = signed_up("bob@example.org", verified=False)
    opener = Actor(
        partnership=opened_by("sien"), hat=Hat.OPENER, identity=account.identity, door=Door(key="sien")
    )
    own = open_partnership(
        opener, origin=Origin.ASCENDING, organisation=given.CCAS, **given.person("bob")
    ).partnership

    recognise(account, "bob@example.org")

    assert {one.id for one in partnerships_of(account)} == {own, invited_to.partnership}
    assert actor_for(account, invited_to.partnership).member == invited_to.people["bob"]


def test_an_identity_that_another_account_holds_is_never_taken_from_it() -> None:
    given.an_opened_partnership()
    first = signed_up("bob@example.org", verified=True)
    recognise(first, "bob@example.org")
    second = signed_up("bob@example.net", verified=False)

    recognise(second, "bob@example.org")

    assert Account.objects.get(pk=first.pk).identity != Account.objects.get(pk=second.pk).identity
    assert partnerships_of(second) == []


def test_signing_up_by_the_page_gives_an_identity_and_the_letter_gives_the_hats(
    client: Client, settings: Any, mailoutbox: list[EmailMessage]
) -> None:
    settings.ACCOUNT_ADAPTER = "interstice.parties.accounts.AccountAdapter"
    collective = given.an_opened_partnership()
    typed = {"email": "carol@example.org", "password1": PASSWORD, "password2": PASSWORD}

    client.post(reverse("account_signup"), typed)
    account = Account.objects.get(email="carol@example.org")
    assert Identity.objects.get(id=account.identity).email == ""
    assert partnerships_of(account) == []

    confirmation = re.search(r"https?://[^/]+(/\S+)", str(mailoutbox[0].body))
    assert confirmation is not None
    client.post(confirmation[1])

    account.refresh_from_db()
    assert [one.id for one in partnerships_of(account)] == [collective.partnership]
