"""Who sits in a body: those it convened, and who joined later for an organisation that is seated in it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from interstice.parties.models import Body, Member
from interstice.register.actors import Actor, Hat
from interstice.register.prepared import prepared


def sitting_in(body: Body, people: Iterable[Member]) -> list[Member]:
    """The members of a body among these people; a body that convened nobody is the whole collective's.

    Whoever joins later for an organisation seated in it sits there too: seats are organisations' (A08, AT18).
    """
    here = [one for one in people if one.left_on is None]
    collective = [one for one in here if one.hat == Hat.MEMBER]
    convened = {UUID(one) for one in body.members}
    if not convened:
        return collective
    houses = {one.organisation for one in people if one.id in convened}
    return [
        one for one in here if one.id in convened or (one.organisation in houses and one.hat == Hat.MEMBER)
    ]


def members_of_body(body: Body) -> list[Member]:
    """The same, read for one body."""
    return sitting_in(body, Member.objects.filter(partnership=body.partnership).order_by("entered_on", "id"))


def houses_of_body(body: Body) -> set[UUID]:
    """The organisations that sit in a body, without reading everybody for it."""
    return set(_houses(body.partnership, tuple(UUID(one) for one in body.members)))


@prepared
def _houses(partnership: UUID, convened: tuple[UUID, ...]) -> QuerySet[Member, UUID]:
    seated = Q(hat=Hat.MEMBER)
    if convened:
        theirs = Member.objects.filter(id__in=convened).values("organisation")
        seated = Q(id__in=convened) | Q(hat=Hat.MEMBER, organisation__in=theirs)
    here = Member.objects.filter(seated, partnership=partnership, left_on__isnull=True)
    return here.values_list("organisation", flat=True).distinct()


def sits(actor: Actor, body: Body) -> bool:
    """Whether someone is of that body."""
    return any(one.id == actor.member for one in members_of_body(body))
