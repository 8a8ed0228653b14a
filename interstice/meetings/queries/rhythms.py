"""The rhythm of a body by the clause in force, and whether it has been broken."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.rhythm import Rhythm
from interstice.rules.clauses.meetings import BodyCadence
from interstice.rules.queries.lives import RuleRows


def rhythm_of(partnership: UUID, body: UUID, on: date, rows: RuleRows | None = None) -> Rhythm:
    """How often it meets; without any rule, no rhythm is expected of it."""
    told = of_body(partnership, BodyCadence, body, on=on, rows=rows).value
    return Rhythm(told.every_weeks, told.every_months, told.summer_every_weeks)
