"""Numbers up to 119 as French writes them: « trente-quatre ans » says as much as « 34 ans »."""

from __future__ import annotations

import re
from functools import cache

_UNITS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
_TENS = {
    20: "vingt",
    30: "trente",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    80: "quatre-vingt",
    100: "cent",
}
_SWISS = {70: "septante", 80: "huitante", 90: "nonante"}


@cache
def written_numbers() -> dict[str, int]:
    """Every spelling, hyphens for spaces, with its value; Belgian and Swiss tens included."""
    spelled = {unit: value for value, unit in enumerate(_UNITS, start=1)} | {"une": 1}
    spelled |= {f"dix-{_UNITS[unit - 1]}": 10 + unit for unit in (7, 8, 9)}
    below_twenty = dict(spelled)
    for ten, word in _TENS.items():
        spelled |= {word: ten} | {
            f"{word}-{joined}": ten + value for joined, value in _following(below_twenty)
        }
    for ten, word in _SWISS.items():
        spelled |= {word: ten} | {
            f"{word}-{joined}": ten + value for joined, value in _following(below_twenty) if value < 10
        }
    return spelled | {"quatre-vingts": 80}


@cache
def amount() -> str:
    """What a number looks like in a regular expression: digits, or words joined by hyphens or spaces."""
    longest_first = sorted(written_numbers(), key=len, reverse=True)
    return rf"(?:\d{{1,3}}|(?:{'|'.join(one.replace('-', '[- ]') for one in longest_first)}))(?![\w-])"


def value_of(spelling: str) -> int:
    """What a number matched by `amount` is worth."""
    return (
        int(spelling) if spelling.isdigit() else written_numbers()[re.sub(r"\s+", "-", spelling.casefold())]
    )


def _following(below_twenty: dict[str, int]) -> list[tuple[str, int]]:
    return [*below_twenty.items(), *((f"et-{word}", value) for word, value in below_twenty.items())]
