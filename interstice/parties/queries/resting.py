"""What rests on someone in the rooms above parties, told to whoever leaves (A36, AT05, AT19).

Parties know nothing of rules: a room that holds something for people says here how it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from interstice.register.actors import Actor


@dataclass(frozen=True, kw_only=True)
class Resting:
    """Something that loses a carrier or a side, and in what way: to be handed over, or left as it is."""

    what: str
    called: object
    why: str
    url: str


Teller = Callable[[Actor, UUID, bool], Iterable[Resting]]
"""Given who reads, who leaves, and whether nobody would be left of their organisation."""

tellers: list[Teller] = []
"""One for each room that has something to tell."""


def told_by_rooms(teller: Teller) -> Teller:
    """Say that this function tells what its room holds for someone."""
    tellers.append(teller)
    return teller


def resting_on(seen_by: Actor, member: UUID, *, alone: bool) -> list[Resting]:
    """All that the rooms above hold for someone, in their order."""
    return [one for teller in tellers for one in teller(seen_by, member, alone)]
