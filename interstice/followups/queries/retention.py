"""Closed follow-ups whose time of keeping is over, by the collective's own clause (M39)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.followups.models import Dossier
from interstice.rules.calendar_sums import months_after
from interstice.rules.clauses.followups import DossierRetention
from interstice.rules.queries.clauses import clause


def to_be_erased(partnership: UUID, on: date, *, referent: UUID | None = None) -> list[tuple[Dossier, date]]:
    """Those to erase on that day, each with the day from which it is due; of one referent, or of all.

    For who answers for them and for the installation's own command: it names nobody.
    """
    closed = Dossier.objects.filter(
        partnership=partnership, closed_on__isnull=False, erased_on__isnull=True, closed_on__lt=on
    )
    mine = list((closed.filter(referent=referent) if referent else closed).order_by("closed_on", "n"))
    return due_among(partnership, mine, on)


def due_among(partnership: UUID, closed: list[Dossier], on: date) -> list[tuple[Dossier, date]]:
    """Of these closed dossiers, those whose time of keeping is over, each with the day of it."""
    if not closed:
        return []
    months = clause(partnership, DossierRetention, on=on).value.months
    due = [(one, months_after(one.closed_on or on, months)) for one in closed]
    return [(one, day) for one, day in due if day <= on]
