"""The lives of a partnership's rules on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar
from uuid import UUID

from interstice.rules.clauses.deciding import Reactivation
from interstice.rules.clauses.in_force import InForce
from interstice.rules.life import Life, life_of
from interstice.rules.models import ClauseSet, Rule, SayingAgain, Suspension

BY_DEFAULT = InForce(Reactivation())

R = TypeVar("R", SayingAgain, Suspension)


def lives(partnership: UUID, on: date) -> dict[UUID, Life]:
    """The life of every rule adopted by that day. Four queries, however many rules."""
    rules = list(Rule.objects.filter(partnership=partnership, adopted_on__lte=on))
    sayings = by_rule(SayingAgain.objects.filter(partnership=partnership))
    suspensions = by_rule(Suspension.objects.filter(partnership=partnership))
    periods = _Periods(partnership, on)
    own = {
        rule.id: life_of(rule, sayings[rule.id], suspensions[rule.id], periods.own(rule) or BY_DEFAULT, on)
        for rule in rules
    }
    shared = periods.shared({rule for rule in own if own[rule].applied})
    return {
        rule.id: own[rule.id]
        if periods.own(rule) or not shared.rule
        else life_of(rule, sayings[rule.id], suspensions[rule.id], shared, on)
        for rule in rules
    }


def by_rule(rows: Iterable[R]) -> dict[UUID, list[R]]:
    """Rows gathered by the rule that they belong to."""
    gathered: dict[UUID, list[R]] = defaultdict(list)
    for row in rows:
        gathered[row.rule_id].append(row)
    return gathered


class _Periods:
    """The reactivation clauses that hold on a day: a rule's own first, then one said of all rules.

    A rule's own clause governs its life whether or not it sleeps; one said of all rules reaches the others
    only while the rule that sets it is applied, so that none can keep itself asleep through another.
    """

    def __init__(self, partnership: UUID, on: date) -> None:
        rows = ClauseSet.objects.filter(
            partnership=partnership, type=Reactivation.code, adaptation__isnull=True
        )
        self._every = list(rows.order_by("n"))
        self._on = on

    def own(self, rule: Rule) -> InForce[Reactivation] | None:
        """A rule that is not applied yet has already the period that it will have."""
        day = max(self._on, rule.from_on)
        now = [row for row in self._every if row.rule_id == rule.id and _holds(row, day)]
        return self._in_force(now[-1]) if now else None

    def shared(self, applied: Collection[UUID]) -> InForce[Reactivation]:
        """The newest that is said of all rules, by a rule that is applied itself."""
        now = [row for row in self._every if row.rule_id in applied and _holds(row, self._on)]
        beyond = [one for one in map(self._in_force, now) if one.value.beyond()]
        return beyond[-1] if beyond else BY_DEFAULT

    def _in_force(self, row: ClauseSet) -> InForce[Reactivation]:
        value = Reactivation.read(row.parameters)
        return InForce(value, row.rule_id, row.version, since=self._sleep_since(row.rule_id, row.from_on))

    def _sleep_since(self, rule: UUID, first: date) -> date:
        """Since when this rule has made rules sleep: revising its words wakes none of them."""
        asleep = [
            one.from_on
            for one in self._every
            if one.rule_id == rule and one.parameters.get("asleep_after_days") is not None
        ]
        return min([first, *asleep])


def _holds(row: ClauseSet, on: date) -> bool:
    return row.from_on <= on and (row.until_on is None or on < row.until_on)
