"""Which organisations have someone here to carry their voice."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.parties.models import Member, Organisation
from interstice.register.actors import Hat
from interstice.rules.models import Adaptation


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


def members_here(partnership: UUID) -> set[UUID]:
    """The members of the collective who have not left."""
    members = Member.objects.filter(partnership=partnership, hat=Hat.MEMBER, left_on__isnull=True)
    return set(members.values_list("id", flat=True))


def sides_here(partnership: UUID) -> set[UUID]:
    """Who may be one of two in an adaptation: members, and organisations that have one."""
    return members_here(partnership) | present_houses(partnership)


def lost_sides(adaptation: Adaptation) -> list[UUID]:
    """The side, or sides, that nobody holds any more: someone left, or an organisation has no member left."""
    here = sides_here(adaptation.partnership)
    return [one for one in (adaptation.counterpart, adaptation.for_actor) if one not in here]
