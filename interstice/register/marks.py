"""Where a list goes on: the day and the act of the last row shown, in an address.

A list that is read by its days goes on from its last row, not from a count: what is inscribed meanwhile moves
nothing, and the tenth page costs what the first does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_TOO_MANY = 2**63
"""No act has such a number, and no database takes it."""


@dataclass(frozen=True)
class Mark:
    """The day of a row and the number of its act; a row without a day comes after all days."""

    on: date
    n: int

    def __str__(self) -> str:
        return f"{self.on.isoformat()}.{self.n}"


def mark(day: date | None, n: int) -> Mark:
    """The mark of a row."""
    return Mark(day or date.max, n)


def marked(said: str) -> Mark | None:
    """What an address says; whatever is no mark is the beginning of the list."""
    day, _dot, number = said.partition(".")
    try:
        found = Mark(date.fromisoformat(day), int(number))
    except ValueError:
        return None
    return found if abs(found.n) < _TOO_MANY else None
