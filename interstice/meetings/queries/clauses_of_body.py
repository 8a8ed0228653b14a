"""What the rules say of a body's sessions on a day, read at once: one query when no rule says anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.facilitating import turning_said
from interstice.meetings.turning import Turning
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.meetings import (
    AgendaDeadline,
    BodyCadence,
    CoFacilitation,
    FacilitationTurn,
    Minutes,
    Quorum,
)
from interstice.rules.models import ClauseSet
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows, rule_rows

CODES = tuple(
    one.code for one in (AgendaDeadline, BodyCadence, CoFacilitation, FacilitationTurn, Minutes, Quorum)
)


@dataclass(frozen=True)
class SaidOfBody:
    """The clauses on a body's sessions, each with the rule that sets it."""

    turning: Turning
    quorum: InForce[Quorum]
    cadence: InForce[BodyCadence]
    deadline: InForce[AgendaDeadline]
    minutes: InForce[Minutes]


def said_of_body(partnership: UUID, body: UUID, on: date, rows: RuleRows | None = None) -> SaidOfBody:
    """All of them: three reads more once a rule sets one, to know whether it is applied."""
    rows = rows or rows_on_meetings(partnership)
    return SaidOfBody(
        turning=turning_said(
            of_body(partnership, CoFacilitation, body, on=on, rows=rows),
            of_body(partnership, FacilitationTurn, body, on=on, rows=rows),
        ),
        quorum=of_body(partnership, Quorum, body, on=on, rows=rows),
        cadence=of_body(partnership, BodyCadence, body, on=on, rows=rows),
        deadline=clause(partnership, AgendaDeadline, on=on, rows=rows),
        minutes=clause(partnership, Minutes, on=on, rows=rows),
    )


def rows_on_meetings(partnership: UUID) -> RuleRows:
    """The rows that clauses are told from: none but theirs when no rule sets any of these."""
    told = ClauseSet.objects.filter(partnership=partnership, type__in=CODES)
    return rule_rows(partnership) if told.exists() else RuleRows([], {}, {}, [])
