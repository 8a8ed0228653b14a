"""What ends, and when: mandates, conventions, and what people said would end (E11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from dateutil.relativedelta import relativedelta

from interstice.parties.kinds import MandateState
from interstice.parties.models import Convention, Horizon
from interstice.parties.queries.mandates import MandateLine, mandate_table
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


def horizons(
    seen_by: Actor,
    *,
    on: date | None = None,
    within_months: int | None = None,
    mandates: Iterable[MandateLine] | None = None,
) -> list[Ending]:
    """What ends from a day on, the nearest first; within so many months, or without limit.

    `mandates` is the table of that day where the page has it already.
    """
    must_be_here(seen_by)
    day = on or seen_by.today
    last = day + relativedelta(months=within_months) if within_months is not None else date.max
    table = mandate_table(seen_by, day) if mandates is None else mandates
    found = [*_mandates(table), *_said(seen_by)]
    return sorted((one for one in found if day <= one.on <= last), key=lambda one: (one.on, one.n or 0))


def _mandates(table: Iterable[MandateLine]) -> Iterator[Ending]:
    for line in table:
        given = line.statement
        if line.state is MandateState.GIVEN and given is not None and given.until is not None:
            scope = given.said.scope  # type: ignore[attr-defined]
            yield Ending(Ends.MANDATE, given.until, scope, line.organisation.id, n=given.n)


def _said(seen_by: Actor) -> Iterator[Ending]:
    """The days of conventions, and those that people stated."""
    conventions = list(Convention.objects.filter(partnership=seen_by.partnership, ends_on__isnull=False))
    stated = list(Horizon.objects.filter(partnership=seen_by.partnership))
    voiced(seen_by, conventions, stated)
    for row in conventions:
        if row.ends_on is not None:
            yield Ending(Ends.CONVENTION, row.ends_on, row.said.title, n=row.n)  # type: ignore[attr-defined]
    for one in stated:
        yield Ending(Ends.STATED, one.ends_on, one.said.words, what=one.what, n=one.n)  # type: ignore[attr-defined]
