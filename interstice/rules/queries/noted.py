"""What the rooms above rules noted beside one, brought back as material when it is said again (B07, AT23).

Rules know nothing of sessions: a room that keeps something of how a rule is lived says here how it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.register.actors import Actor


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day on which something was noted, and its reason when one was given and may be read."""

    on: date
    reason: object


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What was noted since the rule was last said: how it begins, its days, what it is not."""

    begins: str
    days: Sequence[Day]
    ends: str


Teller = Callable[[Actor, UUID], Noted | None]
"""Given who reads and the rule."""

tellers: list[Teller] = []
"""One for each room that has something to tell."""


def told_beside_a_rule(teller: Teller) -> Teller:
    """Say that this function tells what its room noted beside a rule."""
    tellers.append(teller)
    return teller


def noted_beside(seen_by: Actor, rule: UUID) -> list[Noted]:
    """All that the rooms above noted since the rule was last said, for whoever deliberates."""
    if not seen_by.within():
        return []
    told = [teller(seen_by, rule) for teller in tellers]
    return [one for one in told if one is not None]
