"""What every page may say of the partnerships of whoever is signed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from interstice.parties.models import Account
from interstice.parties.queries.standing import Standing, standings_met
from interstice.parties.showing import Me
from interstice.vault.models import Identity


@dataclass(frozen=True)
class Mine:
    """A line of the menu « Mes partenariats »: its name, and the territory beneath."""

    id: UUID
    name: str
    place: str


def house(request: HttpRequest) -> dict[str, object]:
    """`my_partnerships` and `me`: asked of the database only when a template opens them.

    A page of a partnership gives its own `me`, with the organisation for which the person is there.
    """
    account = getattr(request, "user", None)
    if not isinstance(account, Account):
        return {"my_partnerships": []}
    return {
        "my_partnerships": SimpleLazyObject(lambda: menu_of(standings_met(request))),
        "me": SimpleLazyObject(lambda: _me(account, standings_met(request))),
    }


def _me(account: Account, hats: Iterable[Standing]) -> Me:
    """Whoever is signed in, by the name that a hat of theirs already tells."""
    if called := next((one.person for one in hats if one.identity == account.identity), ""):
        return Me(called)
    person = Identity.objects.filter(id=account.identity).first()
    return Me(person.name if person else account.email)


def menu_of(hats: Iterable[Standing]) -> list[Mine]:
    """The partnerships where someone wears these hats, by their names: two hats in one are one line."""
    found = {
        one.partnership: Mine(one.partnership, one.called or _("Partenariat sans nom"), one.place)
        for one in hats
    }
    return sorted(found.values(), key=lambda one: one.name)
