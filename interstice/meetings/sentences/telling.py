"""The remaining words of a sentence, put together again without those that are said elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from interstice.meetings.sentences.days import Day
from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.people import Mention

_TITLES = frozenset({"mme", "m", "mr", "mlle"})
_LEADING = re.compile(r"^[\s,;:.)\-–→>=]+")


@dataclass
class Telling:
    """Words to be told, those that are left out, and those that others replace."""

    sentence: str
    words: Sequence[Word]
    cut: set[int] = field(default_factory=set)
    put: dict[int, tuple[int, str]] = field(default_factory=dict)
    """At a word: up to which word others stand in its place, and which."""

    def leave_out(self, *spans: Mention | Day) -> None:
        """These are said elsewhere."""
        for one in spans:
            self.cut |= set(range(one.first, one.last))

    def replace(self, first: int, last: int, text: str) -> None:
        """Other words in their place."""
        self.put[first] = (last, text)

    def told(self, first: int, last: int | None = None) -> str:
        """The words from one place to another, put together."""
        pieces: list[str] = []
        at, end = first, len(self.words) if last is None else last
        before: int | None = None
        while at < end:
            if at in self.cut:
                at += 1
                continue
            after, text = self.put.get(at, (at + 1, self.words[at].typed))
            if before is not None:
                pieces.append(self._gap(before, at))
            pieces.append(text)
            before, at = after - 1, after
        return "".join(pieces)

    def _gap(self, before: int, at: int) -> str:
        if at == before + 1:
            return self.sentence[self.words[before].end : self.words[at].start]
        return "" if self.words[at].folded in {",", ".", ")"} else " "


def clean(text: str) -> str:
    """Without the signs and small words that a cut leaves at the ends."""
    return _without_a_dangling_word(tidy(text))


def tidy(text: str) -> str:
    """Without the signs that are left at the ends; typographic apostrophes."""
    said = _LEADING.sub("", re.sub(r"(?<=\w)'(?=\w)", "’", re.sub(r"\s+", " ", text)))
    said = re.sub(r"\s+([,.)])", r"\1", re.sub(r"\(\s*\)", "", said))
    said = re.sub(r",\s*,", ",", said)
    trimmed = said.rstrip(" ,;:-–→>=")
    if trimmed.endswith(".") and not re.search(r"\b\w\.$|\betc\.$", trimmed):
        trimmed = trimmed[:-1].rstrip(" ,;:")
    if trimmed.endswith(")") and "(" not in trimmed:
        trimmed = trimmed[:-1].rstrip(" ,;:")
    if trimmed.endswith("("):
        trimmed = trimmed[:-1]
    return trimmed.strip()


def _without_a_dangling_word(said: str) -> str:
    found = re.search(
        r"(?:^|[\s,]+)(?:et|avant|pour|le|la|les|au|aux|à|a|de|du|des|dès|en|dans|sous|par|puis|mais|,)$",
        said,
        re.IGNORECASE,
    )
    return said[: found.start()].rstrip(" ,;:") if found else said


def capitalised(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Without the capital of a sentence's first word; sigles and names keep theirs."""
    first = text.split(" ", 1)[0]
    if first.rstrip(".").lower() in _TITLES or (
        len(first) > 1 and (first[1:] != first[1:].lower() or first.endswith("."))
    ):
        return text
    return text[:1].lower() + text[1:]
