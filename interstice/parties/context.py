"""What every page may say of the partnerships of whoever is signed in."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from interstice.parties.models import Account
from interstice.parties.queries.presence import partnerships_of
from interstice.parties.showing import Me
from interstice.vault.models import Identity


def house(request: HttpRequest) -> dict[str, object]:
    """`my_partnerships` and `me`: asked of the database only when a template opens them.

    A page of a partnership gives its own `me`, with the organisation for which the person is there.
    """
    account = getattr(request, "user", None)
    if not isinstance(account, Account):
        return {"my_partnerships": []}
    return {
        "my_partnerships": SimpleLazyObject(lambda: partnerships_of(account)),
        "me": SimpleLazyObject(lambda: _me(account)),
    }


def _me(account: Account) -> Me:
    person = Identity.objects.filter(id=account.identity).first()
    return Me(person.name if person else account.email)
