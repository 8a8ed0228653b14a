"""Reading introductions with the same eyes as situations: where people know each other from (RL6, N06)."""

from __future__ import annotations

from collections.abc import Iterator

from interstice.parties.introductions import Unasked, reads_introductions
from interstice.rules.identifying import origin_hints, rewritten


@reads_introductions
def ties_told(words: str) -> Iterator[Unasked]:
    """Each tie that is told, with the words that do without it."""
    for one in origin_hints(words):
        yield Unasked(one.text, one.why, rewritten(words, one))
