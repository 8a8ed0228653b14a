"""Which acts of a register someone may read: by their hat (RL2), and by the circles that they are in (RL4).

An act that a circle keeps is read whole by that circle. To other members it is *bare*, who did what kind of
thing, where the act says something of the kind; else its number stands alone.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from interstice.register.actors import Actor
from interstice.register.acts import vocabulary
from interstice.register.models import Entry, Mention
from interstice.vault.sight import in_circles, must_be_here

OUTSIDE_READS = (
    "rule.adopted/",
    "rule.revised/",
    "rule.reactivated/",
    "rule.suspended/",
    "rule.repealed/",
    "partnership.",
    "convention.",
    "body.",
)
"""What those who do not deliberate read: what is instituted, never how it was debated (RL2)."""

MANDATES = "mandate."
"""Acts on mandates, which a hierarchy reads when they are its own."""


def told_acts(seen_by: Actor) -> QuerySet[Entry]:
    """The acts of which this actor is told something: whole, or bare (`is_bare`)."""
    must_be_here(seen_by)
    every = Entry.objects.filter(partnership=seen_by.partnership)
    if not seen_by.within():
        every = every.filter(_from_outside(seen_by))
    told = every.annotate(bare=Exists(_kept_from(seen_by).filter(n=OuterRef("n"))))
    return told.filter(Q(bare=False) | Q(act__in=_told_bare()))


def is_bare(entry: Entry) -> bool:
    """Whether an entry of `told_acts` is told without what it is about."""
    return bool(getattr(entry, "bare", False))


def withheld(seen_by: Actor, numbers: range) -> frozenset[int]:
    """Among these numbers, those of acts that a circle keeps from this actor: their bytes stay inside too."""
    kept = _kept_from(seen_by).filter(n__gte=numbers.start, n__lt=numbers.stop)
    return frozenset(kept.values_list("n", flat=True))


def _kept_from(seen_by: Actor) -> QuerySet[Mention]:
    kept = Mention.objects.filter(partnership=seen_by.partnership, kept=True)
    return kept.exclude(in_circles(seen_by, "thing"))


def _told_bare() -> list[str]:
    return [name for name, act in vocabulary.items() if act.told_as]


def _from_outside(seen_by: Actor) -> Q:
    told = Q()
    for start in OUTSIDE_READS:
        told |= Q(act__startswith=start)
    if seen_by.organisation is None:
        return told
    own = Mention.objects.filter(partnership=seen_by.partnership, thing=seen_by.organisation)
    return told | Q(act__startswith=MANDATES, n__in=own.values("n"))
