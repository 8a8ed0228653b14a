"""The rule book: every rule on a day, with what it does and until when it was said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.parties.models import Member
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor, Hat
from interstice.rules.clauses.spoken import Names, Said, sentence_of
from interstice.rules.kinds import Degree
from interstice.rules.life import Life, State
from interstice.rules.models import DegreeSaid, Rule, RuleVersion, WatchTurn
from interstice.rules.queries.clauses import clauses_of
from interstice.rules.queries.lives import RuleRows, lives, rule_rows
from interstice.rules.queries.naming import bodies_of, in_words, naming, words_of
from interstice.rules.queries.signs import silences
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_here

Sentences = dict[UUID, tuple[tuple[Said, ...], ...]]
"""The clauses of each rule, as they are read."""


@dataclass(frozen=True, kw_only=True)
class RuleLine:
    """A rule in the book. `silent_since` puts a question to the collective, never an alert (AT17)."""

    id: UUID
    number: int
    title: Saying
    towards: Saying
    version: int
    life: Life
    degree: Degree
    sentences: tuple[tuple[Said, ...], ...]
    watcher: UUID | None
    silent_since: date | None


@dataclass(frozen=True)
class Book:
    """Every rule on a day, with the rows from which a page may tell more without asking again."""

    lines: list[RuleLine]
    rows: RuleRows
    who: Directory

    @property
    def in_force(self) -> list[RuleLine]:
        """Those that the collective has not dropped."""
        return [one for one in self.lines if one.life.state is not State.REPEALED]

    @property
    def dropped(self) -> list[RuleLine]:
        """Those that it has dropped: they stay readable (AT17)."""
        return [one for one in self.lines if one.life.state is State.REPEALED]


def rules_in_force(
    seen_by: Actor, on: date | None = None, *, known: Directory | None = None
) -> list[RuleLine]:
    """The rules that the collective has not dropped by that day, in the order of their adoption.

    Everyone here reads them, guests before they join (A08); who watches and what is silent, members only.
    """
    return rule_book(seen_by, on, known=known).in_force


def rules_dropped(seen_by: Actor, on: date | None = None) -> list[RuleLine]:
    """The rules that the collective has dropped: they stay readable (AT17)."""
    return rule_book(seen_by, on).dropped


def versions_on(partnership: UUID, rules: Collection[UUID], on: date) -> dict[UUID, RuleVersion]:
    """The text of each rule on a day: the one that held, or the last decided where none did."""
    found = RuleVersion.objects.filter(partnership=partnership, rule__in=list(rules), decided_on__lte=on)
    decided: dict[UUID, list[RuleVersion]] = {}
    for one in found.order_by("number"):
        decided.setdefault(one.rule_id, []).append(one)
    return {rule: text_on(texts, on) for rule, texts in decided.items()}


def text_on(decided: Sequence[RuleVersion], on: date) -> RuleVersion:
    """Among the texts of one rule decided by that day, the one that held, else the last decided."""
    holding = [one for one in decided if one.from_on <= on and (one.until_on is None or on < one.until_on)]
    return (holding or decided)[-1]


def watchers(partnership: UUID, on: date) -> dict[UUID, UUID]:
    """Who has their turn at watching over each rule that day (E01); a turn ends when its holder leaves."""
    now = Q(until_on__isnull=True) | Q(until_on__gte=on)
    turns = WatchTurn.objects.filter(now, partnership=partnership, from_on__lte=on).order_by("n")
    here = Member.objects.filter(partnership=partnership, hat=Hat.MEMBER, left_on__isnull=True)
    held = turns.filter(watcher__in=here.values("id"))
    return dict(held.values_list("rule", "watcher"))


def degrees(partnership: UUID, on: date) -> dict[UUID, Degree]:
    """How much each rule is instituted, where it was said; the others are rules, plainly (L06)."""
    said = DegreeSaid.objects.filter(partnership=partnership, on__lte=on).order_by("n")
    return {rule: Degree(degree) for rule, degree in said.values_list("rule", "degree")}


def rule_book(seen_by: Actor, on: date | None = None, *, known: Directory | None = None) -> Book:
    """The whole book on a day, those dropped among it; `known` is the directory of a page that has one."""
    must_be_here(seen_by)
    partnership, day = seen_by.partnership, on or seen_by.today
    rows = rule_rows(partnership)
    living = lives(partnership, day, rows)
    texts = versions_on(partnership, living, day)
    bodies = bodies_of(partnership)
    who = directory(seen_by, texts.values(), bodies, known=known)
    told = _told(seen_by, living, texts, _sentences(seen_by, rows, living, naming(who, bodies), day), day)
    return Book([told.line(rule) for rule in rows.rules if rule.id in living], rows, who)


@dataclass(frozen=True, kw_only=True)
class _Told:
    """What was loaded for all the lines at once."""

    living: dict[UUID, Life]
    texts: dict[UUID, RuleVersion]
    sentences: Sentences
    degrees: dict[UUID, Degree]
    watchers: dict[UUID, UUID]
    silent: dict[UUID, date]

    def line(self, rule: Rule) -> RuleLine:
        text = self.texts[rule.id]
        said = text.said  # type: ignore[attr-defined]
        return RuleLine(
            id=rule.id,
            number=rule.number,
            title=said.title,
            towards=said.towards,
            version=text.number,
            life=self.living[rule.id],
            degree=self.degrees.get(rule.id, Degree.RULE),
            sentences=self.sentences.get(rule.id, ()),
            watcher=self.watchers.get(rule.id),
            silent_since=self.silent.get(rule.id),
        )


def _told(
    seen_by: Actor,
    living: dict[UUID, Life],
    texts: dict[UUID, RuleVersion],
    sentences: Sentences,
    on: date,
) -> _Told:
    partnership, within = seen_by.partnership, seen_by.within()
    return _Told(
        living=living,
        texts=texts,
        sentences=sentences,
        degrees=degrees(partnership, on),
        watchers=watchers(partnership, on) if within else {},
        silent=silences(partnership, living, on) if within else {},
    )


def _sentences(seen_by: Actor, rows: RuleRows, rules: Collection[UUID], names: Names, on: date) -> Sentences:
    told = clauses_of(rules, seen_by.partnership, on, rows)
    said = words_of(seen_by, [one.value for clauses in told.values() for one in clauses])
    return {
        rule: tuple(tuple(sentence_of(in_words(one.value, said), names)) for one in clauses)
        for rule, clauses in told.items()
    }
