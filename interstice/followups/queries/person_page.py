"""What a circle reads of the person it follows, for one of its members (product.md, chapter 4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Model

from interstice.followups.decisions.dossiers import left_to_its_circle, nobody_answers
from interstice.followups.kinds import Subject
from interstice.followups.models import Agreement, Dossier
from interstice.followups.queries.around import Around, Place, around
from interstice.followups.queries.person_rows import PersonRows, person_rows
from interstice.followups.queries.standing import Standing
from interstice.parties.queries.directory import Directory, directory, mentioned
from interstice.register.actors import Actor, Hat
from interstice.vault.models import ReadOfDay


@dataclass(frozen=True)
class Told:
    """Something said by someone, on a day."""

    row: Any
    words: object
    signed: str
    on: date
    readers: list[str]


@dataclass(frozen=True)
class Shares:
    """What is shared and with whom, as the table of the page shows it."""

    columns: list[Place]
    rows: list[tuple[str, list[bool]]]
    with_nobody: list[str]
    shown_in: list[UUID]


@dataclass(frozen=True)
class PersonPage:
    """The page of a followed person."""

    dossier: Dossier
    title: str
    reference: str
    names_her: bool
    around: Around
    agreement: Agreement | None
    holds: bool
    shares: Shares
    notes: list[Told]
    steps: list[Told]
    preparation: Told | None
    contact: str
    reads: list[tuple[date, list[str]]]
    answers: bool
    erases: bool
    """Whether it falls to this viewer to erase it, as who answers or in their stead."""
    orphaned: bool
    """Whether nobody answers for her any more, so that whoever reads may take over."""
    who: Directory

    @property
    def said(self) -> Any:
        """Her words and what designates her, as this viewer reads them."""
        return self.dossier.said  # type: ignore[attr-defined]


def person_page(
    seen_by: Actor, dossier: UUID, *, rows: PersonRows | None = None, known: Directory | None = None
) -> PersonPage:
    """The dossier as it stands today, for its circle alone: a fixed number of queries."""
    rows = rows or person_rows(seen_by, dossier)
    who = _who(seen_by, known, *rows.groups())
    held, prepared = rows.standing(who), rows.prepared
    said: Any = held.dossier.said  # type: ignore[attr-defined]
    circle = around(seen_by, held, who)
    return PersonPage(
        dossier=held.dossier,
        title=title_of(held.dossier),
        reference=str(said.reference),
        names_her=bool(said.identity.text),
        around=circle,
        agreement=held.agreement,
        holds=held.agreement is not None and held.agreement.holds(seen_by.today),
        shares=_shares(held, circle),
        notes=[_told(one, one.on, who) for one in rows.notes if one.said.words],  # type: ignore[attr-defined]
        steps=[_told(one, one.happened_on, who) for one in rows.steps],
        preparation=_told(prepared[0], prepared[0].on, who) if prepared else None,
        contact=who.person(held.dossier.contact),
        reads=_days(rows.reads, who),
        answers=answers_for(seen_by, held),
        erases=answers_for(seen_by, held)
        or left_to_its_circle(held.referent, [who.people[one] for one in held.colleagues], seen_by.today),
        orphaned=nobody_answers(held.referent, seen_by.today) and held.dossier.closed_on is None,
        who=who,
    )


def _who(seen_by: Actor, known: Directory | None, *rows: Iterable[Model]) -> Directory:
    """Those whom the page names, and the words of its rows."""
    return directory(seen_by, *rows, known=known) if known else mentioned(seen_by, *rows)


def title_of(row: Any) -> str:
    """How the circle calls her: her name where a rule allows it and it is kept, else her label."""
    return row.said.identity.text or str(row.said.label)


def answers_for(seen_by: Actor, held: Standing) -> bool:
    """Whether the gestures of the referent are offered: the decision itself is made by the commands."""
    if seen_by.member == held.dossier.referent:
        return True
    away = held.referent.left_on is not None or held.referent.away(seen_by.today)
    return away and seen_by.organisation == held.house and seen_by.hat is Hat.MEMBER


def _told(row: Any, on: date, who: Directory) -> Told:
    named = [who.person(one) for one in getattr(row, "readers", [])]
    return Told(row, getattr(row.said, "words", ""), who.signature(row.by), on, named)


def _shares(held: Standing, circle: Around) -> Shares:
    """The organisations around her, the referent's first; subjects shared with nobody are named apart."""
    houses = [held.house, *(one for one in held.shares if one != held.house)]
    columns = [circle.column(one) for one in houses]
    shared = {one for subjects in held.shares.values() for one in subjects}
    rows = [
        (str(one.label), [house == held.house or one.value in held.shares[house] for house in houses])
        for one in Subject
        if one.value in shared
    ]
    left = [str(one.label).lower() for one in Subject if one.value not in shared]
    return Shares(
        columns, rows, left, [UUID(one) for one in held.agreement.shown_in] if held.agreement else []
    )


def _days(rows: list[ReadOfDay], who: Directory) -> list[tuple[date, list[str]]]:
    """Who opened it, day by day; neither hours nor counts (RL17)."""
    return [
        (day, sorted(who.signature(one.member) for one in group))
        for day, group in groupby(rows, key=lambda one: one.on)
    ]
