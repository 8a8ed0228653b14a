"""A proposal as it is read: its drafts, its clauses in words, who has the pen and who suggests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from uuid import UUID

from interstice.parties.models import Thing
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.clauses import Clause
from interstice.register.together import Among, together
from interstice.rules.clauses.followups import FOLLOWING
from interstice.rules.clauses.outside import OUTSIDE
from interstice.rules.clauses.spoken import Names
from interstice.rules.kinds import RuleOrigin, Settled
from interstice.rules.models import Draft, Proposal, Proxy, RuleVersion, Suggestion
from interstice.rules.queries.clauses import clauses_in_force
from interstice.rules.queries.lives import RuleRows, rule_rows
from interstice.rules.queries.naming import bodies_of, naming
from interstice.rules.queries.principles import Together, gathered, principle_rows
from interstice.rules.queries.rows import proposal_of
from interstice.rules.queries.said_clauses import ClauseChange, clause_changes, read_aloud
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_within


@dataclass(frozen=True, kw_only=True)
class DraftText:
    """One text of a proposal; `clauses` are read with the words of their blanks."""

    number: int
    articles: tuple[Saying, ...]
    clauses: tuple[Clause, ...]
    condition: Saying
    weeks: int | None
    review: Saying
    principles: tuple[UUID, ...]
    answers_objections: tuple[UUID, ...]
    words: Saying
    signed: str
    writers: tuple[UUID, ...]
    written_by: tuple[str, ...]
    on: date
    n: int

    @property
    def plain_articles(self) -> list[str]:
        """The articles as texts, to be compared."""
        return [str(one) for one in self.articles]


@dataclass(frozen=True, kw_only=True)
class SuggestionLine:
    """A wording suggested in the margin of an article, and what became of it."""

    id: UUID
    draft: int
    article: int
    text: Saying
    signed: str
    on: date
    n: int
    taken_in: int | None
    left_words: Saying
    left_on: date | None

    @property
    def waits(self) -> bool:
        """Whether who has the pen has not answered it."""
        return self.taken_in is None and self.left_on is None


@dataclass(frozen=True, kw_only=True)
class Revised:
    """The rule in force that a proposal would take the place of."""

    id: UUID
    number: int
    version: int
    title: Saying
    articles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Entrusted:
    """A voice entrusted in writing: whose, and to whom."""

    organisation: UUID
    name: str
    to: UUID
    to_signed: str
    words: Saying


@dataclass(frozen=True, kw_only=True)
class ProposalPage:
    """All that the page of a proposal shows, its round apart."""

    id: UUID
    rule: UUID
    title: Saying
    origin: RuleOrigin
    towards: Saying
    why: Saying
    words: Saying
    now: DraftText
    drafts: tuple[DraftText, ...]
    clauses: tuple[ClauseChange, ...]
    review_months: int | None
    trial_days: int | None
    concerned: tuple[UUID, ...]
    answers: tuple[Thing, ...]
    fills: tuple[Thing, ...]
    principles: list[Together]
    revised: Revised | None
    pen: UUID | None
    pen_signed: str
    suggestions: tuple[SuggestionLine, ...]
    proxies: tuple[Entrusted, ...]
    signed: str
    on: date
    n: int
    adopted_on: date | None
    closed_on: date | None
    closed_how: Settled | None
    directory: Directory
    names: Names
    every: RuleRows
    """The rules of the partnership, from which what else the page tells of them is read."""

    @property
    def under_way(self) -> bool:
        """Whether its round is open."""
        return self.adopted_on is None and self.closed_on is None

    @property
    def draft(self) -> int:
        """The number of the present text."""
        return self.now.number

    @property
    def about_people(self) -> bool:
        """Whether it rules what is said of people, for which the law comes first (A25)."""
        return any(one.group in (FOLLOWING, OUTSIDE) for one in self.now.clauses)

    def text_of(self, number: int) -> DraftText | None:
        """The text of an earlier draft."""
        return next((one for one in self.drafts if one.number == number), None)


def proposal_page(seen_by: Actor, proposal: UUID, *, known: Directory | None = None) -> ProposalPage:
    """One proposal, for the collective alone (RL2). Raises OutOfSight.

    `known` is the directory of a page that has one.
    """
    must_be_within(seen_by)
    return _Loaded(seen_by, proposal_of(seen_by.partnership, proposal), known).page()


class _Loaded:
    """The rows of a proposal's page, voiced together so that their number costs no query."""

    def __init__(self, seen_by: Actor, row: Proposal, known: Directory | None) -> None:
        here = seen_by.partnership
        self.seen_by, self.row = seen_by, row
        found = together(*_asked(row))
        self.drafts = sorted(found.all(Draft), key=attrgetter("number"))
        self.suggestions = sorted(found.all(Suggestion), key=attrgetter("n"))
        self.proxies = sorted(found.all(Proxy), key=attrgetter("on"))
        self.things = sorted(found.all(Thing), key=attrgetter("n"))
        self.versions = found.all(RuleVersion)
        self.every = rule_rows(here)
        self.rules = [one for one in self.every.rules if one.id == row.rule] if row.revises else []
        self.principles = principle_rows(here, self.every.rules)
        bodies = bodies_of(here)
        self.who = directory(
            seen_by,
            [row],
            bodies,
            self.drafts,
            self.suggestions,
            self.proxies,
            self.things,
            self.rules,
            self.versions,
            self.principles.principles,
            self.principles.rules,
            known=known,
        )
        self.names = naming(self.who, bodies)
        self.clauses = read_aloud(seen_by, (one.clauses for one in self.drafts))

    def page(self) -> ProposalPage:
        """The page, from rows that have their words."""
        row, who, said = self.row, self.who, self.row.said  # type: ignore[attr-defined]
        texts = tuple(self._text(one, self.clauses[at]) for at, one in enumerate(self.drafts))
        until = row.adopted_on - timedelta(days=1) if row.adopted_on else self.seen_by.today
        in_force = clauses_in_force(row.partnership, until, self.every)
        return ProposalPage(
            id=row.id,
            rule=row.rule,
            title=said.title,
            origin=RuleOrigin(row.origin),
            towards=said.towards,
            why=said.why,
            words=said.words,
            now=texts[-1],
            drafts=texts,
            clauses=clause_changes(texts[-1].clauses, self.names, in_force),
            review_months=row.review_months,
            trial_days=row.trial_days,
            concerned=tuple(UUID(one) for one in row.concerned),
            answers=tuple(one for one in self.things if str(one.id) in row.answers),
            fills=tuple(one for one in self.things if str(one.id) in row.fills),
            principles=gathered(self.seen_by, who, self.principles, texts[-1].principles),
            revised=self._revised(),
            pen=row.pen,
            pen_signed=who.signature(row.pen),
            suggestions=tuple(_suggestion(one, who) for one in self.suggestions),
            proxies=tuple(_entrusted(one, who) for one in self.proxies),
            signed=who.signature(row.by),
            on=row.on,
            n=row.n,
            adopted_on=row.adopted_on,
            closed_on=row.closed_on,
            closed_how=Settled(row.closed_how) if row.closed_how else None,
            directory=who,
            names=self.names,
            every=self.every,
        )

    def _text(self, row: Draft, clauses: list[Clause]) -> DraftText:
        said = row.said  # type: ignore[attr-defined]
        return DraftText(
            number=row.number,
            articles=tuple(said.articles),
            clauses=tuple(clauses),
            condition=said.attention_condition,
            weeks=row.attention_weeks,
            review=said.attention_review,
            principles=tuple(UUID(one) for one in row.principles),
            answers_objections=tuple(UUID(one) for one in row.answers_objections),
            words=said.words,
            signed=self.who.signature(row.by),
            writers=tuple(UUID(one) for one in row.writers),
            written_by=tuple(self.who.we(row.writers)),
            on=row.on,
            n=row.n,
        )

    def _revised(self) -> Revised | None:
        if not self.rules or not self.versions:
            return None
        rule, version = self.rules[0], self.versions[0]
        return Revised(
            id=rule.id,
            number=rule.number,
            version=version.number,
            title=rule.said.title,  # type: ignore[attr-defined]
            articles=tuple(str(one) for one in version.said.articles),  # type: ignore[attr-defined]
        )


