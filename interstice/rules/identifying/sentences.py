"""Where the sentences of a French text begin and end: a warning shows a whole sentence, never a scrap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_STOP = re.compile(r"(?P<mark>[.!?…]+)[\s]?[»”\")]*(?=\s|$)|[\r\n]+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"\s*[«“\"(]*\s*(?P<word>[^\W\d_]+)")
_SHORTENED = frozenset(
    "m mm mme mmes mlle mlles mr dr pr me st ste av bd bld bât appt apt tél tel cf ex env art".split()
)
_OPENERS = frozenset(
    """
    il elle ils elles on nous vous je le la les un une des ce cet cette ces son sa ses leur
    leurs mais or donc et puis depuis quand comme si pour dans sans avec chez après avant
    aucun aucune personne rien tout tous l d j c s n
    """.split()
)


@dataclass(frozen=True)
class Sentence:
    """Where a sentence stands in its text, without the spaces around it."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order; a line break ends one, « M. » or « bât. » does not."""
    start = 0
    for stop in _STOP.finditer(text):
        if stop["mark"] and not _ends(text, stop.start(), stop.end(), stop["mark"]):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, len(text))


def sentence_at(spans: Sequence[Sentence], start: int, end: int) -> Sentence:
    """The sentence that holds this place, or all those it runs over when it runs over several."""
    held = [one for one in spans if one.start < end and start < one.end]
    return Sentence(min([start, *(one.start for one in held)]), max([end, *(one.end for one in held)]))


def opens_a_sentence(text: str, place: int, sentence: Sentence) -> bool:
    """Whether a word here has its capital because it comes first, after a bullet or an opening quote too."""
    before = text[sentence.start : place]
    return not re.search(r"\w", before) or before.rstrip()[-1] in "«“:•–—"


def _ends(text: str, mark_at: int, after: int, mark: str) -> bool:
    following = _WORD_AFTER.match(text, after)
    if following and following["word"][0].islower():
        return False
    before = _WORD_BEFORE.search(text, max(0, mark_at - 20), mark_at)
    if mark != "." or not before or not text[after:].strip():
        return True
    if following and len(before[0]) == 1 and before[0].isupper() and before[0] != "M":
        return following["word"].casefold() in _OPENERS
    return before[0].casefold() not in _SHORTENED


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    held = text[start:end]
    if held.strip():
        yield Sentence(start + len(held) - len(held.lstrip()), start + len(held.rstrip()))
