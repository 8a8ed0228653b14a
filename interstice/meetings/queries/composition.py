"""Who sits in a body: those it convened, and who joined later for an organisation that is seated in it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.parties.models import Body, Member
from interstice.register.actors import Actor, Hat


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


def sits(actor: Actor, body: Body) -> bool:
    """Whether someone is of that body."""
    return any(one.id == actor.member for one in members_of_body(body))
