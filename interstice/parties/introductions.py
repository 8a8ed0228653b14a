"""What an introduction had better not keep: where people know each other from (RL6, N06, row B37).

No field asks for it. What is typed all the same is shown once to its author, with the words that do without;
who introduces decides. The room that reads words says here how it reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Unasked:
    """A passage that says more than an introduction needs, why, and the words without it."""

    passage: str
    why: str | Promise
    without: str


Reading = Callable[[str], Iterable[Unasked]]

readings: list[Reading] = []


def reads_introductions(reading: Reading) -> Reading:
    """Say that this function reads introductions before they are sent."""
    readings.append(reading)
    return reading


def unasked_in(words: str) -> list[Unasked]:
    """All that was found in these words."""
    return [one for reading in readings for one in reading(words)]
