"""The lives of a partnership's rules on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from interstice.register.reading import is_reading, once
from interstice.register.together import Among, together
from interstice.rules.clauses.deciding import Reactivation
from interstice.rules.clauses.in_force import InForce
from interstice.rules.life import Life, life_of
from interstice.rules.models import ClauseSet, Rule, SayingAgain, Suspension

BY_DEFAULT = InForce(Reactivation())

R = TypeVar("R", ClauseSet, SayingAgain, Suspension)


@dataclass(frozen=True)
class RuleRows:
    """What was decided of the rules of a partnership: read once for a page, it tells of any day.

    A page that asks for several clauses, lives or texts reads these rows and hands them down, so that its
    queries stay a fixed few (architecture.md, « Performance »).
    """

    rules: list[Rule]
    sayings: Mapping[UUID, list[SayingAgain]]
    suspensions: Mapping[UUID, list[Suspension]]
    clauses: list[ClauseSet]
    """In the order of the acts, then of their place in the rule."""


def rule_rows(partnership: UUID) -> RuleRows:
    """All that lives and clauses are told from: one query, however many rules, once for a page."""
    return once(("rules", partnership), lambda: _read(partnership))


def lives(partnership: UUID, on: date, rows: RuleRows | None = None) -> dict[UUID, Life]:
    """The life of every rule adopted by that day: from the rows at hand, else in one query.

    A page that is read tells them once for each day, from the rows that it read; these are kept beside what
    they tell, so that no others take their place in memory.
    """
    rows = rows or _rows(partnership)
    _kept, told = once(("lives", id(rows), on), lambda: (rows, _told(rows, on)))
    return told


def _told(rows: RuleRows, on: date) -> dict[UUID, Life]:
    periods = _Periods(rows.clauses, on)
    rules = [rule for rule in rows.rules if rule.adopted_on <= on]
    own = {rule.id: _life(rule, rows, periods.own(rule) or BY_DEFAULT, on) for rule in rules}
    shared = periods.shared({rule for rule in own if own[rule].applied})
    return {
        rule.id: own[rule.id] if periods.own(rule) or not shared.rule else _life(rule, rows, shared, on)
        for rule in rules
    }


def by_rule(rows: Iterable[R]) -> dict[UUID, list[R]]:
    """Rows gathered by the rule that they belong to."""
    gathered: dict[UUID, list[R]] = defaultdict(list)
    for row in rows:
        gathered[row.rule_id].append(row)
    return gathered


def _rows(partnership: UUID) -> RuleRows:
    if is_reading():
        return rule_rows(partnership)
    return _read(partnership, kind=Reactivation.code)


def _read(partnership: UUID, *, kind: str = "") -> RuleRows:
    """The clauses are of one kind, or all of them."""
    here = "partnership = %s", (partnership,)
    clauses = ("partnership = %s AND type = %s", (partnership, kind)) if kind else here
    tables = (Among(table, *here) for table in (Rule, SayingAgain, Suspension))
    found = together(*tables, Among(ClauseSet, *clauses))
    return RuleRows(
        rules=sorted(found.all(Rule), key=lambda one: one.number),
        sayings=by_rule(found.all(SayingAgain)),
        suspensions=by_rule(found.all(Suspension)),
        clauses=sorted(found.all(ClauseSet), key=lambda one: (one.n, one.position)),
    )


def _life(rule: Rule, rows: RuleRows, period: InForce[Reactivation], on: date) -> Life:
    return life_of(rule, rows.sayings.get(rule.id, ()), rows.suspensions.get(rule.id, ()), period, on)


class _Periods:
    """The reactivation clauses that hold on a day: a rule's own first, then one said of all rules.

    A rule's own clause governs its life whether or not it sleeps; one said of all rules reaches the others
    only while the rule that sets it is applied, so that none can keep itself asleep through another.
    """

    def __init__(self, clauses: Iterable[ClauseSet], on: date) -> None:
        self._every = [one for one in clauses if one.type == Reactivation.code and one.adaptation is None]
        self._by_rule = by_rule(self._every)
        self._on = on

    def own(self, rule: Rule) -> InForce[Reactivation] | None:
        """A rule that is not applied yet has already the period that it will have."""
        day = max(self._on, rule.from_on)
        now = [row for row in self._by_rule.get(rule.id, ()) if holds(row, day)]
        return self._in_force(now[-1]) if now else None

    def shared(self, applied: Collection[UUID]) -> InForce[Reactivation]:
        """The newest that is said of all rules, by a rule that is applied itself."""
        now = [row for row in self._every if row.rule_id in applied and holds(row, self._on)]
        beyond = [one for one in map(self._in_force, now) if one.value.beyond()]
        return beyond[-1] if beyond else BY_DEFAULT

    def _in_force(self, row: ClauseSet) -> InForce[Reactivation]:
        value = Reactivation.read(row.parameters)
        return InForce(value, row.rule_id, row.version, since=self._sleep_since(row.rule_id, row.from_on))

    def _sleep_since(self, rule: UUID, first: date) -> date:
        """Since when this rule has made rules sleep: revising its words wakes none of them."""
        asleep = [
            one.from_on for one in self._by_rule[rule] if one.parameters.get("asleep_after_days") is not None
        ]
        return min([first, *asleep])


def holds(row: ClauseSet, on: date) -> bool:
    """Whether a rule sets this clause on a day, be it applied or not."""
    return row.from_on <= on and (row.until_on is None or on < row.until_on)
