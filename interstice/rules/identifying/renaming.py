"""What a sentence says instead of a name: « une personne », « cet homme », nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from interstice.rules.identifying.given_names import Gender
from interstice.rules.identifying.passage import Found, Kind, aside
from interstice.rules.identifying.people_words import APOSTROPHE, GAP, LETTER
from interstice.rules.identifying.sentences import Sentence, opens_a_sentence, sentence_at

_NOUN_BEFORE = re.compile(
    rf"(?:\b(?:le|la|une?|son|sa|mon|ma|leur|notre|votre|cet|cette|ce|petite?)\s|\bl{APOSTROPHE})"
    rf"(?P<noun>{LETTER}+){GAP}$",
    re.IGNORECASE,
)
_MOMENTS = frozenset(
    "jour matin midi soir nuit semaine mois année heure lundi mardi mercredi jeudi vendredi samedi".split()
)
_ELIDED = re.compile(rf"\b(?P<word>d|qu|lorsqu|puisqu|jusqu|quoiqu){APOSTROPHE}$", re.IGNORECASE)
_ALONE_WITH_CHILDREN = re.compile(r"(?:,[^,.;]*,)?\s+élève\s+(seule?)\b")


@dataclass(frozen=True)
class Named:
    """A name where it stands, and who bears it as far as its sentence must agree."""

    start: int
    end: int
    kind: Kind
    why: str | Promise
    gender: Gender = Gender.EITHER
    people: tuple[str, str] | None = None
    """What to call its bearers when they are several: first in the sentence, and elsewhere."""


def renamed(text: str, spans: Sequence[Sentence], named: Named) -> Found:
    """The name with what to write instead; aside, or after a noun (« sa voisine Rosa »), it simply goes."""
    start, end = named.start, named.end
    sentence = sentence_at(spans, start, end)
    before, after = text[max(sentence.start, start - 80) : start], text[end : min(sentence.end, end + 80)]
    gone = _gone(text, before, start, end)
    if gone:
        return Found(start, end, named.kind, named.why, gone)
    elided = _ELIDED.search(before)
    first = opens_a_sentence(text, start, sentence)
    someone = _first(after, named) if first else _elsewhere(named)
    if before.rstrip().endswith(":"):
        someone = someone[0].lower() + someone[1:]
    put = f"{elided['word']}e {someone}" if elided else someone
    return Found(start, end, named.kind, named.why, (start - len(elided[0]) if elided else start, end), put)


def _gone(text: str, before: str, start: int, end: int) -> tuple[int, int] | None:
    """The cut that leaves a whole sentence without the name, if there is one."""
    noun = _NOUN_BEFORE.search(before)
    if noun and noun["noun"].casefold() not in _MOMENTS:
        return start - 1, end
    return aside(text, start, end) if before else None


def _first(after: str, named: Named) -> str:
    """« Une personne », « un homme », and the parent who brings up children alone (as in the mock-up)."""
    if named.people:
        return named.people[0]
    alone = _ALONE_WITH_CHILDREN.match(after)
    if alone:
        return "Une mère" if alone[1] == "seule" else "Un père"
    return "Un homme" if named.gender is Gender.MASCULINE else "Une personne"


def _elsewhere(named: Named) -> str:
    """« La personne », or « cet homme » for the sentence to agree with a man."""
    if named.people:
        return named.people[1]
    return "cet homme" if named.gender is Gender.MASCULINE else "la personne"
