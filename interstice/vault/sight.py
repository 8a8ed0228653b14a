"""The one place that answers « may this actor see this? », for every room (architecture.md, « The vault »).

Lists are filtered in the query by `readable`, so that a template cannot forget.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from interstice.register.actors import Actor, Hat
from interstice.register.prepared import prepared
from interstice.register.reading import once
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Audience, CircleMember, Within, Words

_HERE = (Hat.MEMBER, Hat.DECIDER, Hat.STEERING, Hat.GUEST)


class Kept(Protocol):
    """What is known of words when one asks who reads them."""

    audience: Any
    readers: Any
    about: Any


W = TypeVar("W", bound=Kept)

OPENED = (
    "IN (SELECT thing FROM vault_circlemember WHERE partnership = %s AND member = %s"
    " AND ended_on IS NULL AND (until IS NULL OR until >= %s))"
)
"""In SQL, the things whose own circle counts someone today; what it takes is `opened_given`."""

TOLD_WITHIN = 'IN (SELECT thing FROM vault_within WHERE "of" = %s)'
"""In SQL, what is told within a circle: for whoever was found to be in that circle, and for nobody else."""


def readable(actor: Actor) -> Q:
    """The words of the actor's own partnership that they may read."""
    audiences = [Audience.PUBLIC]
    if actor.hat in _HERE:
        audiences.append(Audience.PARTNERS)
    if actor.within():
        audiences.append(Audience.COLLECTIVE)
    told = Q(audience__in=audiences) | _named(actor) | _in_a_circle(actor) | _by_a_link(actor)
    return Q(partnership=actor.partnership) & told


def may_read(actor: Actor, words: Words) -> bool:
    """The same question for words already at hand; those of another partnership are nobody's here."""
    return words.partnership == actor.partnership and bool(told_to(actor, [words]))


def told_to(actor: Actor, kept: Iterable[W]) -> list[W]:
    """The same for many words of the actor's partnership: circles are asked once, and only if some keep any.

    It says what `readable` says (tests/vault): a page asks here because its words are few and known by their
    fingerprints, and that condition costs more to make than they cost to read.
    """
    every = list(kept)
    things = {one.about for one in every if one.audience == Audience.CIRCLE and one.about}
    opened = opened_among(actor, things) if things else frozenset()
    return [one for one in every if _is_told(actor, one, opened)]


def opened_among(actor: Actor, things: Collection[UUID]) -> frozenset[UUID]:
    """Of these things, those that open to this actor, by their own circle or by the one they are within."""
    told = _told_by_this_reading(actor)
    if asked := {one for one in things if one not in told}:
        found = set(_opened_of(actor, tuple(asked)))
        others = asked - found if actor.within() else set()
        nested = dict(_around(tuple(others))) if others else {}
        if nested:
            whole = set(_opened_of(actor, tuple(set(nested.values()))))
            found |= {thing for thing, of in nested.items() if of in whole}
        told |= {one: one in found for one in asked}
    return frozenset(one for one in things if told[one])


@prepared
def _opened_of(actor: Actor, things: tuple[UUID, ...]) -> QuerySet[CircleMember, UUID]:
    return opened_to(actor).filter(thing__in=things).values_list("thing", flat=True)


@prepared
def _around(things: tuple[UUID, ...]) -> QuerySet[Within, tuple[UUID, UUID]]:
    return Within.objects.filter(thing__in=things).values_list("thing", "of")


def opened_to(actor: Actor) -> QuerySet[CircleMember]:
    """The circles in which this actor is today: past its last day, or taken back, nothing opens any more."""
    if not actor.within() or actor.member is None:
        return CircleMember.objects.none()
    mine = CircleMember.objects.filter(
        partnership=actor.partnership, member=actor.member, ended_on__isnull=True
    )
    return mine.filter(Q(until__isnull=True) | Q(until__gte=actor.today))


def opened_given(actor: Actor) -> tuple[UUID, UUID, date]:
    """For whom `OPENED` is asked. Raises OutOfSight for whoever is in no circle."""
    if not actor.within() or actor.member is None:
        raise OutOfSight
    return actor.partnership, actor.member, actor.today


