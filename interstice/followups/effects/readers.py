"""Who reads a dossier, worked out from its circle and its agreement: pure, for one dossier or for many."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

Followed = tuple[UUID, UUID]
"""Someone of the circle, and the organisation for which they follow the person."""


def readers(
    circle: Iterable[Followed], house: UUID, shared: Collection[UUID], until: date | None
) -> dict[UUID, date | None]:
    """Those who read, each with their last day (A25).

    The colleagues of the referent read without end; the others of the circle as far as the person agreed,
    until the last day of the agreement.
    """
    told: dict[UUID, date | None] = {}
    for member, theirs in circle:
        if theirs == house:
            told[member] = None
        elif until is not None and theirs in shared:
            told[member] = until
    return told
