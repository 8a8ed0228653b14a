"""What is kept of a name where no rule allows it: initials, from which it cannot be found again."""

from __future__ import annotations

import re

_WORDS = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TITLES = frozenset({"m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr"})


def initials(surname: str, first_name: str = "") -> str:
    """« MANSOURI Karima » gives « K. M. »: the surname is what is in capitals, or else comes last."""
    if first_name.strip():
        return _dotted([*_words(first_name)[:1], *_words(surname)[:1]])
    words = _words(surname)
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        others = [word for word in words if word not in capitals]
        return _dotted([others[0], capitals[0]])
    return _dotted([words[0], words[-1]] if len(words) > 1 else words)


def full_name(surname: str, first_name: str) -> str:
    """First name and surname, as written."""
    return " ".join(f"{first_name} {surname}".split())


def _words(text: str) -> list[str]:
    return [word for word in _WORDS.findall(text) if word.casefold() not in _TITLES]


def _dotted(words: list[str]) -> str:
    return " ".join(f"{word[0].upper()}." for word in words)
