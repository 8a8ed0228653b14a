"""A passage that could identify someone, and how the sentence that holds it could be written instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise

from interstice.rules.identifying.sentences import Sentence, sentence_at, sentences

Kind = Literal[
    "first_name",
    "name",
    "age",
    "birth_date",
    "address",
    "telephone",
    "email",
    "number",
    "union",
    "party",
    "religion",
    "lodge",
    "family",
]
"""What a passage is. The last five are only hints about where people know each other from (RL6)."""


_LONGEST_SENTENCE = 1200
"""Beyond this it is a list or a page pasted in one piece: its author alone can rewrite it."""


@dataclass(frozen=True)
class Passage:
    """One passage to show to the author before anything is published (rows A25, A26, T15, N05).

    `start` and `end` are places in the whole text, `sentence_start` is where `sentence` begins in it.
    `suggestion` is the sentence written otherwise; when empty, the sentence can go; None means that
    only its author can rewrite it.
    """

    start: int
    end: int
    kind: Kind
    text: str
    why: str | Promise
    suggestion: str | None
    sentence: str
    sentence_start: int


@dataclass(frozen=True)
class Found:
    """What a detector saw, and which part it would replace by what; without a cut it proposes nothing."""

    start: int
    end: int
    kind: Kind
    why: str | Promise
    cut: tuple[int, int] | None = None
    put: str = ""


def apart(found: Iterable[Found]) -> Iterator[Found]:
    """Those that do not overlap one given before them: the order of the detectors is their authority."""
    kept: list[Found] = []
    for one in found:
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    yield from sorted(kept, key=lambda one: one.start)


def aside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What to cut when this stands aside, between commas or brackets; None when the sentence leans on it.

    The second comma goes too when nothing else is set aside: « Une mère, 34 ans, cherche » needs none.
    """
    opened = re.search(r"[,(]\s*$", text[max(0, start - 5) : start])
    closed = re.match(r"\s*[,).;]", text[end : end + 5])
    if not opened or not closed:
        return None
    rest = re.split(r"[.;!?\n]", text[end + closed.end() :], maxsplit=1)[0]
    both = closed[0].strip() == "," and "," not in rest and "(" not in opened[0]
    opening = start - len(opened[0]) if "(" not in opened[0] else start
    return opening, end + closed.end() if both else end


def told(text: str, found: Iterable[Found]) -> list[Passage]:
    """The passages in the order of the text, each with its sentence and another way to write it."""
    spans = list(sentences(text))
    return [_passage(text, one, sentence_at(spans, one.start, one.end)) for one in apart(found)]


def _passage(text: str, found: Found, sentence: Sentence) -> Passage:
    return Passage(
        start=found.start,
        end=found.end,
        kind=found.kind,
        text=text[found.start : found.end],
        why=found.why,
        suggestion=_suggestion(text, found, sentence),
        sentence=text[sentence.start : sentence.end],
        sentence_start=sentence.start,
    )


def _suggestion(text: str, found: Found, sentence: Sentence) -> str | None:
    if found.cut is None or sentence.end - sentence.start > _LONGEST_SENTENCE:
        return None
    cut_from, cut_to = max(found.cut[0], sentence.start), min(found.cut[1], sentence.end)
    return _mended(text[sentence.start : cut_from] + found.put + text[cut_to : sentence.end])


_MENDS = (
    (re.compile(r"\(\s*\)|«\s*»"), ""),
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(r"\b([Dd])e (?=une?\b)"), r"\1’"),
    (re.compile(r"\b([Dd])e des (?=[aâ])"), r"\1’"),
    (re.compile(r"\s+([,.)])"), r"\1"),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r"[,:]\s*(?=[.)]|$)"), ""),
    (re.compile(r"\(\s*,?\s*"), "("),
    (re.compile(r"^[\s,;:.]+"), ""),
)


def _mended(sentence: str) -> str:
    """The sentence without the traces of what was taken out; empty when nothing is left to say."""
    for trace, instead in _MENDS:
        sentence = trace.sub(instead, sentence)
    sentence = sentence.strip()
    if len(re.findall(r"[^\W\d_]{2,}", sentence)) < 2:
        return ""
    first = re.search(r"[^\W\d_]", sentence)
    place = first.start() if first else 0
    return sentence[:place] + sentence[place].upper() + sentence[place + 1 :]
