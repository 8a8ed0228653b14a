"""Which organisations have someone here to carry their voice.

Commands ask the tables; a page that has a directory gives it as `known`, and nothing is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.parties.models import Member, Organisation
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Hat
from interstice.rules.models import Adaptation


def in_seat_order(
    partnership: UUID, organisations: Iterable[UUID], known: Directory | None = None
) -> list[UUID]:
    """These organisations in the order of their seats around the table, unknown ones left out."""
    if known:
        wanted = set(organisations)
        return [one.id for one in known.seats() if one.id in wanted]
    rows = Organisation.objects.filter(partnership=partnership, id__in=list(organisations))
    return list(rows.order_by("seat").values_list("id", flat=True))


def present_houses(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """The organisations that have a member in the collective; one who pauses is still a member (AT24)."""
    if known:
        return {one.organisation for one in known.members_of()}
    members = Member.objects.filter(partnership=partnership, hat=Hat.MEMBER, left_on__isnull=True)
    return set(members.values_list("organisation", flat=True))


def gone_houses(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """The organisations whose members have all left: nobody carries their voice, nobody waits for it."""
    if known:
        return _gone(known.people.values())
    left = Member.objects.filter(partnership=partnership, left_on__isnull=False)
    here = Member.objects.filter(
        partnership=partnership, left_on__isnull=True, hat__in=[Hat.MEMBER, Hat.GUEST]
    )
    return set(left.values_list("organisation", flat=True)) - set(here.values_list("organisation", flat=True))


def members_here(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """The members of the collective who have not left."""
    if known:
        return {one.id for one in known.members_of()}
    members = Member.objects.filter(partnership=partnership, hat=Hat.MEMBER, left_on__isnull=True)
    return set(members.values_list("id", flat=True))


def sides_here(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """Who may be one of two in an adaptation: members, and organisations that have one."""
    return members_here(partnership, known) | present_houses(partnership, known)


def lost_sides(adaptation: Adaptation, known: Directory | None = None) -> list[UUID]:
    """The side, or sides, that nobody holds any more: someone left, or an organisation has no member left."""
    here = sides_here(adaptation.partnership, known)
    return [one for one in (adaptation.counterpart, adaptation.for_actor) if one not in here]


def _gone(people: Iterable[Member]) -> set[UUID]:
    rows = list(people)
    here = {one.organisation for one in rows if one.left_on is None and one.hat in (Hat.MEMBER, Hat.GUEST)}
    return {one.organisation for one in rows if one.left_on is not None} - here
