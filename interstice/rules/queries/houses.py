"""Which organisations have someone here to carry their voice.

Commands ask the tables; a page that has a directory gives it as `known`, and nothing is asked again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from django.db.models import QuerySet

from interstice.parties.models import Member, Organisation
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Hat
from interstice.register.prepared import prepared
from interstice.register.reading import once
from interstice.rules.models import Adaptation


class Person(Protocol):
    """What is asked of people here: for whom they came, under which hat, whether they left."""

    @property
    def id(self) -> UUID:
        """Who they are here."""

    @property
    def organisation(self) -> UUID:
        """For whom."""

    @property
    def hat(self) -> str:
        """In what capacity."""

    @property
    def left_on(self) -> date | None:
        """Since when they are here no more."""


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
    return {one.organisation for one in _people(partnership, known) if _is_member(one)}


def gone_houses(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """The organisations whose members have all left: nobody carries their voice, nobody waits for it."""
    people = _people(partnership, known)
    here = {one.organisation for one in people if one.left_on is None and one.hat in (Hat.MEMBER, Hat.GUEST)}
    return {one.organisation for one in people if one.left_on is not None} - here


def members_here(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """The members of the collective who have not left."""
    return {one.id for one in _people(partnership, known) if _is_member(one)}


def sides_here(partnership: UUID, known: Directory | None = None) -> set[UUID]:
    """Who may be one of two in an adaptation: members, and organisations that have one."""
    return members_here(partnership, known) | present_houses(partnership, known)


def lost_sides(adaptation: Adaptation, known: Directory | None = None) -> list[UUID]:
    """The side, or sides, that nobody holds any more: someone left, or an organisation has no member left."""
    here = sides_here(adaptation.partnership, known)
    return [one for one in (adaptation.counterpart, adaptation.for_actor) if one not in here]


def _people(partnership: UUID, known: Directory | None) -> Collection[Person]:
    """Everybody, from the directory of a page when it has them all."""
    if known and known.whole:
        return known.people.values()
    return once(("people", partnership), lambda: _everybody(partnership))


@prepared
def _everybody(partnership: UUID) -> QuerySet[Member, Any]:
    everybody = Member.objects.filter(partnership=partnership)
    return everybody.values_list("id", "organisation", "hat", "left_on", named=True)


def _is_member(one: Person) -> bool:
    return one.hat == Hat.MEMBER and one.left_on is None
