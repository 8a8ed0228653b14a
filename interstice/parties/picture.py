"""Pictures of parties: the circle of organisations, and what ends along a line of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from interstice.parties.queries.around import House
from interstice.parties.queries.horizons import Ending

SPAN = timedelta(days=730)
"""The line shows two years: the length of the stories, and of most mandates."""
SOON = timedelta(days=183)
"""Under six months, what ends is to be looked at together (J09)."""


@dataclass(frozen=True)
class Seat:
    """A place around the table, as the circle draws it."""

    name: str
    second: str = ""
    whole: str = ""
    state: str = ""
    me: bool = False


@dataclass(frozen=True)
class HorizonLine:
    """Something that ends, and where its day falls on the line, in hundredths of its width."""

    ending: Ending
    x: str
    soon: bool


def around_the_table(houses: Sequence[House]) -> list[Seat]:
    """The organisations that delegate someone, in the order of their seats.

    Each name on two lines at most.
    """
    return [_seat(one) for one in houses if one.functions]


def horizon_lines(endings: Sequence[Ending], day: date) -> list[HorizonLine]:
    """What ends, drawn from today; beyond two years it stands at the far end."""
    return [HorizonLine(one, f"{_along(one.on, day):.1f}%", one.on - day <= SOON) for one in endings]


def _along(on: date, day: date) -> float:
    return max(0.0, min(78.0, (on - day) / SPAN * 78.0))


def _seat(house: House) -> Seat:
    said = house.organisation.said  # type: ignore[attr-defined]
    name = str(said.short_name or said.name)
    first, _, second = name.partition(", ")
    if not second and len(first) > 16 and " " in first:
        middle = first.rfind(" ", 0, 16)
        first, second = (first[:middle], first[middle + 1 :]) if middle > 0 else (first, "")
    return Seat(first, second, name, me=house.mine)
