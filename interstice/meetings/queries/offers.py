"""What an agenda offers: a thing, or a point in words, that someone may take up in one tap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from interstice.meetings.kinds import About
from interstice.parties.queries.directory import Directory


@dataclass(frozen=True)
class Offer:
    """Something that may be put on the agenda: what it is, why it is offered, and how long it may take."""

    about: About
    thing: UUID | None
    title: object
    why: str
    minutes: int = 10

    @property
    def key(self) -> tuple[str, object]:
        """What makes two offers the same."""
        return key_of(self.about, self.thing, self.title)


@dataclass(frozen=True)
class Gathered:
    """The offers of one family, under its heading."""

    heading: str
    offers: list[Offer]


@dataclass(frozen=True)
class Family:
    """What was found of one kind, and how each thing is offered once its words are read."""

    heading: str
    rows: Sequence[Any]
    offer: Callable[[Any, Directory], Offer | None]


def key_of(about: About, thing: UUID | None, title: object) -> tuple[str, object]:
    """A point in words is the one that its words say; any other, the thing that it is about."""
    return str(about), str(title) if about is About.FREE else thing