def in_circles(actor: Actor, field: str) -> Q:
    """The rows whose `field` is a thing that opens to this actor, or something told within one that does."""
    things = opened_to(actor).values("thing")
    nested = Within.objects.filter(partnership=actor.partnership, of__in=things).values("thing")
    return Q(**{f"{field}__in": things}) | Q(**{f"{field}__in": nested})


def opens(actor: Actor, thing: UUID) -> bool:
    """Whether this thing's circle counts the actor today: one question, whatever the thing is."""
    told = _told_by_this_reading(actor)
    if thing not in told:
        told[thing] = bool(_opening(actor, thing))
    return told[thing]


@prepared
def _opening(actor: Actor, thing: UUID) -> QuerySet[CircleMember]:
    within = Within.objects.filter(thing=thing).values("of")
    return opened_to(actor).filter(Q(thing=thing) | Q(thing__in=within))[:1]


def found_open(actor: Actor, things: Iterable[UUID | None]) -> None:
    """What a page found by `in_circles`, or within a circle that opens: it does not ask again."""
    _told_by_this_reading(actor).update({one: True for one in things if one})


def _told_by_this_reading(actor: Actor) -> dict[UUID, bool]:
    """What was found of circles while this page is read: whoever is in one stays in it until it is shown."""
    here = (actor.partnership, actor.member, actor.hat, actor.today)
    return once(("circles", *here), dict[UUID, bool])


def must_be_in_circle(actor: Actor, thing: UUID) -> None:
    """Outside the circle nothing exists: the answer is the same for what never was (RL4)."""
    if not opens(actor, thing):
        raise OutOfSight


def must_be_within(actor: Actor) -> None:
    """Deliberations are the collective's own: to anyone else, they do not exist (RL2)."""
    if not actor.within():
        raise OutOfSight


def must_be_here(actor: Actor) -> None:
    """The page is for those who are in the partnership, under any hat but a past one."""
    if actor.hat in (Hat.FORMER, Hat.OPENER):
        raise OutOfSight


def _named(actor: Actor) -> Q:
    """Words kept for some: `readers` lists members or organisations by their identifiers, as text."""
    named = Q(pk__in=[])
    if actor.member:
        named |= Q(audience=Audience.MEMBERS, readers__icontains=str(actor.member))
    if actor.organisation and actor.hat in (Hat.MEMBER, Hat.DECIDER):
        named |= Q(audience=Audience.ORGANISATIONS, readers__icontains=str(actor.organisation))
    return named


def _is_told(actor: Actor, words: Kept, opened: Collection[UUID | None]) -> bool:
    """Whether these words are among those that `readable` gives."""
    named = str(actor.member) in words.readers
    told = {
        Audience.PUBLIC: True,
        Audience.PARTNERS: actor.hat in _HERE,
        Audience.COLLECTIVE: actor.within(),
        Audience.ORGANISATIONS: actor.hat in (Hat.MEMBER, Hat.DECIDER)
        and str(actor.organisation) in words.readers,
        Audience.MEMBERS: named,
        Audience.CIRCLE: words.about in opened and (named or not words.readers),
        Audience.CORRESPONDENT: _came_by(actor, words.about),
    }
    return told.get(words.audience, False)


def _came_by(actor: Actor, link: UUID | None) -> bool:
    return actor.hat is Hat.CORRESPONDENT and actor.link is not None and link == actor.link


def _in_a_circle(actor: Actor) -> Q:
    """Words that a circle keeps; when some of it are named, for them alone (a note's explicit audience)."""
    mine = Q(readers=[])
    if actor.member:
        mine |= Q(readers__icontains=str(actor.member))
    return Q(audience=Audience.CIRCLE) & in_circles(actor, "about") & mine


def _by_a_link(actor: Actor) -> Q:
    """What a sender chose to show to a partner without an account, for whoever comes by that very link."""
    if actor.hat is not Hat.CORRESPONDENT or actor.link is None:
        return Q(pk__in=[])
    return Q(audience=Audience.CORRESPONDENT, about=actor.link)
