"""Whoever has an account before anyone wrote their name is called as they, or their host, typed it."""

from __future__ import annotations

import pytest

from interstice.parties.models import Account, Member
from interstice.vault.models import Identity
from tests import given


@pytest.mark.django_db
def test_someone_presented_who_already_has_an_account_is_called_by_their_name() -> None:
    account = Account.objects.create_user(email="gaspard@example.org", password="un-mot-de-passe-long")
    collective = given.an_opened_partnership()
    collective.enters("gaspard", "ccas")
    member = Member.objects.get(partnership=collective.partnership, identity=account.identity)
    assert Identity.objects.get(id=str(member.identity)).name == "Gaspard Martin"
