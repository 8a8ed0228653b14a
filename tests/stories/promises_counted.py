"""Commitments and what becomes of them: counts for the collective, and nobody's name (indicator 6, RL1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.bonds.models import Commitment
from interstice.bonds.queries.past import as_of


@dataclass(frozen=True)
class CommitmentOutcomes:
    """How many of each; `released` is told apart, since nobody owes them any more."""

    on_time: int = 0
    renegotiated_then_kept: int = 0
    kept_late: int = 0
    lapsed: int = 0
    not_due_yet: int = 0
    released: int = 0

    @property
    def recorded(self) -> int:
        """All that were promised by that day."""
        kept = self.on_time + self.renegotiated_then_kept + self.kept_late
        return kept + self.lapsed + self.not_due_yet + self.released


def commitment_outcomes(partnership: UUID, on: date) -> CommitmentOutcomes:
    """The counts of a whole partnership on a day; there is no smaller one (RL1, F12)."""
    rows = Commitment.objects.filter(partnership=partnership, made_on__lte=on)
    return counted(as_of(rows, on), on)


def counted(rows: Iterable[Commitment], on: date) -> CommitmentOutcomes:
    """What became of each, by the day that held for it."""
    return CommitmentOutcomes(**Counter(_outcome(one, on) for one in rows))


def _outcome(row: Commitment, on: date) -> str:
    if row.kept_on is not None:
        if row.due is not None and row.kept_on > row.due:
            return "kept_late"
        return "renegotiated_then_kept" if row.renegotiated_on is not None else "on_time"
    if row.released_on is not None:
        return "released"
    return "lapsed" if row.due is not None and row.due < on else "not_due_yet"
