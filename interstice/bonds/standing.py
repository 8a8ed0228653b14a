"""Where a commitment stands on a day: a shape and its word, nothing harsher than a past date (RL8)."""

from __future__ import annotations

from datetime import date

from interstice.bonds.models import Commitment

RELEASED, KEPT, LAPSED, RENEGOTIATED, OPEN = "delie", "tenu", "echu", "renegocie", "encours"
"""The signs of the design (`.promis`), each with its word on the page."""


def sign(row: Commitment, on: date) -> str:
    """The sign of a commitment on a day."""
    if row.kept_on is not None:
        return KEPT
    if row.released_on is not None:
        return RELEASED
    if row.due is not None and row.due < on:
        return LAPSED
    return RENEGOTIATED if row.renegotiated_on is not None else OPEN


def ended(row: Commitment) -> bool:
    """Whether nobody owes it any more."""
    return row.kept_on is not None or row.released_on is not None
