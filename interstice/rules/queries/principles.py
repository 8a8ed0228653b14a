"""Principles: those held as equally legitimate always stand together, with the rule that says so (B21)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.parties.models import Thing
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor, Hat
from interstice.register.reading import once
from interstice.register.together import Among, Found, together
from interstice.rules.decisions.principles import held_together
from interstice.rules.models import Binding, Illustration, Principle, Rule
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_here


@dataclass(frozen=True, kw_only=True)
class Example:
    """A living example; `of` is who did it, or what was made, when it was said."""

    words: Saying
    of: str
    signed: str
    on: date
    n: int


@dataclass(frozen=True, kw_only=True)
class PrincipleLine:
    """A principle with the professional world that carries it, and no author to hierarchies (A23, RL2)."""

    id: UUID
    title: Saying
    world: Saying
    words: Saying
    signed: str
    on: date
    n: int
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Together:
    """Principles held as equally legitimate, in the order of their stating; or one that stands by itself.

    `rule` is the rule that says so, if one does; `n` the act that did.
    """

    principles: tuple[PrincipleLine, ...]
    bound_on: date | None = None
    n: int | None = None
    rule: UUID | None = None
    rule_title: Saying | None = None

    @property
    def bound(self) -> bool:
        """Whether there are several, none of which stands without the others."""
        return len(self.principles) > 1


@dataclass(frozen=True)
class Rows:
    """What a page loads to show principles, before the words are read in one go."""

    principles: list[Principle]
    bindings: list[Binding]
    rules: list[Rule]


def principles(seen_by: Actor) -> list[Together]:
    """Every principle of the partnership; living examples are the collective's own."""
    must_be_here(seen_by)
    rows = principle_rows(seen_by.partnership)
    shown = Illustration.objects.filter(partnership=seen_by.partnership).order_by("n")
    examples = list(shown) if seen_by.within() else []
    things = list(
        Thing.objects.filter(partnership=seen_by.partnership, id__in=[one.of for one in examples if one.of])
    )
    who = directory(seen_by, rows.principles, rows.rules, examples, things)
    names = {one.id: str(one.said.label) for one in things}  # type: ignore[attr-defined]
    told = [(one.principle_id, _example(one, who, names)) for one in examples]
    return gathered(seen_by, who, rows, (row.id for row in rows.principles), told)


def principle_rows(partnership: UUID, known: Iterable[Rule] | None = None) -> Rows:
    """The rows of principles, what binds them, and the rules that say so: two queries at most.

    `known` are the rules of the partnership where the page has read them already.
    """
    asked = once(("principles", partnership), lambda: _asked(partnership))
    found = sorted(asked.all(Principle), key=lambda one: one.n)
    bindings = sorted(asked.all(Binding), key=lambda one: one.n)
    named = [one.rule for one in bindings if one.rule]
    if known is not None:
        return Rows(found, bindings, [one for one in known if one.id in named])
    rules = list(Rule.objects.filter(partnership=partnership, id__in=named)) if named else []
    return Rows(found, bindings, rules)


def _asked(partnership: UUID) -> Found:
    return together(*(Among(one, "partnership = %s", (partnership,)) for one in (Principle, Binding)))


def gathered(
    seen_by: Actor,
    who: Directory,
    rows: Rows,
    cited: Iterable[UUID],
    examples: Iterable[tuple[UUID, Example]] = (),
) -> list[Together]:
    """The principles that are cited, each with those that it never goes without. The rows are voiced."""
    wanted, told, groups = set(cited), list(examples), list[Together]()
    shown: set[UUID] = set()
    for row in rows.principles:
        if row.id not in wanted or row.id in shown:
            continue
        group = held_together([row.id], rows.principles)
        shown |= set(group)
        members = [one for one in rows.principles if one.id in group]
        lines = tuple(_line(one, seen_by, who, told) for one in members)
        groups.append(_together(lines, rows))
    return groups


def _together(lines: tuple[PrincipleLine, ...], rows: Rows) -> Together:
    mine = {str(one.id) for one in lines}
    said = [one for one in rows.bindings if mine & set(one.principles)]
    if not said:
        return Together(principles=lines)
    last = max(said, key=lambda one: (one.rule is not None, one.n))
    rule = next((one for one in rows.rules if one.id == last.rule), None)
    return Together(
        principles=lines,
        bound_on=last.on,
        n=last.n,
        rule=last.rule,
        rule_title=rule.said.title if rule else None,  # type: ignore[attr-defined]
    )


def _line(
    row: Principle, seen_by: Actor, who: Directory, examples: list[tuple[UUID, Example]]
) -> PrincipleLine:
    said = row.said  # type: ignore[attr-defined]
    named = seen_by.hat in (Hat.MEMBER, Hat.GUEST)
    return PrincipleLine(
        id=row.id,
        title=said.title,
        world=said.world,
        words=said.words,
        signed=who.signature(row.by) if named else "",
        on=row.on,
        n=row.n,
        examples=tuple(example for principle, example in examples if principle == row.id),
    )


def _example(row: Illustration, who: Directory, things: dict[UUID, str]) -> Example:
    of = row.of or UUID(int=0)
    return Example(
        words=row.said.words,  # type: ignore[attr-defined]
        of=who.signature(of) or who.name(of) or things.get(of, ""),
        signed=who.signature(row.by),
        on=row.on,
        n=row.n,
    )
