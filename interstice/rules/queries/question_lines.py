"""What the pages of questions show, as frozen lines ready for a template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.rules.queries.positions import GridLine, TranslationLine
from interstice.rules.queries.principles import Together
from interstice.rules.queries.settlements import Settlement
from interstice.rules.queries.steps import Step
from interstice.vault.queries import Saying


@dataclass(frozen=True, kw_only=True)
class QuestionLine:
    """A question in a list: who asked, who joined, who has put a position on the table, what is proposed."""

    id: UUID
    sentence: Saying
    words: Saying
    signed: str
    organisation: str
    on: date
    n: int
    joined: tuple[str, ...]
    positions: tuple[str, ...]
    proposals: tuple[UUID, ...]
    settlement: Settlement | None


@dataclass(frozen=True)
class QuestionsPage:
    """Open questions, the newest first; then those that ended, the last to end first. None is a failure."""

    open: list[QuestionLine]
    settled: list[QuestionLine]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Something that the question rests on, such as a rule, a situation, a body."""

    id: UUID
    kind: str
    label: Saying
    on: date
    n: int


@dataclass(frozen=True, kw_only=True)
class House:
    """An organisation that the question concerns, by the name it has around the table."""

    id: UUID
    name: str


@dataclass(frozen=True, kw_only=True)
class JoiningLine:
    """« Chez nous aussi »."""

    organisation: UUID
    name: str
    signed: str
    words: Saying
    on: date
    n: int


@dataclass(frozen=True, kw_only=True)
class ProposalLine:
    """A proposal that answers the question, and what became of it."""

    id: UUID
    rule: UUID
    title: Saying
    draft: int
    on: date
    n: int
    adopted_on: date | None
    closed_on: date | None

    @property
    def under_way(self) -> bool:
        """Whether its round is open."""
        return self.adopted_on is None and self.closed_on is None


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """All that the page of a question shows, its proposal and round apart."""

    id: UUID
    sentence: Saying
    words: Saying
    signed: str
    on: date
    n: int
    rests_on: tuple[Ground, ...]
    concerns: tuple[House, ...]
    joinings: tuple[JoiningLine, ...]
    may_join: bool
    settlement: Settlement | None
    settled_by: Saying
    settled_words: Saying
    steps: tuple[Step, ...]
    grid: tuple[GridLine, ...]
    translations: tuple[TranslationLine, ...]
    principles: list[Together]
    proposals: tuple[ProposalLine, ...]
