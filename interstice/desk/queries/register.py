"""The register as one reads it: acts by day, the latest first, those that were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from interstice.desk.queries.chronicle import ActLine, Line, Untold, acts_of, lines_of, with_the_untold
from interstice.desk.queries.details import DetailedAct, detailed
from interstice.desk.queries.genres import of_genre
from interstice.desk.queries.names import names_in
from interstice.desk.queries.searching import holding
from interstice.desk.queries.sight import told_acts
from interstice.register.actors import Actor
from interstice.register.models import Entry

A_PAGE = 40
"""How many acts a page holds: a few screens, read in one breath, whatever the size of the register."""


@dataclass(frozen=True)
class Asked:
    """What the reader asks; `before` is where an older page begins, `opened` an act read in place."""

    words: str = ""
    genre: str = ""
    organisation: UUID | None = None
    since: date | None = None
    before: int | None = None
    opened: int | None = None

    @property
    def anything(self) -> bool:
        """Whether something is filtered, the page apart."""
        return bool(self.words or self.genre or self.organisation or self.since)


@dataclass(frozen=True)
class Day:
    """The acts entered on one day, and among them the numbers of those that are not for this viewer."""

    on: date
    lines: list[Line]


@dataclass(frozen=True)
class RegisterPage:
    """A page of the register: how many acts answer, these ones, the one open, where older ones begin.

    Of an organisation's acts no number is told: where one person is there for it, that would count theirs.
    """

    found: int | None
    days: list[Day]
    older: int | None
    opened: DetailedAct | None
    houses: list[tuple[str, str]]


def register_page(seen_by: Actor, asked: Asked, *, size: int) -> RegisterPage:
    """The acts that answer. `size` is that of the register, from which numbers without words are told."""
    every = _answering(seen_by, asked)
    wanted = every if asked.before is None else every.filter(n__lt=asked.before)
    entries = list(wanted.order_by("-n")[: A_PAGE + 1])
    shown = entries[:A_PAGE]
    told = acts_of(shown)
    names = names_in(seen_by, told)
    acts = lines_of(names, shown, told)
    older = acts[-1].n if len(entries) > A_PAGE else None
    top = size if asked.before is None else asked.before
    lines = acts if asked.anything else with_the_untold(acts, top, -1 if older is None else None)
    houses = [(str(one.id), names.directory.name(one.id)) for one in names.directory.seats()]
    found = None if asked.organisation else every.count()
    return RegisterPage(found, _by_day(lines), older, opened_act(seen_by, asked.opened), houses)


def opened_act(seen_by: Actor, n: int | None) -> DetailedAct | None:
    """The act that the reader opened, in place; nothing for one that they do not read."""
    entry = told_acts(seen_by).filter(n=n).first() if n is not None else None
    return detailed(seen_by, entry) if entry else None


def _answering(seen_by: Actor, asked: Asked) -> QuerySet[Entry]:
    found = told_acts(seen_by)
    if asked.words:
        found = found.filter(holding(seen_by, asked.words))
    if asked.genre:
        found = found.filter(of_genre(asked.genre))
    if asked.organisation:
        found = found.filter(organisation=asked.organisation)
    if asked.since:
        found = found.filter(on__gte=asked.since)
    return found


def _by_day(lines: Sequence[ActLine | Untold]) -> list[Day]:
    """By the day of entry, so that days and numbers go down together even when an act is entered late.

    Numbers without words stand under the day of the act before which they come.
    """
    days: list[Day] = []
    waiting: list[Line] = []
    for one in lines:
        if isinstance(one, Untold):
            (days[-1].lines if days else waiting).append(one)
        elif days and days[-1].on == one.entered:
            days[-1].lines.append(one)
        else:
            days.append(Day(one.entered, [*waiting, one]))
            waiting = []
    return days
