"""Sentences as their sounds and letters go: accents, capitals and slips of the finger aside.

What is folded keeps its length, so that a place in it is the same place in what was typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

_ALIKE = str.maketrans(
    dict.fromkeys("’ʼ`´‘＇", "'")
    | dict.fromkeys("\u00a0\u202f\u2009\t\n\r", " ")
    | dict.fromkeys("–—‑−", "-")
)
_WORD = re.compile(r"aujourd'hui|(?:jusqu|lorsqu|puisqu|qu)'|\b[cdjlmnst]'|[^\W_]+(?:-[^\W_]+)*|->|=>|→|\S")
_SOUNDS = (
    ("ph", "f"),
    ("th", "t"),
    ("qu", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("y", "i"),
    ("eau", "o"),
    ("au", "o"),
    ("h", ""),
)


@dataclass(frozen=True)
class Word:
    """A word or a sign of a sentence, where it stands, and how it reads once folded."""

    start: int
    end: int
    folded: str
    typed: str

    @property
    def capital(self) -> bool:
        """Whether it was typed with a capital."""
        return self.typed[:1].isupper()


def composed(text: str) -> str:
    """The text with each accent on its letter, as keyboards give it."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The text without accents nor capitals, character for character."""
    return "".join(_folded(sign) for sign in text).translate(_ALIKE)


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    bare = unicodedata.normalize("NFD", sign)[0].lower()
    return bare if len(bare) == 1 else sign


def words_of(text: str) -> list[Word]:
    """The words and signs of a text, in order."""
    folded = fold(text)
    return [
        Word(start=found.start(), end=found.end(), folded=found[0], typed=text[found.start() : found.end()])
        for found in _WORD.finditer(folded)
    ]


def read_as(word: Word, folded: str) -> Word:
    """The same word, read as the one that was meant."""
    return replace(word, folded=folded)


@lru_cache(maxsize=20000)
def distance(one: str, other: str) -> int:
    """How many slips part two words: a letter more, less, another, or two that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


@lru_cache(maxsize=50000)
def close(typed: str, meant: str) -> bool:
    """Whether one was probably typed for the other: same sound, or one slip, two in a long word."""
    if typed == meant:
        return True
    if min(len(typed), len(meant)) < 4 or abs(len(typed) - len(meant)) > 2:
        return len(meant) == 4 and len(typed) == 3 and typed[0] == meant[0] and distance(typed, meant) == 1
    if typed[0] != meant[0] and typed[:2] != meant[1::-1]:
        return False
    return sound(typed) == sound(meant) or distance(typed, meant) <= (2 if len(meant) >= 8 else 1)


@lru_cache(maxsize=20000)
def sound(folded: str) -> str:
    """How a word sounds, roughly: « sofie » and « Sophie », « Mathieu » and « Matthieu » sound the same."""
    heard = folded
    for written, said in _SOUNDS:
        heard = heard.replace(written, said)
    return re.sub(r"(?<=[iu])e$", "", re.sub(r"(.)\1+", r"\1", heard))
