"""What the rules say of a body's sessions on a day, read at once: one query when no rule says anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.facilitating import turning_said
from interstice.meetings.turning import Turning
from interstice.register.reading import once
from interstice.rules.clauses.deciding import Reactivation
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.meetings import (
    AgendaDeadline,
    BodyCadence,
    CoFacilitation,
    FacilitationTurn,
    Minutes,
    Quorum,
)
from interstice.rules.models import ClauseSet, SayingAgain, Suspension
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows, by_rule

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
    """All of them: two reads more once a rule sets one, to know whether it is applied."""
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
    """The rows that clauses are told from: none when no rule sets any of these, and read once for a page."""
    return once(("rules on meetings", partnership), lambda: _read(partnership))


def _read(partnership: UUID) -> RuleRows:
    """The rules that set one of them, and those that say how long any rule lives."""
    told = ClauseSet.objects.filter(partnership=partnership, type__in=(*CODES, Reactivation.code))
    clauses = list(told.select_related("rule").order_by("n", "position"))
    if all(one.type == Reactivation.code for one in clauses):
        return RuleRows([], {}, {}, [])
    rules = {one.rule_id: one.rule for one in clauses}
    return RuleRows(
        rules=sorted(rules.values(), key=lambda one: one.number),
        sayings=by_rule(SayingAgain.objects.filter(rule__in=list(rules))),
        suspensions=by_rule(Suspension.objects.filter(rule__in=list(rules))),
        clauses=clauses,
    )
