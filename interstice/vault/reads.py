"""The log of reads: that someone opened what a circle keeps, and on which day (product.md, chapter 9).

Neither an act nor a read table: reading is no act. One line for a person, a thing and a day, without hour or
number, so that the log cannot become a measure of anybody (RL17).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from interstice.register.actors import Actor
from interstice.register.gate import Turn
from interstice.register.prepared import prepared
from interstice.register.together import Among
from interstice.vault.models import ReadOfDay
from interstice.vault.sight import must_be_in_circle

_NOBODY = UUID(int=0)


def with_mine(actor: Actor, thing: UUID, found: list[ReadOfDay]) -> list[ReadOfDay]:
    """Who opened it, this reading noted among them."""
    if actor.member is None or any((one.member, one.on) == (actor.member, actor.today) for one in found):
        return found
    mine = ReadOfDay(partnership=actor.partnership, thing=thing, member=actor.member, on=actor.today)
    ReadOfDay.objects.bulk_create([mine], ignore_conflicts=True)
    return [mine, *found]


def note_reads(actor: Actor, things: Iterable[UUID]) -> None:
    """The same for several things that one page tells, in two statements however many they are."""
    wanted = set(things)
    if actor.member is None or not wanted:
        return
    unkept = wanted - set(_kept(actor.member, actor.today, tuple(wanted)))
    if unkept:
        ReadOfDay.objects.bulk_create(
            [
                ReadOfDay(partnership=actor.partnership, thing=one, member=actor.member, on=actor.today)
                for one in sorted(unkept)
            ],
            ignore_conflicts=True,
        )


@prepared
def _kept(member: UUID, on: date, things: tuple[UUID, ...]) -> QuerySet[ReadOfDay, UUID]:
    mine = ReadOfDay.objects.filter(thing__in=things, member=member, on=on)
    return mine.values_list("thing", flat=True)


def reads_of(seen_by: Actor, thing: UUID) -> list[ReadOfDay]:
    """Who opened it, the latest day first: for its circle alone."""
    must_be_in_circle(seen_by, thing)
    return list(ReadOfDay.objects.filter(thing=thing).order_by("-on", "member"))


def latest_reads(thing: UUID, most: int) -> Among:
    """The latest of them, for a page of its circle that asks for much at once."""
    latest = 'SELECT id FROM vault_readofday WHERE thing = %s ORDER BY "on" DESC LIMIT %s'
    return Among(ReadOfDay, f"id IN ({latest})", (thing, most))


def read_today(actor: Actor, thing: UUID) -> Among:
    """That this actor opened it today, if they did: what `with_mine` looks at before it notes it."""
    mine = (thing, actor.member or _NOBODY, actor.today)
    return Among(ReadOfDay, 'thing = %s AND member = %s AND "on" = %s', mine)


def forget_reads(turn: Turn, things: Iterable[UUID]) -> None:
    """The log goes with what it was about, once that is erased (RL20)."""
    ReadOfDay.objects.filter(partnership=turn.partnership, thing__in=list(things)).delete()
