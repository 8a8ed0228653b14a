"""The lexicon: contested words, with what each means for whom (C09, G15)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.rules.identifying.given_names import folded
from interstice.rules.models import Word
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_within


@dataclass(frozen=True, kw_only=True)
class MeaningLine:
    """What the word means for an organisation; `kept` when it is the meaning that was chosen."""

    organisation: UUID
    name: str
    meaning: Saying
    kept: bool


@dataclass(frozen=True, kw_only=True)
class WordLine:
    """A word and its meanings; `kept` is None when none was chosen, which is an answer too."""

    id: UUID
    spelling: Saying
    meanings: tuple[MeaningLine, ...]
    kept: MeaningLine | None
    words: Saying
    signed: str
    on: date
    n: int


def lexicon(seen_by: Actor) -> list[WordLine]:
    """The words of the lexicon in alphabetical order; a debate of the collective, and its own (RL2)."""
    must_be_within(seen_by)
    rows = list(Word.objects.filter(partnership=seen_by.partnership))
    who = directory(seen_by, rows)
    return sorted((_line(row, who) for row in rows), key=lambda one: folded(str(one.spelling)))


def contested_in(text: str, words: list[WordLine]) -> list[WordLine]:
    """The words of the lexicon that a text uses, for the page to say their meanings beside it (act U33)."""
    used = text.casefold()
    return [one for one in words if one.spelling.text and _uses(used, one.spelling.text.casefold())]


def _uses(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?:s|x|e|es)?(?!\w)", text) is not None


def _line(row: Word, who: Directory) -> WordLine:
    said = row.said  # type: ignore[attr-defined]
    meanings = tuple(
        MeaningLine(organisation=UUID(house), name=who.name(house), meaning=meaning, kept=place == row.kept)
        for place, (house, meaning) in enumerate(zip(row.said_by, said.meanings, strict=True))
    )
    return WordLine(
        id=row.id,
        spelling=said.spelling,
        meanings=meanings,
        kept=meanings[row.kept] if row.kept is not None else None,
        words=said.words,
        signed=who.signature(row.by),
        on=row.on,
        n=row.n,
    )
