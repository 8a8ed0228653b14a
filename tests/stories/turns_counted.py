"""The turn of facilitation, as the rule says or not: counts of dossiers, and nobody's name (indicator 15).

No page reads it yet: stories expect these values, and the room of reading will show them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.models import Item
from interstice.rules.clauses.meetings import CoFacilitation
from interstice.rules.models import ClauseSet


@dataclass(frozen=True)
class FacilitationTurns:
    """How many of each. An exception is a fact like another: it raises no alert (B07, AT23)."""

    as_agreed: int = 0
    exception_with_reason: int = 0
    exception_without_reason: int = 0

    @property
    def items(self) -> int:
        """All that were facilitated under the rule."""
        return self.as_agreed + self.exception_with_reason + self.exception_without_reason


def facilitation_turns(partnership: UUID, on: date) -> FacilitationTurns | None:
    """The dossiers facilitated since a rule said who does; none when no rule ever said it."""
    since = _first_said(partnership, on)
    if since is None:
        return None
    run = Item.objects.filter(partnership=partnership, dossier__isnull=False, as_agreed__isnull=False)
    rows = run.filter(session__held_on__gte=since, session__held_on__lte=on)
    told = rows.values_list("as_agreed", "exception")
    return FacilitationTurns(**Counter(_turn(agreed, reason) for agreed, reason in told))


def _first_said(partnership: UUID, on: date) -> date | None:
    clauses = ClauseSet.objects.filter(partnership=partnership, type=CoFacilitation.code, from_on__lte=on)
    return clauses.order_by("from_on").values_list("from_on", flat=True).first()


def _turn(as_agreed: bool | None, reason: str) -> str:
    if as_agreed:
        return "as_agreed"
    return "exception_with_reason" if reason else "exception_without_reason"
