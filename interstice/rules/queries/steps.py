"""« Du cas à la question »: the steps by which a difficulty climbed from a case to a rule (G05–G08)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from interstice.parties.queries.directory import Directory
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
    """The situations, generalisations and rules that hang together with a question: four queries."""
    here = question.partnership
    answering = Proposal.objects.filter(partnership=here, answers__icontains=str(question.id))
    proposals = list(answering.order_by("n"))
    subjects = {question.id, *(one.id for one in proposals), *(one.rule for one in proposals)}
    common = list(Generalisation.objects.filter(partnership=here, subject__in=subjects).order_by("n"))
    told = {*question.rests_on, *(one for row in common for one in row.situations)}
    situations = list(Situation.objects.filter(partnership=here, id__in=told).order_by("n")) if told else []
    versions = RuleVersion.objects.filter(partnership=here, proposal__in=[one.id for one in proposals])
    return StepRows(situations, common, proposals, list(versions) if proposals else [])


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
