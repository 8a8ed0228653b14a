"""Houses that are named: by name, short name, former name, or by the trade's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from uuid import UUID

from interstice.meetings.sentences.folding import Word, close, sound, words_of
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.table import House, Table
from interstice.meetings.sentences.trades import heads_of, kinds_said, names_of
from interstice.meetings.sentences.verbs import FORMS
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_TEAMS = frozenset(
    "quelqu'un membre collegue agent accueil equipe service services agence direction secretariat "
    "collegues antenne".split()
)
_LONGEST = 16
_ARTICLES = frozenset({"le", "la", "l'", "les", "l"})
_COUNTY = re.compile(r"c[dg]\d\d\d?")
_AFTER_AN_ARTICLE = frozenset(
    "club commune mairie delegation bailleur of polyvalence departement cd cg".split()
)
_Names = dict[tuple[str, ...], dict[UUID, int]]


def houses_named(words: Sequence[Word], table: Table) -> Iterator[Mention]:
    """The houses that are named, longest names first; those that are not of the collective have none."""
    names = _names(table.houses)
    towns = {house.id: {word.folded for word in words_of(house.name)} for house in table.houses}
    at = 0
    while at < len(words):
        found = _whole_team(words, _longer(words, at, names) or _stranger(words, at), towns)
        if found:
            yield found
        at = found.last if found else at + 1


def _of_its_town(words: Sequence[Word], found: Mention, towns: Mapping[UUID, set[str]]) -> Mention:
    """« L’agence France Travail du Creusot »: the town is in the name of the house."""
    last = found.last
    if last + 1 < len(words) and words[last].folded in {"du", "de", "d'"} and words[last + 1].capital:
        theirs = [house for house in found.houses if words[last + 1].folded in towns.get(house, ())]
        if theirs and len(words[last + 1].folded) > 3:
            return replace(found, last=last + 2, houses=tuple(theirs))
    return found


def _whole_team(
    words: Sequence[Word], found: Mention | None, towns: Mapping[UUID, set[str]]
) -> Mention | None:
    """« L’équipe du CCAS » is the CCAS."""
    if found is None:
        return None
    found = _of_its_town(words, found, towns)
    at = found.first - (words[found.first].folded != "des")
    if at > 0 and words[at].folded == "des" and words[at - 1].folded in _TEAMS:
        return replace(found, first=at - 1 - (at > 1 and words[at - 2].folded in _ARTICLES))
    if at >= 0 and words[at].folded in _TEAMS - {"services", "equipe", "direction"}:
        return replace(found, first=at - (at > 0 and words[at - 1].folded in _ARTICLES))
    if at > 2 and words[at - 2].folded in {"de", "du"} and heads_of(words[at - 3].folded):
        return found
    if at > 0 and words[at].folded in {"de", "du", "d'", "des"} and words[at - 1].folded in _TEAMS:
        at -= 1
        return replace(found, first=at - (at > 0 and words[at - 1].folded in _ARTICLES | {"un", "une"}))
    return found


@lru_cache(maxsize=64)
def _names(houses: tuple[House, ...]) -> _Names:
    names: _Names = {}
    spoken = [word.folded for house in houses for word in words_of(house.name)]
    for house in houses:
        if (own := _own_word(house)) and spoken.count(own) == 1:
            names[(own,)] = {house.id: 2}
        for name, sure in _names_of(house):
            known = names.setdefault(tuple(name.split(" ")), {})
            known[house.id] = max(known.get(house.id, 0), sure)
    return names


def _own_word(house: House) -> str | None:
    """« Plessis » for the Ateliers du Plessis: the word that is its own, where no other house has it."""
    head, last = words_of(house.name)[:1], words_of(house.name)[-1:]
    if len(words_of(house.name)) != 3 or not last[0].capital or len(last[0].folded) < 5:
        return None
    return last[0].folded if head[0].folded in {"ateliers", "atelier", "maison", "association"} else None


@lru_cache(maxsize=1024)
def _names_of(house: House) -> tuple[tuple[str, int], ...]:
    return tuple(names_of(house))


def _here(words: Sequence[Word], at: int, names: _Names) -> Mention | None:
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        typed = tuple(word.folded for word in words[at : at + length])
        known = names.get(typed) or (
            names.get((typed[0][:2],)) if _COUNTY.fullmatch(" ".join(typed)) else None
        )
        if known is None and _worth(typed):
            known = _near(typed, names) if len(typed) > 1 or len(typed[0]) > 5 else _same_sound(typed, names)
        surest = max(known.values()) if known else 0
        if known and ((surest > 1 and words[at].capital) or not _a_small_word(words, at, typed)):
            first = at - 1 if at and words[at - 1].folded in _ARTICLES else at
            return Mention(
                first, at + length, "house", houses=tuple(h for h, sure in known.items() if sure == surest)
            )
    return None


def _longer(words: Sequence[Word], at: int, names: _Names) -> Mention | None:
    """Of a name that takes its article and one that does not, the longer."""
    here = _here(words, at, names)
    if at + 1 < len(words) and words[at].folded in _ARTICLES:
        beyond = _here(words, at + 1, names)
        return beyond if here is None or (beyond and beyond.last > here.last) else here
    return here


def _worth(typed: tuple[str, ...]) -> bool:
    return len(typed) <= 6 and (len(typed) > 1 or typed[0] not in ORDINARY) and typed[0] not in SMALL_WORDS


def _near(typed: tuple[str, ...], names: _Names) -> dict[UUID, int] | None:
    first = typed[0][:2]
    for name, known in names.items():
        if len(name) != len(typed) or name[0][:1] not in first or not close(typed[0], name[0]):
            continue
        if all(close(*pair) for pair in zip(typed, name, strict=True)):
            return known
    return None


def _same_sound(typed: tuple[str, ...], names: _Names) -> dict[UUID, int] | None:
    """A short name with a letter twice, « cccas »: anything further would be another word."""
    if len(typed[0]) < 4 or typed[0] in FORMS:
        return None
    return next(
        (known for name, known in names.items() if len(name) == 1 and _sounds(typed[0], name[0])), None
    )


def _sounds(typed: str, name: str) -> bool:
    return len(name) >= 4 and typed[0] == name[0] and len(typed) > len(name) and sound(typed) == sound(name)


def _a_small_word(words: Sequence[Word], at: int, typed: tuple[str, ...]) -> bool:
    """« ml », « of » are houses in capitals or after an article; « club », « commune » after one only."""
    if len(typed) > 1:
        return False
    before = words[at - 1].folded if at else ""
    told = before in {"le", "la", "l'", "au", "du", "l", "notre"}
    if typed[0] in _AFTER_AN_ARTICLE:
        return not (told or (typed[0] in {"departement", "cd"} and at == 0))
    if len(typed[0]) == 2:
        return not (
            told or words[at].typed.isupper() or typed[0] == "ft" or (typed[0] in {"ml", "pe"} and at == 0)
        )
    return False


def _stranger(words: Sequence[Word], at: int) -> Mention | None:
    """A house that everyone knows and that is not of the collective."""
    for length in (4, 3, 2, 1):
        typed = " ".join(word.folded for word in words[at : at + length])
        if (
            at + length <= len(words)
            and typed in _KNOWN
            and not _a_small_word(words, at, tuple(typed.split(" ")))
        ):
            first = at - 1 if at and words[at - 1].folded in _ARTICLES else at
            return Mention(first, at + length, "stranger")
    return None


_KNOWN = kinds_said() | frozenset(
    {"cpam", "carsat", "urssaf", "spip", "siao", "prefecture", "banque de france"}
)
