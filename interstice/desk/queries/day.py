"""My day: what waits for me, what I wait for, what was done since I last read, across my partnerships."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from interstice.desk.queries.asked import asked
from interstice.desk.queries.chronicle import ActLine, acts_of, lines_of
from interstice.desk.queries.coming import Coming, ending_days
from interstice.desk.queries.names import names_mentioned
from interstice.desk.queries.sight import told_acts
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.horizons import horizons
from interstice.parties.queries.presence import actor_standing
from interstice.parties.queries.rows import parties_rows
from interstice.parties.queries.standing import Standing
from interstice.register.actors import Actor, Hat
from interstice.register.models import Entry
from interstice.register.prepared import prepared

SINCE = 5
"""How many acts are told for each partnership: a glance; the register has the others."""

AHEAD_MONTHS = 6
"""What ends within half a year is worth seeing each day: later, transmission is hard (product.md, 7)."""

NEAREST_FIRST = (Hat.MEMBER, Hat.DECIDER, Hat.STEERING, Hat.GUEST)
"""Whoever wears several hats reads the chronicle under the one nearest to the collective (row H18)."""


@dataclass(frozen=True)
class Task:
    """Something that waits, and in which partnership."""

    partnership: UUID
    place: str
    awaited: Awaited


@dataclass(frozen=True)
class TasksOfDay:
    """What waits for one day; `today` gathers what cannot wait."""

    due: date | None
    today: bool
    tasks: list[Task]

    @property
    def before(self) -> bool:
        """Whether it may all be done before that day."""
        return all(task.awaited.before for task in self.tasks)


@dataclass(frozen=True)
class Since:
    """What was done in a partnership since this person last read there."""

    partnership: UUID
    place: str
    lines: list[ActLine]
    more: bool

    @property
    def last(self) -> int:
        """Up to which act one has read once this is read."""
        return self.lines[0].n


@dataclass(frozen=True)
class Gathered:
    """What one partnership brings to the day."""

    tasks: list[Task]
    since: Since
    coming: list[Coming]


@dataclass(frozen=True)
class MyDay:
    """Everything on the page, in the order in which one reads it."""

    days: list[TasksOfDay]
    others: list[Task]
    since: list[Since]
    coming: list[tuple[str, Coming]]

    @property
    def today(self) -> int:
        """How many things cannot wait."""
        return sum(len(one.tasks) for one in self.days if one.today)

    @property
    def later(self) -> int:
        """How many have another day."""
        return sum(len(one.tasks) for one in self.days if one.due and not one.today)

    @property
    def last_due(self) -> date | None:
        """The last of these days."""
        return max((one.due for one in self.days if one.due and not one.today), default=None)


def my_day(hats: Iterable[Standing], places: Mapping[UUID, str], today: date) -> MyDay:
    """The day of whoever wears these hats, in these partnerships, given with their names.

    Queries grow with the number of partnerships, never with what happened in them.
    """
    every = [_gather(worn, places[one], today) for one, worn in _by_place(hats, places).items()]
    tasks = [task for one in every for task in one.tasks]
    coming = [(one.since.place, day) for one in every for day in one.coming]
    return MyDay(
        days=_by_day([one for one in tasks if one.awaited.mine], today),
        others=sorted((one for one in tasks if not one.awaited.mine), key=_when),
        since=[one.since for one in every if one.since.lines],
        coming=sorted(coming, key=lambda one: one[1].on),
    )


def _by_place(hats: Iterable[Standing], places: Iterable[UUID]) -> dict[UUID, list[Standing]]:
    """These hats by partnership, in the order of their names, the nearest hat first."""
    gathered: dict[UUID, list[Standing]] = {one: [] for one in places}
    for one in sorted(hats, key=lambda one: NEAREST_FIRST.index(one.hat)):
        if one.partnership in gathered:
            gathered[one.partnership].append(one)
    return {one: hats for one, hats in gathered.items() if hats}


def _gather(worn: Sequence[Standing], place: str, today: date) -> Gathered:
    hats = [actor_standing(one) for one in worn]
    nearest = hats[0]
    read = worn[0].seen_to
    news = _news(nearest, -1 if read is None else read)
    acts, rows = acts_of(news), parties_rows(nearest.partnership)
    told = (news, rows.foundings, rows.bodies, rows.mandates, rows.conventions, rows.horizons)
    names = names_mentioned(nearest, acts, *told)
    lines = lines_of(names, news, acts)
    return Gathered(
        tasks=[Task(nearest.partnership, place, one) for hat in hats for one in asked(hat, names.directory)],
        since=Since(nearest.partnership, place, lines[:SINCE], more=len(lines) > SINCE),
        coming=ending_days(nearest.partnership, horizons(nearest, on=today, within_months=AHEAD_MONTHS)),
    )


@prepared
def _news(actor: Actor, read: int) -> QuerySet[Entry]:
    return told_acts(actor).filter(n__gt=read).order_by("-n")[: SINCE + 1]


def _when(task: Task) -> date:
    return task.awaited.due or date.max


def _by_day(tasks: Sequence[Task], today: date) -> list[TasksOfDay]:
    """What is due today or was due before comes together, first; what has no day comes last."""
    pressing = [one for one in tasks if _when(one) <= today]
    later = sorted((one for one in tasks if _when(one) > today), key=_when)
    days = [TasksOfDay(one.due, today=False, tasks=tasks) for one, tasks in _days(later)]
    return [TasksOfDay(today, today=True, tasks=pressing), *days] if pressing else days


def _days(tasks: Iterable[Task]) -> Iterator[tuple[Awaited, list[Task]]]:
    for _day, group in groupby(tasks, key=_when):
        found = list(group)
        yield found[0].awaited, found
