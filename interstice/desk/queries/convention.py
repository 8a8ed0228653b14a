"""The convention, clause by clause, with what fills each of them on a day (B25, B26, AT09)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Q

from interstice.parties.models import Clause, Convention
from interstice.register.actors import Actor
from interstice.rules.models import Filling, Proposal, Question, Rule
from interstice.rules.queries.settlements import settlements
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_here

T = TypeVar("T", Question, Proposal)


@dataclass(frozen=True)
class ClauseLine:
    """A clause, the rules that fill it, and the question or the proposal in which it is being discussed."""

    clause: Clause
    rules: list[Rule] = field(default_factory=list)
    since: date | None = None
    questions: list[Question] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)

    @property
    def filled(self) -> bool:
        """Whether the convention itself, or a rule of the collective, says what is to be done."""
        return self.clause.filled_from_start or bool(self.rules)

    @property
    def discussed(self) -> bool:
        """Whether the collective is at work on it."""
        return bool(self.questions or self.proposals)

    @property
    def discussed_since(self) -> date:
        """Since when."""
        return min([one.on for one in self.questions] + [one.on for one in self.proposals])


@dataclass(frozen=True)
class ConventionPage:
    """A convention and its clauses on a day; counts, never a percentage (AT09)."""

    convention: Convention
    lines: list[ClauseLine]

    @property
    def filled(self) -> int:
        """How many clauses are filled."""
        return sum(line.filled for line in self.lines)

    @property
    def discussed(self) -> int:
        """How many are empty and in discussion."""
        return sum(line.discussed and not line.filled for line in self.lines)

    @property
    def empty(self) -> int:
        """How many wait."""
        return len(self.lines) - self.filled - self.discussed


def conventions(seen_by: Actor, on: date) -> list[ConventionPage]:
    """The conventions recorded by that day. Discussions are told to the collective alone (RL2)."""
    must_be_here(seen_by)
    found = list(
        Convention.objects.filter(partnership=seen_by.partnership, recorded_on__lte=on).order_by("n")
    )
    clauses = list(Clause.objects.filter(partnership=seen_by.partnership).order_by("position"))
    fillings = _fillings(seen_by.partnership, on)
    questions, proposals = _discussions(seen_by, on)
    voiced(seen_by, found, clauses, [one.rule for one in fillings], questions, proposals)
    rested, filling = _resting(questions, "rests_on"), _resting(proposals, "fills")
    lines = [
        _line(one, [filled for filled in fillings if filled.clause == one.id], rested, filling)
        for one in clauses
    ]
    return [
        ConventionPage(one, [line for line in lines if line.clause.convention_id == one.id]) for one in found
    ]


def _line(
    clause: Clause,
    fillings: Sequence[Filling],
    questions: Mapping[UUID, list[Question]],
    proposals: Mapping[UUID, list[Proposal]],
) -> ClauseLine:
    return ClauseLine(
        clause=clause,
        rules=[one.rule for one in fillings],
        since=min((one.from_on for one in fillings), default=None),
        questions=questions.get(clause.id, []),
        proposals=proposals.get(clause.id, []),
    )


def _fillings(partnership: UUID, on: date) -> list[Filling]:
    now = Q(until_on__isnull=True) | Q(until_on__gt=on)
    every = Filling.objects.filter(now, partnership=partnership, from_on__lte=on)
    return list(every.select_related("rule").order_by("from_on", "rule__number"))


def _discussions(seen_by: Actor, on: date) -> tuple[list[Question], list[Proposal]]:
    if not seen_by.within():
        return [], []
    here = {"partnership": seen_by.partnership, "on__lte": on}
    asked = Question.objects.filter(**here)
    unadopted = Q(adopted_on__isnull=True) | Q(adopted_on__gt=on)
    unclosed = Q(closed_on__isnull=True) | Q(closed_on__gt=on)
    laid = Proposal.objects.filter(unadopted, unclosed, **here).exclude(fills=[])
    rested = list(asked.exclude(rests_on=[]).order_by("n"))
    ended = settlements(seen_by.partnership, rested)
    still = [one for one in rested if one.id not in ended or ended[one.id].on > on]
    return still, list(laid.order_by("n"))


def _resting(rows: Iterable[T], on: str) -> dict[UUID, list[T]]:
    gathered: dict[UUID, list[T]] = defaultdict(list)
    for row in rows:
        for clause in getattr(row, on):
            gathered[UUID(clause)].append(row)
    return gathered
