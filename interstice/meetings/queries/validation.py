"""What waits for an institution's validation after a session: told, never a condition (T6, C07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from interstice.meetings.models import Session
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Hat
from interstice.register.prepared import prepared
from interstice.rules.clauses.institutions import HierarchyInformation
from interstice.rules.models import Rule, RuleVersion
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows


@dataclass(frozen=True)
class Validation:
    """An act of that day, the institution that is to validate it, who does, and until when if it is said."""

    n: int
    rule: Rule
    house: str
    who: str
    until: date | None


def validations(held: Session, rows: RuleRows, who: Directory) -> list[Validation]:
    """The rules adopted or revised that day for which an institution's endorsement was asked."""
    asked = {one.id: one for one in rows.rules if one.endorsements_needed}
    if not asked:
        return []
    versions = _decided(tuple(asked), held.held_on)
    told = clause(held.partnership, HierarchyInformation, on=held.held_on, rows=rows).value
    until = held.held_on + timedelta(days=told.tacit_after_days) if told.tacit_after_days else None
    return [
        Validation(one.n, asked[one.rule_id], who.name(house), _deciders(house, who), until)
        for one in versions
        for house in asked[one.rule_id].endorsements_needed
    ]


@prepared
def _decided(rules: tuple[UUID, ...], on: date) -> QuerySet[RuleVersion]:
    return RuleVersion.objects.filter(rule__in=rules, decided_on=on).order_by("n")


def _deciders(house: str, who: Directory) -> str:
    """Who decides for it, by name and function; of its own, else of the organisation that carries it."""
    row = who.organisations.get(UUID(house))
    own = _of(row.id, who) if row else []
    carrying = _of(row.carried_by, who) if row and row.carried_by else []
    return ", ".join(own or carrying)


def _of(house: UUID, who: Directory) -> list[str]:
    here = [one for one in who.people.values() if one.organisation == house and one.hat == Hat.DECIDER]
    return [
        f"{who.person(one.id)}, {one.said.function}"  # type: ignore[attr-defined]
        for one in here
        if one.left_on is None
    ]
