"""« Du cas à la question »: the steps by which a difficulty climbed from a case to a rule (G05–G08)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Literal
from uuid import UUID

from django.db.models import QuerySet

from interstice.parties.queries.directory import Directory
from interstice.register.prepared import prepared
from interstice.register.together import together
from interstice.rules.models import (
    Generalisation,
    Proposal,
    Question,
    QuestionJoining,
    RuleVersion,
    Situation,
)
from interstice.vault.queries import NOTHING, Saying

StepKind = Literal["situation", "question", "joining", "common", "rule"]


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step, dated, with the act that made it; `words` are blank for a viewer from whom they withdrew."""

    kind: StepKind
    on: date
    n: int
    words: Saying
    signed: str = ""
    concerns: Saying = NOTHING
    thing: UUID | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True)
class StepRows:
    """What the climb is read from, before the words are read in one go."""

    situations: list[Situation]
    generalisations: list[Generalisation]
    proposals: list[Proposal]
    versions: list[RuleVersion]


def step_rows(question: Question) -> StepRows:
    """The situations, generalisations and rules that hang together with a question: three queries at most."""
    here = question.partnership
    proposals = _answering(here, question.id)
    subjects = {question.id, *(one.id for one in proposals), *(one.rule for one in proposals)}
    laid = tuple(one.id for one in proposals)
    found = together(_made_common.among(here, tuple(subjects)), _texts.among(here, laid))
    common = sorted(found.all(Generalisation), key=attrgetter("n"))
    told = {UUID(one) for one in question.rests_on} | {UUID(one) for row in common for one in row.situations}
    situations = _situations(here, tuple(told)) if told else []
    return StepRows(situations, common, proposals, found.all(RuleVersion))


@prepared
def _answering(partnership: UUID, question: UUID) -> QuerySet[Proposal]:
    return Proposal.objects.filter(partnership=partnership, answers__icontains=str(question)).order_by("n")


@prepared
def _made_common(partnership: UUID, subjects: tuple[UUID, ...]) -> QuerySet[Generalisation]:
    return Generalisation.objects.filter(partnership=partnership, subject__in=subjects)


@prepared
def _texts(partnership: UUID, proposals: tuple[UUID, ...]) -> QuerySet[RuleVersion]:
    return RuleVersion.objects.filter(partnership=partnership, proposal__in=proposals)


@prepared
def _situations(partnership: UUID, told: tuple[UUID, ...]) -> QuerySet[Situation]:
    return Situation.objects.filter(partnership=partnership, id__in=told).order_by("n")


def steps(
    who: Directory, question: Question, joinings: Iterable[QuestionJoining], rows: StepRows
) -> tuple[Step, ...]:
    """The climb in the order in which it happened. The rows are voiced."""
    every = [
        _asked(who, question),
        *_told(who, rows.situations),
        *_joined(who, joinings),
        *_common(who, rows.generalisations),
        *_adopted(rows),
    ]
    return tuple(sorted(every, key=lambda one: one.n))


def _asked(who: Directory, row: Question) -> Step:
    words = row.said.sentence  # type: ignore[attr-defined]
    return Step(kind="question", on=row.on, n=row.n, words=words, signed=who.signature(row.by), thing=row.id)


def _told(who: Directory, rows: Iterable[Situation]) -> Iterator[Step]:
    for row in rows:
        yield Step(
            kind="situation",
            on=row.on,
            n=row.n,
            words=row.said.text,  # type: ignore[attr-defined]
            signed=who.signature(row.by),
            thing=row.id,
            withdrawn_on=row.withdrawn_on,
        )


def _joined(who: Directory, rows: Iterable[QuestionJoining]) -> Iterator[Step]:
    for row in rows:
        words = row.said.words  # type: ignore[attr-defined]
        yield Step(kind="joining", on=row.on, n=row.n, words=words, signed=who.signature(row.by))


def _common(who: Directory, rows: Iterable[Generalisation]) -> Iterator[Step]:
    for row in rows:
        said = row.said  # type: ignore[attr-defined]
        yield Step(
            kind="common",
            on=row.on,
            n=row.n,
            words=said.common,
            signed=who.signature(row.by),
            concerns=said.concerns,
            thing=row.subject,
        )


def _adopted(rows: StepRows) -> Iterator[Step]:
    titles = {one.id: one.said.title for one in rows.proposals}  # type: ignore[attr-defined]
    for row in rows.versions:
        if row.proposal in titles:
            title = titles[row.proposal]
            yield Step(kind="rule", on=row.decided_on, n=row.n, words=title, thing=row.rule_id)
