"""What every page may say of the partnerships of whoever is signed in."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from interstice.parties.models import Account
from interstice.parties.queries.presence import partnerships_of
from interstice.parties.showing import Me
from interstice.vault.models import Identity


@dataclass(frozen=True)
class Mine:
    """A line of the menu « Mes partenariats »."""

    name: str
    url: str


def house(request: HttpRequest) -> dict[str, object]:
    """`my_partnerships` and `me`: asked of the database only when a template opens them.

    A page of a partnership gives its own `me`, with the organisation for which the person is there.
    """
    account = getattr(request, "user", None)
    if not isinstance(account, Account):
        return {"my_partnerships": []}
    return {
        "my_partnerships": SimpleLazyObject(lambda: _mine(account)),
        "me": SimpleLazyObject(lambda: _me(account)),
    }


def _me(account: Account) -> Me:
    person = Identity.objects.filter(id=account.identity).first()
    return Me(person.name if person else account.email)


def _mine(account: Account) -> list[Mine]:
    unnamed = _("Partenariat sans nom")
    return [
        Mine(card.name or unnamed, reverse("partnership", args=[card.id]))
        for card in partnerships_of(account)
    ]
