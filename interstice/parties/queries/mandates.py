"""Mandates as a plain table: no order but that of the seats, no blame, tacit told from given (A11, AT02)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

from interstice.parties.kinds import MandateState, MandateStatus
from interstice.parties.models import Mandate, Member, Organisation
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.organisations import name_on
from interstice.parties.queries.rows import parties_rows
from interstice.parties.queries.sight import may_name_people_of
from interstice.register.actors import Actor, Hat
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_here

Row = TypeVar("Row", Mandate, Member)


@dataclass(frozen=True)
class MandateLine:
    """An organisation, and what it says on that day of what its members may engage."""

    organisation: Organisation
    name: Saying
    """The name that it bore on that day (A09, U08)."""
    state: MandateState
    statement: Mandate | None
    members: list[Member]
    """Those whom it concerns, for the eyes that may read their names (RL2)."""
    delegates: bool
    """Whether it has or had members in the collective; one that only decides delegates nobody."""
    without_member: bool
    """Whether all those it delegated have left: its line stays, and says so (U61)."""
    decides: bool
    """Whether someone here decides for it."""
    mine: bool
    """The reader's own organisation: it is marked, since it is first shown to those it concerns (A37)."""
    asked: Mandate | None
    """A request that waits for an answer while an earlier statement still holds."""
    age_days: int
    history: list[Mandate] = field(default_factory=list)

    @property
    def tacit(self) -> bool:
        """Whether it is let be: drawn with its own sign, with its age, and never counted as given (N14)."""
        return self.state is MandateState.TACIT


def state_of(statements: Sequence[Mandate], on: date) -> tuple[MandateState, Mandate | None]:
    """Where a mandate stands on a day, from its statements in order: pure.

    A request does not put aside a mandate that still runs. « Passé » is computed from its last day.
    """
    said = [one for one in statements if one.since <= on]
    answered = [one for one in said if one.status != MandateStatus.REQUESTED]
    last = answered[-1] if answered else None
    if last is not None and last.status == MandateStatus.GIVEN and _runs(last, on):
        return MandateState.GIVEN, last
    if not said:
        return MandateState.NONE, None
    latest = said[-1]
    if latest.status == MandateStatus.GIVEN:
        return MandateState.EXPIRED, latest
    return MandateState(latest.status), latest


def statements_of(partnership: UUID, organisation: UUID) -> list[Mandate]:
    """All that was said of an organisation's mandate, in order of the days."""
    return list(
        Mandate.objects.filter(partnership=partnership, organisation=organisation).order_by("since", "n")
    )


def mandate_table(
    seen_by: Actor, on: date | None = None, *, known: Directory | None = None
) -> list[MandateLine]:
    """The table at a day, in the order of the seats: organisations with members or deciders on that day.

    One whose members have all left stays, marked as having none any more (U61). `known` is the directory of a
    page that has one.
    """
    must_be_here(seen_by)
    day = on or seen_by.today
    rows = [one for one in parties_rows(seen_by.partnership).mandates if one.since <= day]
    who = directory(seen_by, rows, known=known)
    houses = [one for one in who.seats() if one.since <= day]
    people = sorted(
        (one for one in who.people.values() if one.entered_on <= day), key=lambda one: one.entered_on
    )
    said, here = _by_house(rows), _by_house(people)
    lines = (_line(seen_by, house, here[house.id], said[house.id], day) for house in houses)
    return [line for line in lines if line.delegates or line.decides or line.history]


def _line(
    seen_by: Actor, house: Organisation, people: list[Member], said: list[Mandate], day: date
) -> MandateLine:
    state, statement = state_of(said, day)
    joined = [one for one in people if one.joined_on is not None and one.joined_on <= day]
    members = [one for one in joined if one.left_on is None or one.left_on > day]
    named = may_name_people_of(seen_by, house)
    asked = (
        said[-1]
        if said and said[-1].status == MandateStatus.REQUESTED and said[-1] is not statement
        else None
    )
    return MandateLine(
        organisation=house,
        name=name_on(house, day),
        state=state,
        statement=statement,
        members=members if named else [],
        without_member=bool(joined) and not members,
        delegates=bool(joined),
        decides=any(one.hat == Hat.DECIDER for one in people),
        mine=house.id == seen_by.organisation,
        asked=asked,
        age_days=_age(statement, day),
        history=said,
    )


def _age(statement: Mandate | None, day: date) -> int:
    """For how long it has been so; a silence is counted from when it began, not from when it was noted."""
    if statement is None:
        return 0
    return (day - statement.since).days + (statement.after_days or 0)


def _runs(given: Mandate, on: date) -> bool:
    return given.until is None or given.until >= on


def _by_house(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    sorted_out: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        sorted_out[row.organisation].append(row)
    return sorted_out
