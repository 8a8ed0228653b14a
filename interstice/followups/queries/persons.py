"""The persons whom the viewer follows: those that open to them, and nothing of the others (RL4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from interstice.followups.models import Agreement, Dossier
from interstice.followups.queries.person_page import PersonPage, person_page, title_of
from interstice.followups.queries.person_rows import STANDS
from interstice.parties.queries.directory import Directory, mentioned
from interstice.register.actors import Actor
from interstice.register.marks import mark, marked
from interstice.register.together import Among, Given, together
from interstice.vault.sight import OPENED, found_open, must_be_within, opened_given

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
    found = together(*_asked(seen_by, after, closed=closed))
    every = sorted(found.all(Dossier), key=lambda one: (one.last_on, one.n), reverse=True)
    found_open(seen_by, [one.id for one in every])
    rows = [one for one in every if (one.closed_on is not None) == closed]
    newest = {one.dossier_id: one for one in sorted(found.all(Agreement), key=lambda one: one.n)}
    who = mentioned(seen_by, rows[:PAGE])
    return Persons(
        [_line(seen_by, one, newest.get(one.id), who) for one in rows[:PAGE]],
        str(mark(rows[PAGE - 1].last_on, rows[PAGE - 1].n)) if len(rows) > PAGE else "",
        closed,
        any(one.closed_on is not None for one in every),
    )


def _asked(seen_by: Actor, after: str, *, closed: bool) -> list[Among]:
    """One page of them and one more, their agreements, and whether any is closed."""
    mine = f"partnership = %s AND erased_on IS NULL AND id {OPENED}"
    for_me = (seen_by.partnership, *opened_given(seen_by))
    past, mark = _beyond(after)
    state = "IS NOT NULL" if closed else "IS NULL"
    page = _chosen(f"{mine} AND closed_on {state}{past} ORDER BY last_on DESC, n DESC LIMIT {PAGE + 1}")
    ended = _chosen(f"{mine} AND closed_on IS NOT NULL LIMIT 1")
    return [
        Among(Dossier, f"id {page}", (*for_me, *mark)),
        Among(Agreement, f"dossier_id {page} AND {STANDS}", (*for_me, *mark)),
        *([] if closed else [Among(Dossier, f"id {ended}", for_me)]),
    ]


def _chosen(where: str) -> str:
    return f"IN (SELECT id FROM followups_dossier WHERE {where})"  # noqa: S608 — its values are given apart


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


def _beyond(after: str) -> tuple[str, tuple[Given, ...]]:
    """What comes after a mark; one that says nothing is the beginning."""
    if (last := marked(after)) is None:
        return "", ()
    return " AND (last_on < %s OR (last_on = %s AND n < %s))", (last.on, last.on, last.n)
