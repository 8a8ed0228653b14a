"""Which acts of a register a hat may read (RL2)."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from interstice.register.actors import Actor
from interstice.register.models import Entry, Mention
from interstice.vault.sight import must_be_here

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


def readable_acts(seen_by: Actor) -> QuerySet[Entry]:
    """The acts that this actor reads: all in the collective; outside it, what binds and own mandates."""
    must_be_here(seen_by)
    every = Entry.objects.filter(partnership=seen_by.partnership)
    return every if seen_by.within() else every.filter(_from_outside(seen_by))


def _from_outside(seen_by: Actor) -> Q:
    told = Q()
    for start in OUTSIDE_READS:
        told |= Q(act__startswith=start)
    if seen_by.organisation is None:
        return told
    own = Mention.objects.filter(partnership=seen_by.partnership, thing=seen_by.organisation)
    return told | Q(act__startswith=MANDATES, n__in=own.values("n"))
