"""A rule's page as it is laid out: the climb, the path, who carries it, what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.rules.difference import ArticleChange, articles_difference
from interstice.rules.models import Reservation, RuleVersion
from interstice.rules.queries.provenance import PathStep
from interstice.rules.queries.rule_page import ClauseLine, RulePage, title_of
from interstice.ui.dates import exact_day
from interstice.vault.queries import Saying

CLIMB: Mapping[str, str | Promise] = {
    "situation.told": gettext_lazy("Un cas"),
    "question.raised": gettext_lazy("Une question"),
    "question.joined": gettext_lazy("Ailleurs aussi"),
    "question.generalised": gettext_lazy("Ce qui est commun"),
    "rule.adopted": gettext_lazy("Une règle"),
}
"""The acts that make the climb from a case to a rule; all the others are on the path (G05–G08)."""


COUNTED = ("days", "weeks", "months", "every_weeks", "every_months", "houses")
"""The blanks that hold a number."""

HOLDS = 28
"""How many letters stand beside a sentence; beyond, the blank is named instead of being filled."""


@dataclass(frozen=True)
class Step:
    """A step of the climb, as the tag `montee` takes it."""

    when: str
    what: str
    words: object
    n: int
    url: str


@dataclass(frozen=True)
class PathLine:
    """An act of the path, with who made it."""

    step: PathStep
    signed: str
    url: str


@dataclass(frozen=True)
class Carrier:
    """An organisation that carries the text shown, with the reservation that it has kept, if it has one."""

    name: str
    state: str
    word: str
    reservation: Reservation | None = None


@dataclass(frozen=True)
class ClauseTold:
    """What the software obeys: the value that stands out, then the whole sentence."""

    value: str
    line: ClauseLine


@dataclass(frozen=True)
class Comparison:
    """Two versions, one beside what it became."""

    older: RuleVersion
    newer: RuleVersion
    changes: tuple[ArticleChange, ...]


def climb(page: RulePage) -> list[Step]:
    """From the case to the rule; nothing when the rule had no question before it."""
    steps = [one for one in page.path if one.kind in CLIMB]
    told = [
        Step(
            when=exact_day(one.on),
            what=str(CLIMB[one.kind]),
            words=_words_of(one, title_of(page)),
            n=one.n,
            url=_act(page, one.n),
        )
        for one in steps
    ]
    return told if len(told) > 1 else []


def path_told(page: RulePage) -> list[PathLine]:
    """Every act on the path, in the order of the register."""
    return [
        PathLine(
            step=one,
            signed=page.who.signature(one.by) or page.who.name(one.organisation),
            url=_act(page, one.n),
        )
        for one in page.path
    ]


def clauses_told(page: RulePage) -> list[ClauseTold]:
    """Each clause under what one looks for first: a number if there is one, else its shortest word."""
    return [ClauseTold(_value(one), one) for one in page.clauses]


def carriers(page: RulePage) -> list[Carrier]:
    """The organisations that agreed to the text shown, in seat order: consenting is carrying (E04)."""
    kept = {one.organisation: one for one in page.reservations if one.kept and _stands(one, page.on)}
    agreed, tacit = set(page.text.agreed), set(page.text.tacit)
    return [
        _carrier(page, seat.id, kept.get(seat.id), tacit=str(seat.id) in tacit)
        for seat in page.who.seats()
        if str(seat.id) in agreed | tacit
    ]


def comparison(page: RulePage, asked: str) -> Comparison | None:
    """The two versions that the address names, `1-2`; else the last change."""
    by_number = {one.number: one for one in page.versions}
    if len(by_number) < 2:
        return None
    older, newer = _pair(asked, by_number) or sorted(by_number)[-2:]
    before, after = by_number[older], by_number[newer]
    return Comparison(before, after, tuple(articles_difference(_articles(before), _articles(after))))


def _value(line: ClauseLine) -> str:
    blanks = line.in_force.value.blanks()
    filled = [one for one in line.sentence if one.filled]
    numbers = [
        one.text for one in filled if not blanks[one.filled].choices and blanks[one.filled].of in COUNTED
    ]
    if numbers or not filled:
        return next(iter(numbers), "")
    shortest = min(filled, key=lambda one: len(one.text))
    return shortest.text if len(shortest.text) <= HOLDS else str(blanks[shortest.filled].label)


def _stands(kept: Reservation, on: date) -> bool:
    """Whether it had not been lifted by that day (AT30)."""
    return kept.lifted_on is None or kept.lifted_on > on


def _carrier(page: RulePage, house: UUID, kept: Reservation | None, *, tacit: bool) -> Carrier:
    name = page.who.name(house)
    if kept:
        return Carrier(name, "reserve", _("avec réserve"), kept)
    if tacit:
        return Carrier(name, "tacite", _("silence, qui vaut accord par notre règle"))
    return Carrier(name, "consent", _("consent"))


def _words_of(step: PathStep, page_title: Saying) -> object:
    if step.withdrawn_on and not step.headline:
        return Saying(_("Retiré de l’affichage : seul le lien reste."))
    return step.headline or (page_title if step.kind == "rule.adopted" else step.words)


def _pair(asked: str, known: Mapping[int, RuleVersion]) -> list[int] | None:
    pieces = asked.split("-")
    if len(pieces) != 2 or not all(one.isdigit() for one in pieces):
        return None
    numbers = sorted(int(one) for one in pieces)
    return numbers if numbers[0] != numbers[1] and set(numbers) <= set(known) else None


def _articles(version: RuleVersion) -> list[str]:
    return [str(one) for one in version.said.articles]  # type: ignore[attr-defined]


def _act(page: RulePage, n: int) -> str:
    return reverse("act", args=[page.rule.partnership, n])
