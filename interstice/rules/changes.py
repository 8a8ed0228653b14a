"""What changes between two texts, word by word, as it is read in the running text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby

Piece = tuple[str, str]
"""An operation (`=` stays, `-` goes, `+` comes) and the text that it bears on."""

_TOKENS = re.compile(r"\s+|[\w-]+[’']?|[^\w\s]")

ALIKE = 0.5
"""From which share of common words two articles are two wordings of one, not one gone and one come."""


@dataclass(frozen=True)
class Change:
    """One article before and after; `number` is its rank in the new text, None when it goes."""

    number: int | None
    pieces: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        """Whether nothing changes in it."""
        return all(operation == "=" for operation, _ in self.pieces)


def changed_articles(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    """Each article of the new text beside the one it comes from; those that go stand where they stood."""
    changes, number = [], 0
    for old, new in _aligned(tuple(before), tuple(after)):
        number += new is not None
        changes.append(Change(None if new is None else number, tuple(changed_words(old or "", new or ""))))
    return changes


def changed_words(before: str, after: str) -> list[Piece]:
    """The new text with what went and what came; words that stand alone between two changes go with them."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    pieces = (
        piece
        for gone, come, kept in _gathered(blocks, old, new)
        for piece in ((("=", kept),) if kept else (("-", gone), ("+", come)))
    )
    return [piece for piece in _spaced(pieces) if piece[1]]


def _gathered(
    blocks: Iterable[tuple[str, int, int, int, int]], old: list[str], new: list[str]
) -> Iterator[tuple[str, str, str]]:
    """(what goes, what comes, what stays), changes drawn together over a word that stands alone."""
    found = list(blocks)
    lone = {
        at
        for at in range(1, len(found) - 1)
        if found[at][0] == "equal" and _lone(old[slice(*found[at][1:3])])
    }
    changing = [found[at][0] != "equal" or at in lone for at in range(len(found))]
    for changes, group in groupby(range(len(found)), key=lambda at: changing[at]):
        members = list(group)
        was = "".join(old[found[members[0]][1] : found[members[-1]][2]])
        now = "".join(new[found[members[0]][3] : found[members[-1]][4]])
        yield (was, now, "") if changes else ("", "", now)


def _lone(tokens: list[str]) -> bool:
    words = [one for one in tokens if one.strip()]
    return len(words) <= 1 and sum(map(len, words)) <= 3


def _spaced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same with the spaces around a change left outside of it, so that strokes follow words alone."""
    gone = ""
    for operation, text in pieces:
        bare = text.lstrip() if operation == "+" else text
        if operation == "+" and bare and (gone or bare != text):
            yield ("=", " ")
        yield (operation, bare)
        gone = text if operation == "-" and not text[-1:].isspace() else ""


def _aligned(before: tuple[str, ...], after: tuple[str, ...]) -> list[tuple[str | None, str | None]]:
    """Articles of both texts in one order, like with like: the one whose likenesses add up to the most."""

    @cache
    def best(at: int, to: int) -> tuple[float, tuple[tuple[str | None, str | None], ...]]:
        if at == len(before) or to == len(after):
            rest = [*((one, None) for one in before[at:]), *((None, one) for one in after[to:])]
            return 0.0, tuple(rest)
        ways = [_then((before[at], None), 0, best(at + 1, to)), _then((None, after[to]), 0, best(at, to + 1))]
        likeness = _likeness(before[at], after[to])
        if likeness >= ALIKE:
            ways.append(_then((before[at], after[to]), likeness, best(at + 1, to + 1)))
        return max(ways, key=lambda way: way[0])

    return list(best(0, 0)[1])


_Way = tuple[float, tuple[tuple[str | None, str | None], ...]]


def _likeness(one: str, other: str) -> float:
    """The share of the shorter text's words that the other has in the same order."""
    first, second = _words(one), _words(other)
    common = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return sum(block.size for block in common) / max(1, min(len(first), len(second)))


def _words(text: str) -> list[str]:
    return [word for word in _TOKENS.findall(text.lower()) if word.strip()]


def _then(pair: tuple[str | None, str | None], likeness: float, rest: _Way) -> _Way:
    return likeness + rest[0], (pair, *rest[1])
