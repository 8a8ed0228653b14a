"""A program: reads registers again: replays their acts, verifies their entries. Says how many a second.

Verification is measured three times: from bytes already in memory (leaves and root alone), end to end (bytes
read from the database, columns compared, checkpoints, words), and in full (with the replay of the tables).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from time import perf_counter

import django

django.setup()

from interstice.parties.models import Member, Organisation  # noqa: E402  (Django comes first)
from interstice.register.actors import Hat  # noqa: E402
from interstice.register.gate import opened_by  # noqa: E402
from interstice.register.models import Head  # noqa: E402
from interstice.register.replay import entries, replay  # noqa: E402
from interstice.register.tree import Frontier, leaf_hash  # noqa: E402
from interstice.register.verification import verify  # noqa: E402

HERE = opened_by("chalon/opening")
AT_LEAST_SECONDS = 0.5
"""A short register is read several times, so that its figure means something."""


def measures() -> dict[str, float]:
    """What reading the first story's register again costs, in entries a second, and how long it is."""
    size = Head.objects.get(partnership=HERE).size
    lines = [bytes(entry.bytes) for entry in entries(HERE)]
    return {
        "size": size,
        "replay": size * _a_second(lambda: replay(HERE)),
        "memory": size * _a_second(lambda: _root(lines)),
        "end_to_end": size * _a_second(lambda: _hold(replaying=False)),
        "full": size * _a_second(lambda: _hold(replaying=True)),
    }


def writers() -> list[str]:
    """Members who can write, one of each organisation first."""
    here = Member.objects.filter(partnership=HERE, hat=Hat.MEMBER, left_on=None, paused_on=None)
    rows = [*here.exclude(joined_on=None).order_by("entered_on", "id")]
    houses = [*Organisation.objects.filter(partnership=HERE).order_by("seat").values_list("id", flat=True)]
    return [str(one.id) for one in sorted(rows, key=lambda one: houses.index(one.organisation))]


def _a_second(work: Callable[[], object]) -> float:
    """How many times a second, at its best of the rounds that fit: what else runs only slows it."""
    best, began = float("inf"), perf_counter()
    while perf_counter() - began < AT_LEAST_SECONDS or best == float("inf"):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    return 1 / best


def _root(lines: list[bytes]) -> bytes:
    frontier = Frontier.empty()
    for line in lines:
        frontier = frontier.append(leaf_hash(line))
    return frontier.root()


def _hold(*, replaying: bool) -> None:
    found = verify(HERE, replaying=replaying)
    if not found.holds:
        raise SystemExit("\n".join(found.problems))


if __name__ == "__main__":
    sys.stdout.write(json.dumps({**measures(), "writers": writers()}))
