"""What ends, and when: mandates, conventions, and what people said would end (E11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from dateutil.relativedelta import relativedelta

from interstice.parties.kinds import MandateState
from interstice.parties.queries.mandates import state_of
from interstice.parties.queries.rows import parties_rows
from interstice.register.actors import Actor
from interstice.vault.queries import Saying, voiced
from interstice.vault.sight import must_be_here


class Ends(StrEnum):
    """What kind of thing ends."""

    MANDATE = "mandate"
    CONVENTION = "convention"
    STATED = "stated"


@dataclass(frozen=True)
class Ending:
    """Something that ends on a day."""

    ends: Ends
    on: date
    words: Saying
    """The mandate's scope, the convention's title, or what was said of it."""
    organisation: UUID | None = None
    """Whose mandate it is."""
    what: str = ""
    """For what was stated, the code of a HorizonKind."""
    n: int | None = None
    """The act that said it."""


def horizons(seen_by: Actor, *, on: date | None = None, within_months: int | None = None) -> list[Ending]:
    """What ends from a day on, the nearest first; within so many months, or without limit."""
    must_be_here(seen_by)
    day = on or seen_by.today
    last = day + relativedelta(months=within_months) if within_months is not None else date.max
    found = [*_mandates(seen_by, day), *_said(seen_by)]
    return sorted((one for one in found if day <= one.on <= last), key=lambda one: (one.on, one.n or 0))


def _mandates(seen_by: Actor, day: date) -> Iterator[Ending]:
    """The mandates that run on that day, of the organisations that are then around the table."""
    rows = parties_rows(seen_by.partnership)
    houses = sorted((one for one in rows.organisations if one.since <= day), key=lambda one: one.seat)
    told = (state_of([one for one in rows.mandates if one.organisation == house.id], day) for house in houses)
    given = [one for state, one in told if one and state is MandateState.GIVEN]
    voiced(seen_by, given)
    for one in given:
        if one.until is not None:
            yield Ending(Ends.MANDATE, one.until, one.said.scope, one.organisation, n=one.n)  # type: ignore[attr-defined]


def _said(seen_by: Actor) -> Iterator[Ending]:
    """The days of conventions, and those that people stated."""
    rows = parties_rows(seen_by.partnership)
    stated = rows.horizons
    voiced(seen_by, rows.conventions, stated)
    for row in rows.conventions:
        if row.ends_on is not None:
            yield Ending(Ends.CONVENTION, row.ends_on, row.said.title, n=row.n)  # type: ignore[attr-defined]
    for one in stated:
        yield Ending(Ends.STATED, one.ends_on, one.said.words, what=one.what, n=one.n)  # type: ignore[attr-defined]
