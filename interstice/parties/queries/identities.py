"""Who someone is, whatever their hats: one identity for a person, found again by their address (M29)."""

from __future__ import annotations

from uuid import UUID

from allauth.account.models import EmailAddress

from interstice.parties.models import Account
from interstice.vault.models import Identity


def identity_of(email: str) -> UUID | None:
    """The identity that answers to this address: that of its account, or of an earlier invitation.

    An account whose address still waits to be confirmed does not count: anyone can type someone else's.
    """
    address = email.strip()
    waiting = EmailAddress.objects.filter(email__iexact=address, verified=False).values("user")
    account = Account.objects.filter(email__iexact=address).exclude(id__in=waiting).first()
    if account is not None:
        return account.identity
    found = Identity.objects.filter(email__iexact=address, erased_on__isnull=True).order_by("id")
    return found.values_list("id", flat=True).first()
