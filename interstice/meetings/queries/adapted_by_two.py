"""The rules that two agreed to live their own way, and that nobody has read together since (B11).

What two agree binds nobody else, and the collective may read it at once on the rule's page; the meeting is
offered to hear of it. Putting the rule on an agenda and coming to it is the sharing.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from interstice.meetings.kinds import About
from interstice.meetings.models import Item
from interstice.rules.models import Adaptation


def not_yet_shared(partnership: UUID) -> dict[UUID, date]:
    """For each such rule, the day of the last agreement of two."""
    return {rule: on for rule, on in _agreed(partnership).values_list("rule_id", "agreed_on") if on}


def _agreed(partnership: UUID) -> QuerySet[Adaptation]:
    heard = Item.objects.filter(
        about=About.RULE,
        thing=OuterRef("rule_id"),
        withdrawn_on=None,
        reached_at__isnull=False,
        session__held_on__gte=OuterRef("agreed_on"),
    )
    living = Adaptation.objects.filter(partnership=partnership, agreed_on__isnull=False, ended_on=None)
    return living.filter(~Exists(heard)).order_by("agreed_on", "n")
