"""What changed between two texts, word by word, as the writing page and the versions of a rule show it.

An amendment is read as a difference (product.md, chapter 2): the pieces are whole words, and crumbs that two
texts share by chance do not cut a new sentence into confetti. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Piece = tuple[str, str]
"""An operation (« = » kept, « - » taken out, « + » added) and the text that it bears on."""

Fate = Literal["kept", "changed", "added", "removed"]

_WORD = re.compile(r"\w+[’']|\w+(?:-\w+)*|\s+|[^\w\s]")
_LIKENESS = 0.4
_BREAKS = (",", ";", ":", ".")


def difference(old: str, new: str) -> list[Piece]:
    """The pieces from one to the other: « = » and « - » joined give the old text, « = » and « + » the new."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("=", "".join(before[i:j])))
            continue
        pieces += [("-", "".join(before[i:j])), ("+", "".join(after[k:m]))]
    return _legible([piece for piece in pieces if piece[1]])


@dataclass(frozen=True)
class ArticleChange:
    """What became of one article; numbers begin at 1, and there is none on the side where it is not."""

    fate: Fate
    old_number: int | None
    new_number: int | None
    pieces: tuple[Piece, ...]

    @property
    def stays(self) -> bool:
        """Whether it says the same under the same number: one that only moved is a change to who reads."""
        return self.fate == "kept" and self.old_number == self.new_number


def articles_difference(old: Sequence[str], new: Sequence[str]) -> list[ArticleChange]:
    """What became of each article, in the order of the new text; one taken out follows what it stood after.

    Articles are paired by likeness, not by number: one put in at the head does not make all the others new.
    """
    pairs = _pairs(old, new)
    changes = [_change(old, new, pairs.get(number), number) for number in range(len(new))]
    for number in sorted(set(range(len(old))) - set(pairs.values())):
        gone = ArticleChange("removed", number + 1, None, tuple(difference(old[number], "")))
        changes.insert(_place_of(number, changes), gone)
    return changes


def _legible(pieces: list[Piece]) -> list[Piece]:
    """The pieces without islands of kept text smaller than the changes on both their sides.

    So does the semantic clean-up of diff-match-patch: what is kept must be longer than a change beside it.
    One that begins with a comma or a stop stays: the eye pauses there, no change runs over the pause.
    """
    runs = _runs(pieces)
    island = _island(runs)
    while island is not None:
        kept = runs[island].kept
        around = (runs[island - 1], runs[island + 1])
        merged = _Run("", around[0].out + kept + around[1].out, around[0].put + kept + around[1].put)
        runs[island - 1 : island + 2] = [merged]
        island = _island(runs)
    return [piece for run in runs for piece in run.pieces()]


@dataclass(frozen=True)
class _Run:
    """Either what is kept, or what is taken out and put in at one place."""

    kept: str = ""
    out: str = ""
    put: str = ""

    def size(self) -> int:
        """How much text it changes."""
        return max(len(self.out), len(self.put))

    def pieces(self) -> Iterator[Piece]:
        """What to show of it: what was, then what comes instead."""
        signed = (("=", self.kept), ("-", self.out), ("+", self.put))
        yield from (piece for piece in signed if piece[1])


def _runs(pieces: list[Piece]) -> list[_Run]:
    runs: list[_Run] = []
    for sign, text in pieces:
        if sign == "=":
            runs.append(_Run(kept=text))
        elif sign == "-":
            runs.append(_Run(out=text))
        elif runs and runs[-1].out and not runs[-1].put:
            runs[-1] = _Run(out=runs[-1].out, put=text)
        else:
            runs.append(_Run(put=text))
    return runs


def _island(runs: list[_Run]) -> int | None:
    for place in range(1, len(runs) - 1):
        kept = runs[place].kept.strip()
        smaller = len(kept) <= min(runs[place - 1].size(), runs[place + 1].size())
        if runs[place].kept and smaller and not kept.startswith(_BREAKS):
            return place
    return None


def _pairs(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """New article → the old one it comes from: the most alike first, then the nearest."""
    likely = sorted(
        ((-_likeness(was, now), abs(i - j), j, i) for i, was in enumerate(old) for j, now in enumerate(new)),
    )
    pairs: dict[int, int] = {}
    for unlike, _gap, j, i in likely:
        if -unlike >= _LIKENESS and j not in pairs and i not in pairs.values():
            pairs[j] = i
    return pairs


def _likeness(was: str, now: str) -> float:
    if was == now:
        return 2.0
    words = (re.findall(r"\w+", was.casefold()), re.findall(r"\w+", now.casefold()))
    return SequenceMatcher(None, *words, autojunk=False).ratio()


def _change(old: Sequence[str], new: Sequence[str], was: int | None, now: int) -> ArticleChange:
    if was is None:
        return ArticleChange("added", None, now + 1, tuple(difference("", new[now])))
    fate: Fate = "kept" if old[was] == new[now] else "changed"
    return ArticleChange(fate, was + 1, now + 1, tuple(difference(old[was], new[now])))


def _place_of(number: int, changes: list[ArticleChange]) -> int:
    """Right after the article that came before it in the old text, wherever that one stands now."""
    before = [
        (change.old_number, place)
        for place, change in enumerate(changes)
        if change.old_number is not None and change.old_number <= number
    ]
    return max(before)[1] + 1 if before else 0
