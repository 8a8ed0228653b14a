"""First names, and the manner in which each may be told from an ordinary word.

They come from Faker's lists for the French-speaking countries (a package, kept up by others, never a list of
ours); the names of other languages count only where no French word could stand. What is ours is the list of
words that are names too: « Pierre » at the head of a sentence may be a stone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from importlib import import_module

from babel.dates import get_day_names, get_month_names

from interstice.rules.identifying.people_words import INSTITUTIONS

_FRENCH_SPEAKING = ("fr_FR", "fr_BE", "fr_CA", "fr_CH", "fr_DZ")
_OTHERS = ("es_ES", "it_IT", "pl_PL", "pt_PT", "ro_RO", "tr_TR")

_WORDS_TOO = frozenset(
    """
    abel adam aime aimee ambre ange angelique anis auguste aurore blanche capucine celeste claire
    clemence clement clementine come constance constant desire divine eden el esperance felicite
    fidele fleur flore franco gloire gloria grace honore iris jade jan juste lila line lise lois lou
    luce lune lys marguerite marin marine martial max maxime melodie merveille mia mina mira modeste
    narcisse nour olive olivier parfait pascale perle philippine pierre placide prudence reine rim
    romain romaine roman romane rosa rose saad said sam soline toussaint valentin victoire violette
    virginie
    """.split()
)
_PLACES_TOO = frozenset(
    """
    alexandria florence jordan madison nancy sofia valence victoria vienne
    """.split()
)
_NEVER_ALONE = frozenset(
    """
    alexandrie france lorraine milan noel
    """.split()
)
_LOWER_CASE_WORDS = frozenset(
    """
    adele ali aline alise alix amine andy angela arno betty brice carole catherine charlie charlotte
    christian colette colin daisy diane dina elise fares florent germain germaine gilles guillaume
    hector henry jason jean jersey jules julienne laurent leona lily lisa loan louis louise lucie
    madeleine manuel manuela marc marcel margot marie mario marion marius martin martine mary
    maurice maxim mike mila milo morgane moussa nadir nelly nora octave odette oscar pascal patrice
    paul paule philippe racha rania rayan regis renaud rene renee rita robert robin roger roland
    rolande sabine sami sandra sara serge simon simone steve taha tanguy tania tim tina tom tony
    valentine vanessa victor vincent yves zina
    """.split()
)


class Manner(Enum):
    """When a word counts as a first name."""

    ANYWHERE = auto()
    """It is nothing else: even at the head of a sentence, even without its capital."""
    CAPITAL = auto()
    """It is nothing else once it has its capital."""
    WORD_TOO = auto()
    """It is also a word: with a capital inside a sentence, or before a surname or a verb."""
    PLACE_TOO = auto()
    """It is also a place: not after « à », « de », « en »…"""
    WITH_SURNAME = auto()
    """It is nearly always something else (« France Travail », « avant Noël »): only before a surname."""


_MANNERS_OF_OURS = (
    (_NEVER_ALONE, Manner.WITH_SURNAME),
    (_PLACES_TOO, Manner.PLACE_TOO),
    (_WORDS_TOO, Manner.WORD_TOO),
)


class Gender(Enum):
    """How a rewritten sentence agrees with what it says of someone; it is never shown nor kept."""

    MASCULINE = auto()
    FEMININE = auto()
    EITHER = auto()


def folded(word: str) -> str:
    """The word without case or accents, as it is looked up: « Élodie » and « ELODIE » are one name."""
    signs = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


@cache
def manner_of(word: str) -> Manner | None:
    """In what manner this word is a first name, or None when it is none."""
    name = folded(word)
    if "-" in name:
        return _manner_of_compound(word, name.split("-"))
    for words, manner in _MANNERS_OF_OURS:
        if name in words:
            return manner
    return None if name in _calendar_words() | INSTITUTIONS else _manner_in_lists(name)


def gender_of(word: str) -> Gender:
    """The gender of the lists that hold this name; « Claude » and what no list holds are either."""
    name = folded(word)
    if name not in _names(_FRENCH_SPEAKING) and "-" in name:
        name = name.partition("-")[0]
    men = name in _names(_FRENCH_SPEAKING + _OTHERS, "first_names_male")
    women = name in _names(_FRENCH_SPEAKING + _OTHERS, "first_names_female")
    if men == women:
        return Gender.EITHER
    return Gender.MASCULINE if men else Gender.FEMININE


@cache
def is_ordinary(word: str) -> bool:
    """Whether this word is ordinary French, so that its capital at the head of a sentence says nothing."""
    return folded(word) in _WORDS_TOO | _NEVER_ALONE | _LOWER_CASE_WORDS | _ordinary_words()


def _manner_in_lists(name: str) -> Manner | None:
    if name in _names(_FRENCH_SPEAKING):
        return Manner.CAPITAL if _has_a_lower_case_life(name) else Manner.ANYWHERE
    elsewhere = len(name) > 2 and name in _names(_OTHERS) and name not in _ordinary_words()
    return Manner.WORD_TOO if elsewhere else None


def _manner_of_compound(word: str, parts: Sequence[str]) -> Manner | None:
    given = _names(_FRENCH_SPEAKING) | _WORDS_TOO
    if parts[0] not in given:
        return None
    if folded(word) in given or all(part in given for part in parts):
        return Manner.ANYWHERE
    return Manner.CAPITAL if all(part[:1].isupper() for part in word.split("-")) else None


def _has_a_lower_case_life(name: str) -> bool:
    return len(name) < 4 or name in _LOWER_CASE_WORDS or name in _ordinary_words()


@cache
def _names(locales: Sequence[str], which: str = "") -> frozenset[str]:
    lists = [which] if which else ["first_names", "first_names_male", "first_names_female"]
    providers = [import_module(f"faker.providers.person.{locale}").Provider for locale in locales]
    held = (name for provider in providers for one in lists for name in getattr(provider, one, ()))
    return frozenset(folded(name) for name in held)


@cache
def _calendar_words() -> frozenset[str]:
    names = [*get_month_names(locale="fr").values(), *get_day_names(locale="fr").values()]
    return frozenset(folded(name) for name in names)


@cache
def _ordinary_words() -> frozenset[str]:
    words: Sequence[str] = import_module("faker.providers.lorem.fr_FR").Provider.word_list
    return frozenset(folded(word) for word in words)
