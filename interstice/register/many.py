"""Many acts of one command, inscribed together: the same bytes, order, root and rows as one after another.

An import inscribes ten thousand acts in one turn. One by one, each would cost its own queries; here entries
and mentions are written by batches, and so is what the acts change, where a batched form is declared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice
from typing import Any, TypeVar

from interstice.register.acts import Act
from interstice.register.gate import Inscription, Turn, effects, entry_of, grow, mentions
from interstice.register.models import Entry, Mention

A = TypeVar("A", bound=Act)
Placed = tuple[A, Inscription]
BatchedEffect = Callable[[list[tuple[Any, Inscription]]], None]

BATCH = 500
"""How many acts are written together: few enough for the parameters that a query may have."""

batched_effects: dict[type[Act], BatchedEffect] = {}
"""For some kinds, the same change as their effect makes, for many acts at once."""


def batched_effect(
    kind: type[A],
) -> Callable[[Callable[[list[Placed[A]]], None]], Callable[[list[Placed[A]]], None]]:
    """Declare the batched form of an effect: it must leave the very rows that the effect leaves.

    Replays go by the effect, so that any test which inscribes many acts compares both.
    """

    def declare(function: Callable[[list[Placed[A]]], None]) -> Callable[[list[Placed[A]]], None]:
        batched_effects[kind] = function
        return function

    return declare


def inscribe_many(
    turn: Turn,
    acts: Sequence[tuple[Act, date | None]],
    progress: Callable[[int], None] | None = None,
) -> list[Inscription]:
    """Inscribe these acts in their order, each on its day when it is not today (M45)."""
    places: list[Inscription] = []
    for batch in _batches(acts):
        placed = [(act, turn.place(ahead, on)) for ahead, (act, on) in enumerate(batch)]
        _append(turn, placed)
        _apply(placed)
        places += [place for _act, place in placed]
        turn.acts += [act for act, _place in placed]
        turn.numbers += [place.n for _act, place in placed]
        if progress:
            progress(len(places))
    return places


def _append(turn: Turn, placed: Sequence[tuple[Act, Inscription]]) -> None:
    entries = [entry_of(place, act, turn.actor.door.key) for act, place in placed]
    Entry.objects.bulk_create(entries)
    grow(turn.head, entries)


def _apply(placed: Sequence[tuple[Act, Inscription]]) -> None:
    """What they change, kind after kind in their order; then what they mention."""
    for kind, group in groupby(placed, key=lambda one: type(one[0])):
        same = list(group)
        if kind in batched_effects:
            batched_effects[kind](same)
        else:
            for act, place in same:
                effects[kind](act, place)
    Mention.objects.bulk_create(
        [row for act, place in placed for row in mentions(act, place)], batch_size=BATCH
    )


def _batches(acts: Sequence[tuple[Act, date | None]]) -> Iterator[list[tuple[Act, date | None]]]:
    reading = iter(acts)
    while batch := list(islice(reading, BATCH)):
        yield batch
