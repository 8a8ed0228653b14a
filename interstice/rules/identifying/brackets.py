"""What to say instead of an age: a bracket wide enough to be anybody's, in words that agree with everyone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bracket:
    """One bracket, in the places where an age may stand in a sentence."""

    quality: str
    """After a noun: « sa fille d’âge scolaire »; empty when the noun says enough."""
    state: str
    """After « est »: « elle est adulte »."""
    states: str
    """After « sont »."""
    when: str
    """For « à 19 ans »."""
    time: str
    """For « depuis ses 12 ans »."""


_INFANCY = Bracket("en bas âge", "en bas âge", "en bas âge", "en bas âge", "la petite enfance")
_CHILDHOOD = Bracket("d’âge scolaire", "d’âge scolaire", "d’âge scolaire", "dans l’enfance", "l’enfance")
_ADOLESCENCE = Bracket(
    "d’âge scolaire", "d’âge scolaire", "d’âge scolaire", "à l’adolescence", "l’adolescence"
)
_YOUTH = Bracket("jeune", "jeune", "jeunes", "dans la jeunesse", "la jeunesse")
_ADULTHOOD = Bracket("", "adulte", "adultes", "à l’âge adulte", "l’âge adulte")
_LATE = Bracket(
    "d’un certain âge", "d’un certain âge", "d’un certain âge", "à un certain âge", "un certain âge"
)
_SEVERAL = Bracket(
    "d’âges différents",
    "d’âges différents",
    "d’âges différents",
    "à des âges différents",
    "des âges différents",
)

_UPPER_BOUNDS = (
    (3, _INFANCY),
    (11, _CHILDHOOD),
    (18, _ADOLESCENCE),
    (26, _YOUTH),
    (60, _ADULTHOOD),
    (200, _LATE),
)


def bracket_of(years: Sequence[int]) -> Bracket:
    """The bracket that holds all these ages, or the one that says they differ."""
    held = {next(bracket for bound, bracket in _UPPER_BOUNDS if age < bound) for age in years}
    if held <= {_CHILDHOOD, _ADOLESCENCE}:
        return _CHILDHOOD if _CHILDHOOD in held else _ADOLESCENCE
    return held.pop() if len(held) == 1 else _SEVERAL
