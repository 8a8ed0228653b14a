"""Which organisations have someone here to carry their voice."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.parties.models import Member, Organisation
from interstice.register.actors import Hat


def in_seat_order(partnership: UUID, organisations: Iterable[UUID]) -> list[UUID]:
    """These organisations in the order of their seats around the table, unknown ones left out."""
    rows = Organisation.objects.filter(partnership=partnership, id__in=list(organisations))
    return list(rows.order_by("seat").values_list("id", flat=True))


def present_houses(partnership: UUID) -> set[UUID]:
    """The organisations that have a member in the collective; one who pauses is still a member (AT24)."""
    members = Member.objects.filter(partnership=partnership, hat=Hat.MEMBER, left_on__isnull=True)
    return set(members.values_list("organisation", flat=True))


def gone_houses(partnership: UUID) -> set[UUID]:
    """The organisations whose members have all left: nobody carries their voice, nobody waits for it."""
    left = Member.objects.filter(partnership=partnership, left_on__isnull=False)
    here = Member.objects.filter(
        partnership=partnership, left_on__isnull=True, hat__in=[Hat.MEMBER, Hat.GUEST]
    )
    return set(left.values_list("organisation", flat=True)) - set(here.values_list("organisation", flat=True))
