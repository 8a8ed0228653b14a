"""What names a person before a body: told as long as her agreement shows her there, then closed (A25)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from interstice.followups.models import Showing
from interstice.register.gate import Inscription
from interstice.vault.models import CircleMember


def shown_before(place: Inscription, dossier: UUID, body: UUID, *things: UUID) -> None:
    """These things name her before that body: for effects of the rooms where bodies meet."""
    Showing.objects.bulk_create(
        Showing(partnership=place.partnership, thing=one, dossier=dossier, body=body) for one in things
    )


def show_until(dossier: UUID, bodies: Collection[UUID], until: date) -> None:
    """Before the bodies that she named again, up to the last day of what she agrees to now."""
    _reading(dossier).filter(thing__in=_things(dossier, bodies)).update(until=until)


def hide(place: Inscription, dossier: UUID, but: Collection[UUID] = ()) -> None:
    """Before any other body, in sessions to come and past alike; her circle still reads, by the dossier."""
    _reading(dossier).exclude(thing__in=_things(dossier, but)).update(ended_on=place.on)


def _things(dossier: UUID, bodies: Collection[UUID]) -> list[UUID]:
    rows = Showing.objects.filter(dossier=dossier, body__in=list(bodies))
    return list(rows.values_list("thing", flat=True))


def _reading(dossier: UUID) -> QuerySet[CircleMember]:
    things = Showing.objects.filter(dossier=dossier).values("thing")
    return CircleMember.objects.filter(thing__in=things, ended_on__isnull=True)
