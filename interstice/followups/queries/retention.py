"""Follow-ups whose time of keeping is over, by the collective's own clause (M39)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.followups.models import Dossier
from interstice.rules.calendar_sums import months_after
from interstice.rules.clauses.followups import DossierRetention
from interstice.rules.queries.clauses import clause


def due_among(partnership: UUID, ended: list[Dossier], on: date) -> list[tuple[Dossier, date]]:
    """Of these dossiers, those whose time of keeping is over, each with the day of it.

    It begins when they are closed; for one that nobody is left to close, with the last act about the person.
    """
    if not ended:
        return []
    months = clause(partnership, DossierRetention, on=on).value.months
    due = [(one, months_after(one.closed_on or one.last_on, months)) for one in ended]
    return [(one, day) for one, day in due if day <= on]
