"""The chronicle: the acts of a partnership as sentences, for one viewer.

No act is skipped silently (design, section 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from interstice.desk.queries.names import Names
from interstice.desk.queries.sentences import act_in, sentence
from interstice.register.actors import Actor
from interstice.register.acts import Act
from interstice.register.models import Entry, Head

TOLD = 8
"""How many acts a page tells at once: those of the mock-up, a glance. The register has the others."""


@dataclass(frozen=True)
class ActLine:
    """One act, as the chronicle and the register tell it."""

    n: int
    url: str
    at: datetime
    on: date
    genre: str
    html: SafeString
    new: bool = False

    @property
    def entered(self) -> date:
        """The day on which it was entered, in the installation's time zone."""
        return timezone.localdate(self.at)

    @property
    def late(self) -> bool:
        """Whether it was entered another day than it happened: both dates are then told (row M45)."""
        return self.on != self.entered


@dataclass(frozen=True)
class Untold:
    """Acts in a row that are not for this viewer: their numbers stand, nothing else (RL2, RL4)."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many there are."""
        return self.last - self.first + 1


class Numbered(Protocol):
    """Anything told of one act."""

    @property
    def n(self) -> int:
        """The act's number."""


N = TypeVar("N", bound=Numbered)
Line = ActLine | Untold


def acts_of(entries: Sequence[Entry]) -> list[Act]:
    """What these entries tell."""
    return [act_in(entry) for entry in entries]


def chronicle(
    names: Names,
    entries: Sequence[Entry],
    acts: Sequence[Act],
    *,
    top: int | None = None,
    read_to: int | None = None,
) -> list[Line]:
    """These acts told to the viewer of these names, the latest first; « neuf » those after `read_to`.

    Down from `top`, the number that the next act will bear, every number is accounted for; without it, those
    between the lines are not: on a past day acts entered later would count among them.
    """
    lines = lines_of(names, entries, acts, read_to=read_to)
    return list(lines) if top is None else with_the_untold(lines, top)


def lines_of(
    names: Names, entries: Sequence[Entry], acts: Sequence[Act], *, read_to: int | None = None
) -> list[ActLine]:
    """A line for each of these acts, the names being at hand."""
    return [line(entry, act, names, read_to=read_to) for entry, act in zip(entries, acts, strict=True)]


def line(entry: Entry, act: Act, names: Names, *, read_to: int | None = None) -> ActLine:
    """One entry as a line, its names being at hand."""
    return ActLine(
        n=entry.n,
        url=reverse("act", args=[entry.partnership, entry.n]),
        at=entry.at,
        on=entry.on,
        genre=str(act.genre),
        html=sentence(entry, act, names),
        new=read_to is not None and entry.n > read_to,
    )


def with_the_untold(lines: Sequence[N], top: int, floor: int | None = None) -> list[N | Untold]:
    """The lines, latest first, and between them the numbers of the acts that are not for this viewer.

    From `top` down to `floor`, both left out; without floor, down to the last line.
    """
    every: list[N | Untold] = []
    above = top
    for one in lines:
        every += [*_gap(above, one.n), one]
        above = one.n
    return every if floor is None else [*every, *_gap(above, floor)]


def _gap(above: int, below: int) -> list[Untold]:
    return [Untold(below + 1, above - 1)] if above - below > 1 else []


def top_of(seen_by: Actor) -> int:
    """The number that the next act will bear."""
    head = Head.objects.filter(partnership=seen_by.partnership).values_list("size", flat=True).first()
    return head or 0
