"""Places as they are now, and the dialogues of two in which they are adjusted (H05, H07, H11)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from interstice.parties.models import Member, Motives, Place, PlaceDialogue
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.reading import once
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_within


@dataclass(frozen=True)
class Dialogues:
    """What waits between the reader and another, about a place; nobody else knows of it."""

    to_answer: list[PlaceDialogue]
    """Someone told the reader how they see their place."""
    to_agree: list[PlaceDialogue]
    """The reader spoke, and the other proposes words that both could accept."""
    awaited: list[PlaceDialogue]
    """It is for the other to answer or to agree."""


def my_place(seen_by: Actor) -> Place | None:
    """The reader's own place as they last said it, if they did."""
    return places(seen_by).get(seen_by.member) if seen_by.member else None


def places(seen_by: Actor) -> dict[UUID, Place]:
    """The places of those who are members now, by member; only the current version of each (H05)."""
    must_be_within(seen_by)
    rows = places_now(seen_by.partnership)
    voiced(seen_by, rows)
    return {one.member: one for one in rows if _says_something(one)}


def places_now(partnership: UUID) -> list[Place]:
    """The same rows before their words are read, for a page that reads all its words at once."""
    return once(("places", partnership), lambda: _places(partnership))


@prepared
def _places(partnership: UUID) -> QuerySet[Place]:
    here = Member.objects.filter(partnership=partnership, left_on__isnull=True).values("id")
    return Place.objects.filter(partnership=partnership, member__in=here)


def motives(seen_by: Actor) -> dict[UUID, Motives]:
    """What draws those who are members now, by member, if they said it; for members alone (M37, M38)."""
    must_be_within(seen_by)
    here = Member.objects.filter(partnership=seen_by.partnership, left_on__isnull=True).values("id")
    rows = list(Motives.objects.filter(partnership=seen_by.partnership, member__in=here))
    voiced(seen_by, rows)
    return {one.member: one for one in rows}


def dialogues(seen_by: Actor) -> Dialogues:
    """The dialogues that wait for the reader, or for someone they spoke to."""
    must_be_within(seen_by)
    mine = Q(speaker=seen_by.member) | Q(to=seen_by.member)
    waiting = Q(answered_on__isnull=True) | ~Q(proposal="")
    rows = list(PlaceDialogue.objects.filter(mine & waiting, partnership=seen_by.partnership).order_by("on"))
    voiced(seen_by, rows)
    to_answer = [one for one in rows if one.to == seen_by.member and one.answered_on is None]
    to_agree = [one for one in rows if one.speaker == seen_by.member and one.proposal]
    return Dialogues(to_answer, to_agree, [one for one in rows if one not in to_answer + to_agree])


def _says_something(place: Place) -> bool:
    return bool(place.brings or place.expects or place.cannot or place.agreed)
