"""Accounts of the people of a story, so that a demonstration can offer their places by one click."""

from __future__ import annotations

from uuid import UUID

from allauth.account.models import EmailAddress

from interstice.parties.models import Account, Member
from interstice.stories.reading import Story
from interstice.vault.models import Identity


def open_accounts(story: Story, partnership: UUID) -> None:
    """An account without password for each person of the story who has entered.

    Only a demonstration opens it.
    """
    here = Member.objects.filter(partnership=partnership).values_list("identity", flat=True)
    known = set(Account.objects.values_list("identity", flat=True))
    for person in Identity.objects.filter(id__in=list(here)).exclude(email=""):
        if person.id not in known and not Account.objects.filter(email=person.email).exists():
            account = Account(email=person.email, identity=person.id)
            account.set_unusable_password()
            account.save()
            EmailAddress.objects.create(user=account, email=person.email, verified=True, primary=True)
