"""Who is around the table, for deciding: identifiers alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from interstice.parties.models import Member, Organisation
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Door, Hat
from interstice.vault.sight import opens


def members_here(partnership: UUID) -> set[UUID]:
    """The members of the collective who have not left."""
    return set(_members(partnership).values_list("id", flat=True))


def houses_here(partnership: UUID) -> set[UUID]:
    """The organisations of the partnership."""
    return set(Organisation.objects.filter(partnership=partnership).values_list("id", flat=True))


def houses_of(partnership: UUID, members: Iterable[UUID]) -> set[UUID | None]:
    """The organisations for which these members are here."""
    return set(_members(partnership).filter(id__in=list(members)).values_list("organisation", flat=True))


def reads(partnership: UUID, member: UUID, things: Iterable[UUID], on: date) -> bool:
    """Whether someone is, that day, in the circle of one of these things."""
    row = _members(partnership).filter(id=member).first()
    if row is None:
        return False
    who = actor_of(row, Door(on=on))
    return any(opens(who, thing) for thing in things)


def _members(partnership: UUID) -> QuerySet[Member]:
    return Member.objects.filter(partnership=partnership, hat=Hat.MEMBER, left_on__isnull=True)
