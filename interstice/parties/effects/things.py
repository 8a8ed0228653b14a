"""What an act brings into being may be cited by others: it is kept with the words by which it is called."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.models import Thing
from interstice.register.gate import Inscription

NOBODY = UUID(int=0)
"""Stands where an act has no author, as at the opening."""


def bring(place: Inscription, what: UUID, kind: str, label: str | None = None) -> None:
    """Something begins to exist, under these words; known already, it only changes its words."""
    known = Thing.objects.filter(id=what)
    if known.exists():
        rename(what, label)
        return
    Thing.objects.create(
        partnership=place.partnership, id=what, kind=kind, label=label or "", n=place.n, on=place.on
    )


def rename(what: UUID, label: str | None) -> None:
    """The same thing, called otherwise; blank words change nothing."""
    if label:
        Thing.objects.filter(id=what).update(label=label)


def author(place: Inscription) -> UUID:
    """Who did it; the commands of members let nobody act without being here."""
    return place.member or NOBODY
