"""What someone who leaves answers for: the follow-ups of which they are referent, returns owed (B08, J11)."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.followups.decisions.transitions import OPEN
from interstice.followups.models import Dossier, Referral
from interstice.parties.queries.resting import Resting, told_by_rooms
from interstice.register.actors import Actor
from interstice.vault.queries import voiced
from interstice.vault.sight import in_circles, opened_to


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


@told_by_rooms
def owed_by(seen_by: Actor, member: UUID, alone: bool) -> Iterator[Resting]:  # noqa: FBT001 (the shape of a teller)
    """The report-backs that one owes on referrals received: told to oneself alone."""
    if member != seen_by.member or seen_by.organisation is None:
        return
    received = Referral.objects.filter(
        in_circles(seen_by, "id"), partnership=seen_by.partnership, to_organisation=seen_by.organisation
    )
    rows = [one for one in received.filter(state__in=OPEN).order_by("n") if str(member) in one.to_members]
    voiced(seen_by, rows)
    for row in rows:
        yield Resting(
            what=_("Un retour que vous devez :"),
            called=row.said.called,  # type: ignore[attr-defined]
            why=_(
                "à donner avant de partir ; ou indiquez votre organisation, "
                "pour qu’un collègue prenne la suite"
            ),
            url=reverse("referral", args=[row.partnership, row.id]),
        )
