"""The rules of a partnership on a day, a line for each: its name, what it does, until when it was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.register.actors import Actor
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.spoken import Names, plainly
from interstice.rules.life import Life, State
from interstice.rules.models import Proposal, Rule, RuleVersion
from interstice.rules.queries.clauses import clauses_of
from interstice.rules.queries.lives import lives


@dataclass(frozen=True)
class RuleLine:
    """A rule as the home of its partnership tells it."""

    rule: Rule
    version: int
    life: Life
    does: str
    discussed_since: date | None

    @property
    def applied(self) -> bool:
        """Whether the software obeys it."""
        return self.life.applied

    @property
    def to_say_again(self) -> bool:
        """Whether its date is past: it stays in force and says so (RL8)."""
        return self.life.state is State.TO_SAY_AGAIN


@dataclass(frozen=True)
class RuleRows:
    """The rows that these lines are made of: loaded first, so that the page voices them with its own."""

    rules: list[Rule]
    lives: dict[UUID, Life]
    versions: dict[UUID, int]
    clauses: dict[UUID, list[InForce]]  # type: ignore[type-arg]
    discussed: dict[UUID, date]


def rule_rows(seen_by: Actor, on: date) -> RuleRows:
    """The rules adopted by that day and not dropped: a fixed number of queries, however many rules."""
    living = {
        one: life for one, life in lives(seen_by.partnership, on).items() if life.state is not State.REPEALED
    }
    found = Rule.objects.filter(partnership=seen_by.partnership, id__in=living).order_by("number")
    now = Q(until_on__isnull=True) | Q(until_on__gt=on)
    texts = RuleVersion.objects.filter(now, partnership=seen_by.partnership, from_on__lte=on)
    return RuleRows(
        rules=list(found),
        lives=living,
        versions=dict(texts.order_by("number").values_list("rule", "number")),
        clauses=clauses_of(living, seen_by.partnership, on),
        discussed=_discussed(seen_by, on),
    )


def rule_lines(rows: RuleRows, names: Names) -> list[RuleLine]:
    """The lines, once the rules are voiced: those that are applied first, the others after them."""
    made = [
        RuleLine(
            rule=one,
            version=rows.versions.get(one.id, one.version),
            life=rows.lives[one.id],
            does=_does(one, rows.clauses, names),
            discussed_since=rows.discussed.get(one.id),
        )
        for one in rows.rules
    ]
    return sorted(made, key=lambda line: (not line.applied, line.rule.number))


def _does(rule: Rule, clauses: Mapping[UUID, list[InForce]], names: Names) -> str:  # type: ignore[type-arg]
    """What the software does by it, in the words of its clause; without clause, what it aims at."""
    said = [plainly(one.value, names) for one in clauses.get(rule.id, [])]
    return said[0] if said else str(rule.said.towards)  # type: ignore[attr-defined]


def _discussed(seen_by: Actor, on: date) -> dict[UUID, date]:
    """The rules that a proposal under way would revise: told to the collective alone (RL2)."""
    if not seen_by.within():
        return {}
    open_then = Q(adopted_on__isnull=True) | Q(adopted_on__gt=on)
    unclosed = Q(closed_on__isnull=True) | Q(closed_on__gt=on)
    laid = Proposal.objects.filter(open_then, unclosed, partnership=seen_by.partnership, on__lte=on)
    return dict(laid.filter(revises__isnull=False).order_by("-on").values_list("rule", "on"))
