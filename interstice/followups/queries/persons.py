"""The persons whom the viewer follows: those that open to them, and nothing of the others (RL4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from interstice.followups.models import Agreement, Dossier
from interstice.followups.queries.person_page import PersonPage, person_page, title_of
from interstice.parties.queries.directory import Directory, mentioned
from interstice.register.actors import Actor
from interstice.vault.sight import found_open, must_be_within, opened_to

__all__ = ["PersonPage", "Persons", "person_page", "persons"]

PAGE = 50
"""How many persons stand on a page."""


@dataclass(frozen=True)
class PersonLine:
    """A followed person, as the list names her."""

    dossier: Dossier
    title: str
    reference: str
    referent: str
    mine: bool
    agreement: Agreement | None
    today: date

    @property
    def shared(self) -> bool:
        """Whether her agreement holds today."""
        return self.agreement is not None and self.agreement.holds(self.today)


@dataclass(frozen=True)
class Persons:
    """One page of the list; `following` is the mark of the next one, when there is one."""

    lines: list[PersonLine]
    following: str
    closed: bool
    any_closed: bool


def persons(seen_by: Actor, *, after: str = "", closed: bool = False) -> Persons:
    """The latest first, fifty a page, in a number of queries that does not grow."""
    must_be_within(seen_by)
    mine = Dossier.objects.filter(
        partnership=seen_by.partnership,
        id__in=opened_to(seen_by).values("thing"),
        erased_on__isnull=True,
    )
    wanted = _beyond(mine.filter(closed_on__isnull=not closed), after)
    rows = list(wanted.order_by("-last_on", "-n")[: PAGE + 1])
    found_open(seen_by, [one.id for one in rows])
    agreements = _agreements(rows[:PAGE])
    who = mentioned(seen_by, rows[:PAGE])
    return Persons(
        [_line(seen_by, one, agreements.get(one.id), who) for one in rows[:PAGE]],
        _mark(rows[PAGE - 1]) if len(rows) > PAGE else "",
        closed,
        closed or mine.filter(closed_on__isnull=False).exists(),
    )


def _line(seen_by: Actor, row: Dossier, agreement: Agreement | None, who: Directory) -> PersonLine:
    said: Any = row.said  # type: ignore[attr-defined]
    return PersonLine(
        row,
        title_of(row),
        str(said.reference),
        who.signature(row.referent),
        row.referent == seen_by.member,
        agreement,
        seen_by.today,
    )


def _agreements(rows: Iterable[Dossier]) -> dict[UUID, Agreement]:
    """The agreement that stands for each, in one query."""
    standing = Agreement.objects.filter(
        dossier__in=[one.id for one in rows], replaced_on__isnull=True, withdrawn_on__isnull=True
    )
    return {one.dossier_id: one for one in standing.order_by("n")}


def _mark(last: Dossier) -> str:
    return f"{last.last_on.isoformat()}.{last.n}"


def _beyond(rows: QuerySet[Dossier], after: str) -> QuerySet[Dossier]:
    """What comes after a mark; one that says nothing is the beginning."""
    day, _dot, number = after.partition(".")
    try:
        on, n = date.fromisoformat(day), int(number)
    except ValueError:
        return rows
    return rows.filter(Q(last_on__lt=on) | Q(last_on=on, n__lt=n))
