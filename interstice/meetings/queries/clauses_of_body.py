"""What the rules say of a body's sessions on a day, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.queries.body_clauses import of_body
from interstice.meetings.queries.facilitating import turning_said
from interstice.meetings.turning import Turning
from interstice.register.reading import once
from interstice.register.together import Among, Found, together
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
from interstice.rules.models import ClauseSet, Rule, SayingAgain, Suspension
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows, by_rule

CODES = tuple(
    one.code for one in (AgendaDeadline, BodyCadence, CoFacilitation, FacilitationTurn, Minutes, Quorum)
)

_TOLD = "partnership = %s AND type IN (%s, %s, %s, %s, %s, %s, %s)"
_OF_RULES = "IN (SELECT rule_id FROM rules_clauseset WHERE {})"


@dataclass(frozen=True)
class SaidOfBody:
    """The clauses on a body's sessions, each with the rule that sets it."""

    turning: Turning
    quorum: InForce[Quorum]
    cadence: InForce[BodyCadence]
    deadline: InForce[AgendaDeadline]
    minutes: InForce[Minutes]


def said_of_body(partnership: UUID, body: UUID, on: date, rows: RuleRows | None = None) -> SaidOfBody:
    """All of them, from the rows at hand or in one read."""
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
    """The rows that clauses are told from, in one read, once for a page.

    They are of the rules that set one of these clauses, and of those that say how long any rule lives.
    """
    return once(
        ("rules on meetings", partnership),
        lambda: clauses_among(together(*asked_of_clauses(partnership))),
    )


def asked_of_clauses(partnership: UUID) -> list[Among]:
    """What is asked of them, for a page that asks for much at once."""
    theirs = _OF_RULES.format(_TOLD)
    given: list[UUID | date | str | int] = [partnership, *CODES, Reactivation.code]
    return [
        Among(ClauseSet, _TOLD, given),
        Among(Rule, f"id {theirs}", given),
        Among(SayingAgain, f"rule_id {theirs}", given),
        Among(Suspension, f"rule_id {theirs}", given),
    ]


def clauses_among(found: Found) -> RuleRows:
    """The same, once they were found."""
    return RuleRows(
        rules=sorted(found.all(Rule), key=lambda one: one.number),
        sayings=by_rule(found.all(SayingAgain)),
        suspensions=by_rule(found.all(Suspension)),
        clauses=sorted(found.all(ClauseSet), key=lambda one: (one.n, one.position)),
    )
