"""The one place that answers « may this actor see this? », for every room (architecture.md, « The vault »).

Lists are filtered in the query by `readable`, so that a template cannot forget.
"""

from __future__ import annotations

from django.db.models import Q

from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.models import Audience, Words


def readable(actor: Actor) -> Q:
    """The words of the actor's own partnership that they may read."""
    audiences = [Audience.PUBLIC]
    if actor.hat in (Hat.MEMBER, Hat.DECIDER, Hat.STEERING, Hat.GUEST):
        audiences.append(Audience.PARTNERS)
    if actor.within():
        audiences.append(Audience.COLLECTIVE)
    return Q(partnership=actor.partnership) & (Q(audience__in=audiences) | _named(actor))


def may_read(actor: Actor, words: Words) -> bool:
    """The same question for words already at hand; those of another partnership are nobody's here."""
    if words.partnership != actor.partnership:
        return False
    if words.audience in (Audience.MEMBERS, Audience.ORGANISATIONS):
        return _named_in(actor, words)
    return Words.objects.filter(readable(actor), pk=words.pk).exists()


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
