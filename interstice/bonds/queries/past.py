"""Commitments as they stood on a past day: with the date that held then, and nothing of what came later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from interstice.bonds.models import Commitment, Renegotiation


def as_of(rows: Iterable[Commitment], on: date) -> list[Commitment]:
    """Those made by that day, as one read them then: one query, whatever their number."""
    found = [one for one in rows if one.made_on <= on]
    later = Renegotiation.objects.filter(commitment__in=[one.id for one in found], on__gt=on).order_by("n")
    first: dict[object, Renegotiation] = {}
    for one in later:
        first.setdefault(one.commitment_id, one)
    for row in found:
        _rewound(row, on, first.get(row.id))
    return found


def _rewound(row: Commitment, on: date, later: Renegotiation | None) -> None:
    if later is not None:
        row.due = later.before
        if row.due == row.first_due:
            row.renegotiated_on = None
    if row.kept_on is not None and row.kept_on > on:
        row.kept_on = row.confirmed_on = None
    if row.confirmed_on is not None and row.confirmed_on > on:
        row.confirmed_on = None
    if row.released_on is not None and row.released_on > on:
        row.released_on = None
