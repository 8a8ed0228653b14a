"""What ends, and when: mandates, conventions, and what people said would end (E11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from dateutil.relativedelta import relativedelta

from interstice.parties.kinds import MandateState
from interstice.parties.models import Convention, Horizon
from interstice.parties.queries.mandates import mandate_table
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
    found = [*_mandates(seen_by, day), *_conventions(seen_by), *_stated(seen_by)]
    return sorted((one for one in found if day <= one.on <= last), key=lambda one: (one.on, one.n or 0))


def _mandates(seen_by: Actor, day: date) -> Iterator[Ending]:
    for line in mandate_table(seen_by, day):
        given = line.statement
        if line.state is MandateState.GIVEN and given is not None and given.until is not None:
            scope = given.said.scope  # type: ignore[attr-defined]
            yield Ending(Ends.MANDATE, given.until, scope, line.organisation.id, n=given.n)


def _conventions(seen_by: Actor) -> Iterator[Ending]:
    rows = list(Convention.objects.filter(partnership=seen_by.partnership, ends_on__isnull=False))
    voiced(seen_by, rows)
    for row in rows:
        if row.ends_on is not None:
            yield Ending(Ends.CONVENTION, row.ends_on, row.said.title, n=row.n)  # type: ignore[attr-defined]


def _stated(seen_by: Actor) -> Iterator[Ending]:
    rows = list(Horizon.objects.filter(partnership=seen_by.partnership))
    voiced(seen_by, rows)
    for row in rows:
        yield Ending(Ends.STATED, row.ends_on, row.said.words, what=row.what, n=row.n)  # type: ignore[attr-defined]
