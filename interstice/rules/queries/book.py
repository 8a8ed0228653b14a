"""The rule book: every rule on a day, with what it does and until when it was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor, Hat
from interstice.register.prepared import prepared
from interstice.register.reading import once
from interstice.register.together import Among, Found, together
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
    seen_by: Actor, on: date | None = None, *, known: Directory | None = None, texts_alone: bool = False
) -> list[RuleLine]:
    """The rules that the collective has not dropped by that day, in the order of their adoption.

    Everyone here reads them, guests before they join (A08); who watches and what is silent, members only.
    """
    return rule_book(seen_by, on, known=known, texts_alone=texts_alone).in_force


def rules_dropped(seen_by: Actor, on: date | None = None) -> list[RuleLine]:
    """The rules that the collective has dropped: they stay readable (AT17)."""
    return rule_book(seen_by, on).dropped


def versions_on(partnership: UUID, rules: Collection[UUID], on: date) -> dict[UUID, RuleVersion]:
    """The text of each rule on a day: the one that held, or the last decided where none did."""
    decided: dict[UUID, list[RuleVersion]] = {}
    for one in _texts(partnership, on) if rules else ():
        if one.rule_id in rules:
            decided.setdefault(one.rule_id, []).append(one)
    return {rule: text_on(texts, on) for rule, texts in decided.items()}


def texts_held(partnership: UUID, on: date) -> Iterable[RuleVersion]:
    """The texts of a day before their words are read, for a page that reads all its words at once."""
    return versions_on(partnership, lives(partnership, on, rule_rows(partnership)), on).values()


def _texts(partnership: UUID, on: date) -> list[RuleVersion]:
    return once(("texts", partnership, on), lambda: _decided(partnership, on))


@prepared
def _decided(partnership: UUID, on: date) -> QuerySet[RuleVersion]:
    return RuleVersion.objects.filter(partnership=partnership, decided_on__lte=on).order_by("number")


def text_on(decided: Sequence[RuleVersion], on: date) -> RuleVersion:
    """Among the texts of one rule decided by that day, the one that held, else the last decided."""
    holding = [one for one in decided if one.from_on <= on and (one.until_on is None or on < one.until_on)]
    return (holding or decided)[-1]


def watchers(partnership: UUID, on: date) -> dict[UUID, UUID]:
    """Who has their turn at watching over each rule that day (E01); a turn ends when its holder leaves."""
    return turns_on(_beside(partnership), on)


def turns_asked(partnership: UUID) -> Among:
    """The turns of those who are still members, for a page that asks for more at once."""
    here = "SELECT id FROM parties_member WHERE partnership = %s AND hat = %s AND left_on IS NULL"
    where = f"partnership = %s AND watcher IN ({here})"
    return Among(WatchTurn, where, (partnership, partnership, Hat.MEMBER.value))


def turns_on(found: Found, on: date) -> dict[UUID, UUID]:
    """Whose turn it is for each rule that day, from the turns that were found."""
    turns = sorted(found.all(WatchTurn), key=lambda one: one.n)
    now = [one for one in turns if one.from_on <= on and (one.until_on is None or on <= one.until_on)]
    return {one.rule_id: one.watcher for one in now}


def degrees(partnership: UUID, on: date) -> dict[UUID, Degree]:
    """How much each rule is instituted, where it was said; the others are rules, plainly (L06)."""
    said = sorted(_beside(partnership).all(DegreeSaid), key=lambda one: one.n)
    return {one.rule_id: Degree(one.degree) for one in said if one.on <= on}


def _beside(partnership: UUID) -> Found:
    """What is told of rules beside their texts: who watches over them, how much each is instituted."""
    said = Among(DegreeSaid, "partnership = %s", (partnership,))
    return once(("beside rules", partnership), lambda: together(turns_asked(partnership), said))


def rule_book(
    seen_by: Actor, on: date | None = None, *, known: Directory | None = None, texts_alone: bool = False
) -> Book:
    """The whole book on a day, those dropped among it; `known` is the directory of a page that has one.

    `texts_alone` is for a page that tells neither who watches, nor how much each is instituted, nor silences.
    """
    must_be_here(seen_by)
    partnership, day = seen_by.partnership, on or seen_by.today
    rows = rule_rows(partnership)
    living = lives(partnership, day, rows)
    texts = versions_on(partnership, living, day)
    bodies = bodies_of(partnership)
    who = directory(seen_by, texts.values(), bodies, known=known)
    sentences = _sentences(seen_by, rows, living, naming(who, bodies), day)
    told = (
        _Told(living=living, texts=texts, sentences=sentences)
        if texts_alone
        else _told(seen_by, living, texts, sentences, day)
    )
    return Book([told.line(rule) for rule in rows.rules if rule.id in living], rows, who)


@dataclass(frozen=True, kw_only=True)
class _Told:
    """What was loaded for all the lines at once."""

    living: dict[UUID, Life]
    texts: dict[UUID, RuleVersion]
    sentences: Sentences
    degrees: dict[UUID, Degree] = field(default_factory=dict)
    watchers: dict[UUID, UUID] = field(default_factory=dict)
    silent: dict[UUID, date] = field(default_factory=dict)

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
