"""The collective's questions: those open, how others ended, and one of them with all that hangs with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from uuid import UUID

from django.db.models import QuerySet

from interstice.parties.models import Thing
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.refusals import OutOfSight
from interstice.register.together import Among, together
from interstice.rules.models import Draft, Position, Proposal, Question, QuestionJoining
from interstice.rules.queries.lives import rule_rows
from interstice.rules.queries.positions import grid, position_rows, translation_lines
from interstice.rules.queries.principles import gathered, principle_rows
from interstice.rules.queries.question_lines import (
    Ground,
    House,
    JoiningLine,
    ProposalLine,
    QuestionLine,
    QuestionPage,
    QuestionsPage,
)
from interstice.rules.queries.settlements import Settlement, settlements
from interstice.rules.queries.steps import step_rows, steps
from interstice.vault.queries import NOTHING, Saying
from interstice.vault.sight import must_be_within


def open_questions(seen_by: Actor) -> list[QuestionLine]:
    """The questions on the table, the newest first; one may stay open for good (D04)."""
    return questions_page(seen_by).open


def questions_page(seen_by: Actor) -> QuestionsPage:
    """Every question of the partnership, for its members alone (RL2)."""
    must_be_within(seen_by)
    here = seen_by.partnership
    rows = list(Question.objects.filter(partnership=here).order_by("-n"))
    joinings = list(QuestionJoining.objects.filter(partnership=here).order_by("n"))
    positions = list(Position.objects.filter(partnership=here, replaced_on__isnull=True))
    under_way = list(Proposal.objects.filter(partnership=here, adopted_on=None, closed_on=None).order_by("n"))
    ended, who = settlements(here, rows), directory(seen_by, rows)
    joined, stated = _houses_by_question(joinings), _houses_by_question(positions)
    lines = [_line(row, who, joined, stated, under_way, ended.get(row.id)) for row in rows]
    settled = [one for one in lines if one.settlement]
    return QuestionsPage(
        open=[one for one in lines if not one.settlement],
        settled=sorted(settled, key=lambda one: (_ended_on(one), one.n), reverse=True),
    )


def question_page(seen_by: Actor, question: UUID, *, known: Directory | None = None) -> QuestionPage:
    """One question, with the climb from the case, the grid, and what is proposed. Raises OutOfSight.

    `known` is the directory of a page that has one.
    """
    must_be_within(seen_by)
    asked = Question.objects.filter(partnership=seen_by.partnership, id=question).first()
    if asked is None:
        raise OutOfSight
    return _Loaded(seen_by, asked, known).page()


class _Loaded:
    """The rows of a question's page, voiced together so that their number costs no query."""

    def __init__(self, seen_by: Actor, asked: Question, known: Directory | None) -> None:
        here = seen_by.partnership
        self.seen_by, self.asked = seen_by, asked
        self.climb = step_rows(asked)
        self.positions = position_rows(here, asked.id, {asked.id, *(one.id for one in self.climb.proposals)})
        self.settlement = settlements(here, [asked]).get(asked.id)
        laid = tuple(one.id for one in self.climb.proposals)
        found = together(
            Among(QuestionJoining, "question_id = %s", (asked.id,)),
            _things.among(here, tuple(self._cited())),
            _drafts.among(laid),
        )
        self.joinings = sorted(found.all(QuestionJoining), key=attrgetter("n"))
        self.things = sorted(found.all(Thing), key=attrgetter("n"))
        self.drafts = found.all(Draft)
        self.principles = principle_rows(here, rule_rows(here).rules)
        self.who = directory(
            seen_by,
            [asked],
            self.joinings,
            self.things,
            self.climb.situations,
            self.climb.generalisations,
            self.climb.proposals,
            self.positions.positions,
            self.positions.recognitions,
            self.positions.translations,
            self.principles.principles,
            self.principles.rules,
            known=known,
        )

    def page(self) -> QuestionPage:
        """The page, from rows that have their words."""
        asked, who, said = self.asked, self.who, self.asked.said  # type: ignore[attr-defined]
        return QuestionPage(
            id=asked.id,
            sentence=said.sentence,
            words=said.words,
            signed=who.signature(asked.by),
            on=asked.on,
            n=asked.n,
            rests_on=tuple(_ground(one) for one in self.things if str(one.id) in asked.rests_on),
            concerns=_concerned(asked, who),
            joinings=tuple(_joining(one, who) for one in self.joinings),
            may_join=self._may_join(),
            settlement=self.settlement,
            settled_by=self._settled_by(),
            settled_words=said.settled_words,
            steps=steps(who, asked, self.joinings, self.climb),
            grid=grid(self.seen_by, who, self.positions, self._houses()),
            translations=translation_lines(self.seen_by, who, self.positions.translations),
            principles=gathered(self.seen_by, who, self.principles, self._principles_cited()),
            proposals=tuple(_proposal(one) for one in self.climb.proposals),
        )

    def _cited(self) -> set[UUID]:
        ended = self.settlement.by if self.settlement else None
        return {*map(UUID, self.asked.rests_on), *([ended] if ended else [])}

    def _may_join(self) -> bool:
        mine = self.seen_by.organisation
        joined = {one.organisation for one in self.joinings}
        return self.settlement is None and mine != self.asked.organisation and mine not in joined

    def _settled_by(self) -> Saying:
        ended = self.settlement.by if self.settlement else None
        return next((one.said.label for one in self.things if one.id == ended), NOTHING)  # type: ignore[attr-defined]

    def _houses(self) -> set[UUID]:
        """Those concerned, who asked and who joined; everyone here when nobody in particular is concerned."""
        here = {one.organisation for one in self.who.members_of()}
        if not self.asked.concerns:
            return here
        joined = {one.organisation for one in self.joinings}
        return {UUID(one) for one in self.asked.concerns} | joined | {self.asked.organisation or UUID(int=0)}

    def _principles_cited(self) -> set[UUID]:
        """Those that the question rests on, and those of the present text of each proposal."""
        present = {one.id: one.draft for one in self.climb.proposals}
        drafts = [one for one in self.drafts if present[one.proposal_id] == one.number]
        return {UUID(one) for one in self.asked.rests_on} | {
            UUID(one) for row in drafts for one in row.principles
        }


