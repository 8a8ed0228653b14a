"""Which items of a session someone reads, in whole minutes or in an extract of them (RL4, AT29).

An item about a person opens to the circle of its sitting and to nobody else; where it does not open it has no
number, no line and no gap. An extract is never wider than what its reader may read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from interstice.meetings.models import Item
from interstice.parties.models import Member
from interstice.register.actors import Actor
from interstice.vault.models import CircleMember
from interstice.vault.sight import opened_among


@dataclass(frozen=True)
class Extract:
    """For whom minutes are made: the reader alone, an organisation, or the circle of one dossier."""

    organisation: UUID | None = None
    item: UUID | None = None


WHOLE = Extract()
"""All that the reader may read."""


def items_read(reader: Actor, items: Iterable[Item], extract: Extract = WHOLE) -> list[Item]:
    """Of a session's items, in the order in which they were reached, those that were not at the end."""
    every = list(items)
    opened = opened_among(reader, {thing for one in every if one.sitting for thing in (one.id, one.sitting)})
    told = [one for one in every if one.sitting is None or one.sitting in opened]
    if extract.item:
        told = [one for one in told if one.id == extract.item]
    if extract.organisation:
        followed = _followed_by(reader, extract.organisation, [one.dossier for one in told if one.dossier])
        told = [one for one in told if one.dossier is None or one.dossier in followed]
    return sorted(told, key=_as_reached)


def _as_reached(item: Item) -> tuple[bool, float, int, int]:
    at = item.reached_at
    return at is None, at.timestamp() if at else 0, item.position, item.n


def _followed_by(reader: Actor, organisation: UUID, dossiers: list[UUID]) -> set[UUID]:
    """Those of these dossiers in whose circle somebody of this organisation is today."""
    people = Member.objects.filter(
        partnership=reader.partnership, organisation=organisation, left_on__isnull=True
    )
    seats = CircleMember.objects.filter(
        partnership=reader.partnership,
        thing__in=dossiers,
        member__in=people.values("id"),
        ended_on__isnull=True,
    )
    now = seats.filter(Q(until__isnull=True) | Q(until__gte=reader.today))
    return set(now.values_list("thing", flat=True))
