"""Which items of a session someone reads, in whole minutes or in an extract of them (RL4, AT29).

An item about a person opens to the circle of its sitting and to nobody else; where it does not open it has no
number, no line and no gap. An extract is never wider than what its reader may read.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Q, QuerySet

from interstice.meetings.models import Item, Session
from interstice.parties.models import Member
from interstice.register.actors import Actor
from interstice.vault.models import CircleMember
from interstice.vault.sight import in_circles


@dataclass(frozen=True)
class Extract:
    """For whom minutes are made: the reader alone, an organisation, or the circle of one dossier."""

    organisation: UUID | None = None
    item: UUID | None = None


WHOLE = Extract()
"""All that the reader may read."""


def items_read(reader: Actor, session: Session, extract: Extract = WHOLE) -> QuerySet[Item]:
    """The items in the order in which they were reached, those that were not at the end."""
    told = Item.objects.filter(session=session, withdrawn_on__isnull=True)
    told = told.filter(Q(sitting__isnull=True) | in_circles(reader, "sitting"))
    if extract.item:
        told = told.filter(id=extract.item)
    if extract.organisation:
        told = told.filter(
            Q(dossier__isnull=True) | Q(dossier__in=_followed_by(reader, extract.organisation))
        )
    return told.order_by(F("reached_at").asc(nulls_last=True), "position", "n")


def _followed_by(reader: Actor, organisation: UUID) -> QuerySet[CircleMember, UUID]:
    """The dossiers in whose circle somebody of this organisation is today."""
    people = Member.objects.filter(
        partnership=reader.partnership, organisation=organisation, left_on__isnull=True
    )
    seats = CircleMember.objects.filter(
        partnership=reader.partnership, member__in=people.values("id"), ended_on__isnull=True
    )
    return seats.filter(Q(until__isnull=True) | Q(until__gte=reader.today)).values_list("thing", flat=True)
