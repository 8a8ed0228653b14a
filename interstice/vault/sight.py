"""The one place that answers « may this actor see this? », for every room (architecture.md, « The vault »).

Lists are filtered in the query by `readable`, so that a template cannot forget.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Audience, CircleMember, Within, Words


def readable(actor: Actor) -> Q:
    """The words of the actor's own partnership that they may read."""
    audiences = [Audience.PUBLIC]
    if actor.hat in (Hat.MEMBER, Hat.DECIDER, Hat.STEERING, Hat.GUEST):
        audiences.append(Audience.PARTNERS)
    if actor.within():
        audiences.append(Audience.COLLECTIVE)
    told = Q(audience__in=audiences) | _named(actor) | _in_a_circle(actor) | _by_a_link(actor)
    return Q(partnership=actor.partnership) & told


def may_read(actor: Actor, words: Words) -> bool:
    """The same question for words already at hand; those of another partnership are nobody's here."""
    if words.partnership != actor.partnership:
        return False
    if words.audience in (Audience.MEMBERS, Audience.ORGANISATIONS):
        return _named_in(actor, words)
    return Words.objects.filter(readable(actor), pk=words.pk).exists()


def opened_to(actor: Actor) -> QuerySet[CircleMember]:
    """The circles in which this actor is today: past its last day, or taken back, nothing opens any more."""
    if not actor.within() or actor.member is None:
        return CircleMember.objects.none()
    mine = CircleMember.objects.filter(
        partnership=actor.partnership, member=actor.member, ended_on__isnull=True
    )
    return mine.filter(Q(until__isnull=True) | Q(until__gte=actor.today))


def in_circles(actor: Actor, field: str) -> Q:
    """The rows whose `field` is a thing that opens to this actor, or something told within one that does."""
    things = opened_to(actor).values("thing")
    nested = Within.objects.filter(partnership=actor.partnership, of__in=things).values("thing")
    return Q(**{f"{field}__in": things}) | Q(**{f"{field}__in": nested})


def opens(actor: Actor, thing: UUID) -> bool:
    """Whether this thing's circle counts the actor today."""
    found = {thing, *Within.objects.filter(thing=thing).values_list("of", flat=True)}
    return opened_to(actor).filter(thing__in=found).exists()


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


def _named_in(actor: Actor, words: Words) -> bool:
    wanted = actor.member if words.audience == Audience.MEMBERS else actor.organisation
    return wanted is not None and str(wanted) in words.readers


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