def _asked(row: Proposal) -> Iterator[Among]:
    """All that hangs with a proposal, its round apart: one query."""
    yield from (Among(table, "proposal_id = %s", (row.id,)) for table in (Draft, Suggestion, Proxy))
    cited = [UUID(one) for one in (*row.answers, *row.fills)]
    marks = ", ".join(["%s"] * len(cited)) or "NULL"
    yield Among(Thing, f"partnership = %s AND id IN ({marks})", (row.partnership, *cited))
    yield Among(RuleVersion, "rule_id = %s AND number = %s", (row.rule, row.revises or 0))


def _suggestion(row: Suggestion, who: Directory) -> SuggestionLine:
    return SuggestionLine(
        id=row.id,
        draft=row.draft,
        article=row.article,
        text=row.said.text,  # type: ignore[attr-defined]
        signed=who.signature(row.by),
        on=row.on,
        n=row.n,
        taken_in=row.taken_in,
        left_words=row.said.left_words,  # type: ignore[attr-defined]
        left_on=row.left_on,
    )


def _entrusted(row: Proxy, who: Directory) -> Entrusted:
    return Entrusted(
        organisation=row.organisation,
        name=who.name(row.organisation),
        to=row.to,
        to_signed=who.signature(row.to),
        words=row.said.words,  # type: ignore[attr-defined]
    )
