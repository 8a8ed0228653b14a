"""An account finds the hats of its person: those under which their address had been invited (M29).

Only an address that was confirmed counts, for anybody can type someone else's: until then an account has an
identity of its own, without address, that no invitation can reach.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.db.models import Q
from django.http import HttpRequest

from interstice.parties.models import Account, Member
from interstice.parties.queries.identities import identity_of
from interstice.vault.models import Identity

__all__ = ["AccountAdapter", "ProvidedAccountAdapter", "identity_of", "recognise"]


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up by e-mail and password: ACCOUNT_ADAPTER."""

    def save_user(self, request: HttpRequest, user: Account, form: Any, commit: bool = True) -> Account:  # noqa: FBT001, FBT002 — allauth's signature
        """Someone new has an identity of their own, without a name yet."""
        saved: Account = super().save_user(request, user, form, commit=commit)
        Identity.objects.get_or_create(id=saved.identity)
        return saved

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """The address is theirs: what was addressed to it is theirs too."""
        confirmed: bool = super().confirm_email(request, email_address)
        if confirmed:
            recognise(Account.objects.get(pk=email_address.user_id), email_address.email)
        return confirmed


class ProvidedAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Sign-in by an OpenID Connect provider, which vouches for what it verified: SOCIALACCOUNT_ADAPTER."""

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Account:
        """The same recognition, at once for an address that the provider verified."""
        saved: Account = super().save_user(request, sociallogin, form)
        Identity.objects.get_or_create(id=saved.identity)
        for address in EmailAddress.objects.filter(user=saved, verified=True):
            recognise(saved, address.email)
        return saved


def recognise(account: Account, address: str) -> None:
    """Give an account the identity that had been invited at an address it has confirmed.

    If the account wears no hat yet, that identity becomes its own; if it opened a partnership meanwhile, the
    account goes by both. An identity that another account holds is never taken from it.
    """
    invited = Identity.objects.filter(email__iexact=address, erased_on__isnull=True).order_by("id")
    for known in invited.exclude(id=account.identity):
        if _held_by_another(account, known.id):
            continue
        if Member.objects.filter(identity=account.identity).exists():
            account.also_known_as = [*account.also_known_as, str(known.id)]
        else:
            Identity.objects.filter(id=account.identity).delete()
            account.identity = known.id
    account.save(update_fields=["identity", "also_known_as"])
    Identity.objects.filter(id=account.identity, email="", erased_on__isnull=True).update(email=address)


def _held_by_another(account: Account, identity: UUID) -> bool:
    held = Q(identity=identity) | Q(also_known_as__icontains=str(identity))
    return Account.objects.filter(held).exclude(pk=account.pk).exists()
