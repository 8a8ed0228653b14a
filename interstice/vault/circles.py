"""Opening and closing circles: written by the effects of the rooms that have some, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from interstice.register.gate import Inscription
from interstice.vault.models import CircleMember, Within


def let_in(place: Inscription, thing: UUID, members: Iterable[UUID], until: date | None = None) -> None:
    """These members read what concerns the thing, up to a day; who reads it already does so until then."""
    for member in dict.fromkeys(members):
        seated = CircleMember.objects.filter(thing=thing, member=member, ended_on__isnull=True)
        if not seated.update(until=until):
            circle_row(place, thing, member, until).save(force_insert=True)


def circle_row(place: Inscription, thing: UUID, member: UUID, until: date | None) -> CircleMember:
    """That someone reads what concerns a thing, from this act on."""
    return CircleMember(
        partnership=place.partnership,
        id=place.derive(f"circle/{thing}/{member}"),
        thing=thing,
        member=member,
        since=place.on,
        until=until,
    )


def put_out(place: Inscription, thing: UUID, members: Iterable[UUID] | None = None) -> None:
    """They read nothing of it any more, from this act on: these members, or everybody."""
    rows = CircleMember.objects.filter(thing=thing, ended_on__isnull=True)
    if members is not None:
        rows = rows.filter(member__in=list(members))
    rows.update(ended_on=place.on)


def put_within(place: Inscription, thing: UUID, of: UUID) -> None:
    """Whoever is in the circle of the second reads what concerns the first."""
    Within.objects.get_or_create(thing=thing, defaults={"partnership": place.partnership, "of": of})