@prepared
def _things(partnership: UUID, things: tuple[UUID, ...]) -> QuerySet[Thing]:
    return Thing.objects.filter(partnership=partnership, id__in=things)


@prepared
def _drafts(proposals: tuple[UUID, ...]) -> QuerySet[Draft]:
    return Draft.objects.filter(proposal_id__in=proposals)


def _line(
    row: Question,
    who: Directory,
    joined: dict[UUID, set[UUID]],
    stated: dict[UUID, set[UUID]],
    under_way: Iterable[Proposal],
    settlement: Settlement | None,
) -> QuestionLine:
    said = row.said  # type: ignore[attr-defined]
    return QuestionLine(
        id=row.id,
        sentence=said.sentence,
        words=said.words,
        signed=who.signature(row.by),
        organisation=who.name(row.organisation),
        on=row.on,
        n=row.n,
        joined=_names(who, joined[row.id]),
        positions=_names(who, stated[row.id]),
        proposals=tuple(one.id for one in under_way if str(row.id) in one.answers),
        settlement=settlement,
    )


def _houses_by_question(rows: Iterable[QuestionJoining | Position]) -> dict[UUID, set[UUID]]:
    gathered_by: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        gathered_by[row.question_id].add(row.organisation)
    return gathered_by


def _names(who: Directory, houses: set[UUID]) -> tuple[str, ...]:
    return tuple(who.name(one.id) for one in who.seats() if one.id in houses)


def _ended_on(line: QuestionLine) -> date:
    return line.settlement.on if line.settlement else line.on


def _concerned(asked: Question, who: Directory) -> tuple[House, ...]:
    named = set(asked.concerns)
    return tuple(House(id=one.id, name=who.name(one.id)) for one in who.seats() if str(one.id) in named)


def _ground(row: Thing) -> Ground:
    return Ground(id=row.id, kind=row.kind, label=row.said.label, on=row.on, n=row.n)  # type: ignore[attr-defined]


def _joining(row: QuestionJoining, who: Directory) -> JoiningLine:
    return JoiningLine(
        organisation=row.organisation,
        name=who.name(row.organisation),
        signed=who.signature(row.by),
        words=row.said.words,  # type: ignore[attr-defined]
        on=row.on,
        n=row.n,
    )


def _proposal(row: Proposal) -> ProposalLine:
    return ProposalLine(
        id=row.id,
        rule=row.rule,
        title=row.said.title,  # type: ignore[attr-defined]
        draft=row.draft,
        on=row.on,
        n=row.n,
        adopted_on=row.adopted_on,
        closed_on=row.closed_on,
    )
