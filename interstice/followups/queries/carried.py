"""The follow-ups of which someone who leaves is the referent: somebody must answer for them (B08, J11)."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.followups.models import Dossier
from interstice.parties.queries.resting import Resting, told_by_rooms
from interstice.register.actors import Actor
from interstice.vault.queries import voiced
from interstice.vault.sight import opened_to


@told_by_rooms
def followed_by(seen_by: Actor, member: UUID, alone: bool) -> Iterator[Resting]:  # noqa: FBT001 (the shape of a teller)
    """Told to oneself alone: nobody reads whom another follows (RL4)."""
    if member != seen_by.member:
        return
    mine = Dossier.objects.filter(
        partnership=seen_by.partnership, referent=member, closed_on__isnull=True, erased_on__isnull=True
    )
    rows = list(mine.filter(id__in=opened_to(seen_by).values("thing")).order_by("n"))
    voiced(seen_by, rows)
    for row in rows:
        yield Resting(
            what=_("Un suivi dont vous êtes référent :"),
            called=row.said.label,  # type: ignore[attr-defined]
            why=_("à transmettre à quelqu’un, avec l’accord de la personne"),
            url=reverse("person", args=[row.partnership, row.id]),
        )
