"""Numbers in letters and ranks, for sentences: « sept règles en vigueur », « 14e jour sur 15 »."""

from __future__ import annotations

from interstice.ui.typography import french

_FRENCH = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
_FRENCH_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_ENGLISH_TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty"}
_LETTERS_UP_TO = 69


def in_letters(number: int, gender: str = "m") -> str:
    """A number in letters up to 69, in figures beyond; gender "f" for « une règle »."""
    if not 0 <= number <= _LETTERS_UP_TO:
        return str(number)
    tens, unit = divmod(number, 10)
    if not french():
        return (
            _ENGLISH[number] if number < 20 else _ENGLISH_TENS[tens] + (f"-{_ENGLISH[unit]}" if unit else "")
        )
    written = _FRENCH[number] if number < 20 else _in_french(tens, unit)
    return f"{written}e" if gender == "f" and unit == 1 and number != 11 else written


def _in_french(tens: int, unit: int) -> str:
    if not unit:
        return _FRENCH_TENS[tens]
    return f"{_FRENCH_TENS[tens]} et un" if unit == 1 else f"{_FRENCH_TENS[tens]}-{_FRENCH[unit]}"


def rank(number: int, gender: str = "m") -> str:
    """1er, 1re, 14e in French; 1st, 14th in English."""
    if french():
        return f"{number}{ ({'m': 'er', 'f': 're'}[gender] if number == 1 else 'e') }"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"
