"""A rule on a day: its text, what the software obeys, where it comes from, how it lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from uuid import UUID

from interstice.parties.models import Clause as ConventionClause
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.register.together import Among, together
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.spoken import Names, Said, sentence_of
from interstice.rules.inputs import clause_read
from interstice.rules.kinds import Degree
from interstice.rules.life import Life
from interstice.rules.models import (
    Adaptation,
    ArticleComesFrom,
    DegreeSaid,
    LightVoice,
    Reservation,
    Rule,
    RuleVersion,
    SayingAgain,
)
from interstice.rules.queries.book import text_on, watchers
from interstice.rules.queries.clauses import clauses_of
from interstice.rules.queries.lives import RuleRows, lives, rule_rows
from interstice.rules.queries.naming import bodies_of, in_words, naming, words_of
from interstice.rules.queries.principles import Together, gathered, principle_rows
from interstice.rules.queries.provenance import Path, PathStep, outline_of, past_of, path_from
from interstice.rules.queries.signs import is_silent
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_here

_OF_ITS_TEXTS = "version_id IN (SELECT id FROM rules_ruleversion WHERE rule_id = %s)"
_FILLED = """id IN (
    SELECT clause FROM rules_filling
     WHERE rule_id = %s AND from_on <= %s AND (until_on IS NULL OR until_on > %s))"""


@dataclass(frozen=True, kw_only=True)
class ClauseLine:
    """What the software obeys, in its sentence, and from when it holds."""

    sentence: tuple[Said, ...]
    in_force: InForce  # type: ignore[type-arg]


@dataclass(frozen=True, kw_only=True)
class AdaptationLine:
    """A variant beside its core. `lost`: one of the two has left and nobody has taken it over (AT19)."""

    row: Adaptation
    for_name: str
    with_name: str
    sentences: tuple[tuple[Said, ...], ...]
    agreed: bool
    ended: bool
    lost: bool


@dataclass(frozen=True, kw_only=True)
class RulePage:
    """All that a rule's page tells on a day; rows are voiced for the viewer.

    Members read path, variants and reservations; everyone else `outline`: kinds and counts (RL2, N01).
    """

    rule: Rule
    on: date
    life: Life
    text: RuleVersion
    versions: tuple[RuleVersion, ...]
    clauses: tuple[ClauseLine, ...]
    principles: tuple[Together, ...]
    article_origins: tuple[ArticleComesFrom, ...]
    fills: tuple[ConventionClause, ...]
    degree: Degree
    degrees: tuple[DegreeSaid, ...]
    watcher: UUID | None
    sayings: tuple[SayingAgain, ...]
    light_voices: tuple[LightVoice, ...]
    adaptations: tuple[AdaptationLine, ...]
    reservations: tuple[Reservation, ...]
    silent_since: date | None
    path: tuple[PathStep, ...]
    outline: tuple[str, ...]
    who: Directory

    @property
    def written_by(self) -> list[str]:
        """« Écrite ensemble par », without order: alphabetical is none (G11)."""
        return self.who.we(self.text.writers)


@dataclass(frozen=True, kw_only=True)
class _Rows:
    """What is read aloud in one go."""

    versions: list[RuleVersion]
    adaptations: list[Adaptation]
    reservations: list[Reservation]
    degrees: list[DegreeSaid]
    sayings: list[SayingAgain]
    voices: list[LightVoice]
    fills: list[ConventionClause]
    article_origins: list[ArticleComesFrom]


def rule_at(seen_by: Actor, rule: UUID, on: date | None = None) -> RulePage:
    """A rule as it was that day; before it was adopted it does not exist."""
    must_be_here(seen_by)
    day = on or seen_by.today
    every = rule_rows(seen_by.partnership)
    row = next((one for one in every.rules if one.id == rule), None)
    if row is None or row.adopted_on > day:
        raise OutOfSight
    rows, bodies = _rows(seen_by, row, every, day), bodies_of(row.partnership)
    cited, past = principle_rows(row.partnership, every.rules), past_of(row)
    who = directory(seen_by, [row], *vars(rows).values(), bodies, cited.principles, cited.rules)
    names = naming(who, bodies)
    within, life = seen_by.within(), lives(row.partnership, day, every)[row.id]
    path = path_from(seen_by, past, day) if within else Path([], None)
    text = text_on(rows.versions, day)
    return RulePage(
        rule=row,
        on=day,
        life=life,
        text=text,
        versions=tuple(rows.versions),
        clauses=_clauses(seen_by, row, every, names, text),
        principles=tuple(gathered(seen_by, who, cited, [UUID(one) for one in text.principles])),
        article_origins=tuple(one for one in rows.article_origins if one.version_id == text.id),
        fills=tuple(rows.fills),
        degree=Degree(rows.degrees[-1].degree) if rows.degrees else Degree.RULE,
        degrees=tuple(rows.degrees),
        watcher=watchers(row.partnership, day).get(row.id) if within else None,
        sayings=tuple(rows.sayings),
        light_voices=tuple(rows.voices),
        adaptations=_adaptations(seen_by, rows.adaptations, who, names, day),
        reservations=tuple(rows.reservations),
        silent_since=path.last_sign if _silent(life, path, day) else None,
        path=tuple(path.steps),
        outline=tuple(outline_of(past, day)),
        who=who,
    )


def _rows(seen_by: Actor, rule: Rule, every: RuleRows, on: date) -> _Rows:
    within = seen_by.within()
    found = together(*_told_of(rule, on), *(_debated(rule, on) if within else ()))
    said = [one for one in every.sayings.get(rule.id, ()) if one.on <= on]
    return _Rows(
        versions=sorted(found.all(RuleVersion), key=attrgetter("number")),
        adaptations=sorted(found.all(Adaptation), key=attrgetter("n")) if within else [],
        reservations=sorted(found.all(Reservation), key=attrgetter("n")) if within else [],
        degrees=sorted(found.all(DegreeSaid), key=attrgetter("n")),
        sayings=sorted(said, key=attrgetter("n")),
        voices=sorted(found.all(LightVoice), key=attrgetter("on")) if within else [],
        fills=sorted(found.all(ConventionClause), key=attrgetter("position")),
        article_origins=sorted(found.all(ArticleComesFrom), key=attrgetter("article")),
    )


def _told_of(rule: Rule, on: date) -> tuple[Among, ...]:
    """What everyone here reads of a rule."""
    return (
        Among(RuleVersion, "rule_id = %s AND decided_on <= %s", (rule.id, on)),
        Among(DegreeSaid, 'rule_id = %s AND "on" <= %s', (rule.id, on)),
        Among(ArticleComesFrom, _OF_ITS_TEXTS, (rule.id,)),
        Among(ConventionClause, _FILLED, (rule.id, on, on)),
    )


def _debated(rule: Rule, on: date) -> tuple[Among, ...]:
    """What the collective alone reads of it (RL2)."""
    return (
        Among(Adaptation, "rule_id = %s AND proposed_on <= %s", (rule.id, on)),
        Among(Reservation, 'rule = %s AND "on" <= %s', (rule.id, on)),
        Among(LightVoice, 'rule_id = %s AND "on" <= %s', (rule.id, on)),
    )


def _silent(life: Life, path: Path, on: date) -> bool:
    return life.applied and path.last_sign is not None and is_silent(path.last_sign, on)


def _clauses(
    seen_by: Actor, rule: Rule, every: RuleRows, names: Names, text: RuleVersion
) -> tuple[ClauseLine, ...]:
    """Those of the text shown, applied or not: the page says which."""
    told = clauses_of([rule.id], rule.partnership, max(text.from_on, text.decided_on), every)[rule.id]
    told = [one for one in told if one.version == text.number]
    said = words_of(seen_by, [one.value for one in told])
    return tuple(
        ClauseLine(sentence=tuple(sentence_of(in_words(one.value, said), names)), in_force=one)
        for one in told
    )


def _adaptations(
    seen_by: Actor, rows: list[Adaptation], who: Directory, names: Names, on: date
) -> tuple[AdaptationLine, ...]:
    read = {row.id: [clause_read(one["type"], one["parameters"]) for one in row.clauses] for row in rows}
    said = words_of(seen_by, [one for clauses in read.values() for one in clauses])
    return tuple(
        AdaptationLine(
            row=row,
            for_name=names(row.for_actor),
            with_name=names(row.counterpart),
            sentences=tuple(tuple(sentence_of(in_words(one, said), names)) for one in read[row.id]),
            agreed=row.agreed_on is not None and row.agreed_on <= on,
            ended=row.ended_on is not None and row.ended_on <= on,
            lost=any(_gone(side, who, on) for side in (row.for_actor, row.counterpart)),
        )
        for row in rows
    )


def _gone(side: UUID, who: Directory, on: date) -> bool:
    """Whether this side had left by that day: someone, or every member of an organisation."""
    people = [one for one in who.people.values() if side in (one.id, one.organisation)]
    return bool(people) and all(one.left_on is not None and one.left_on <= on for one in people)


def title_of(page: RulePage) -> Saying:
    """The rule's title in the text that is shown."""
    said = page.text.said  # type: ignore[attr-defined]
    return said.title  # type: ignore[no-any-return]
