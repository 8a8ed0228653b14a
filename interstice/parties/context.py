"""What every page may say of the partnerships of whoever is signed in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from interstice.parties.models import Account, Member, Partnership
from interstice.parties.showing import Me
from interstice.vault.models import Identity, Words


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
        "my_partnerships": SimpleLazyObject(lambda: partnerships_menu(account)),
        "me": SimpleLazyObject(lambda: _me(account)),
    }


def _me(account: Account) -> Me:
    person = Identity.objects.filter(id=account.identity).first()
    return Me(person.name if person else account.email)


def partnerships_menu(account: Account) -> list[Mine]:
    """The partnerships of someone, by their names; in one query, because the menu stands on every page."""
    here = Member.objects.filter(identity__in=account.identities, left_on__isnull=True)
    found = Partnership.objects.filter(id__in=here.values("partnership")).annotate(
        called=_words("name"), where=_words("territory")
    )
    rows = found.values_list("id", "called", "where")
    mine = [Mine(one, called or _("Partenariat sans nom"), where or "") for one, called, where in rows]
    return sorted(mine, key=lambda one: one.name)


def _words(field: str) -> Subquery:
    return Subquery(Words.objects.filter(fingerprint=OuterRef(field)).values("text")[:1])
