"""Situations: told, then withdrawn from view while their links stay (G06, N16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.parties.queries.directory import directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.models import Situation
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_within


@dataclass(frozen=True, kw_only=True)
class SituationLine:
    """A recomposed situation; once withdrawn, its text is empty for all but who told it."""

    id: UUID
    text: Saying
    signed: str
    on: date
    n: int
    withdrawn_on: date | None


def situations(seen_by: Actor) -> list[SituationLine]:
    """The situations told here, the newest first: those still readable may be linked to a question."""
    must_be_within(seen_by)
    return _lines(seen_by, list(Situation.objects.filter(partnership=seen_by.partnership).order_by("-n")))


def situation(seen_by: Actor, told: UUID) -> SituationLine:
    """One of them. Raises OutOfSight."""
    must_be_within(seen_by)
    rows = list(Situation.objects.filter(partnership=seen_by.partnership, id=told))
    if not rows:
        raise OutOfSight
    return _lines(seen_by, rows)[0]


def _lines(seen_by: Actor, rows: list[Situation]) -> list[SituationLine]:
    who = directory(seen_by, rows)
    return [
        SituationLine(
            id=row.id,
            text=row.said.text,  # type: ignore[attr-defined]
            signed=who.signature(row.by),
            on=row.on,
            n=row.n,
            withdrawn_on=row.withdrawn_on,
        )
        for row in rows
    ]
