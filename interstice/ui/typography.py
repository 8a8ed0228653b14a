"""The typography of each language: French spaces and quotation marks, English ones (design, section 7).

Only the interface and quotation marks are touched. What people wrote is shown as they wrote it: a text that
was inscribed is not ours to correct.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import get_language

NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"
_ANY_SPACE = f"[ {NBSP}{NARROW}]"

# « ; ? ! » take a narrow no-break space, « : » a no-break space, quotation marks one inside, and a number or
# a name is not parted from what announces it (Imprimerie nationale, Lexique des règles typographiques).
_FRENCH = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(rf"(?<=[^\s;?!«(]){_ANY_SPACE}*([;?!]+)(?=\s|$|[»).,…’])"), rf"{NARROW}\1"),
    (re.compile(rf"(?<=\S){_ANY_SPACE}+:(?=\s|$)|(?<=[^\W\d]):(?=\s|$)"), f"{NBSP}:"),
    (re.compile(rf"«{_ANY_SPACE}*"), f"«{NBSP}"),
    (re.compile(rf"{_ANY_SPACE}*»"), f"{NBSP}»"),
    (re.compile(rf"\b(n°|Mme|M\.|Mmes|MM\.){_ANY_SPACE}*(?=[\w])"), rf"\1{NBSP}"),
)


def french() -> bool:
    """Whether the page is in French."""
    return not (get_language() or "fr").startswith("en")


def fine_typography(text: str) -> str:
    """The text with the spaces that its language asks for; English needs none of ours."""
    if not french():
        return text
    for pattern, put in _FRENCH:
        text = pattern.sub(put, text)
    return text


def quoted(text: str) -> str:
    """The text between the quotation marks of the language; marks already there are not doubled."""
    bare = text.strip()
    if bare.startswith(("«", "“")) and bare.endswith(("»", "”")):
        return bare
    return f"«{NBSP}{bare}{NBSP}»" if french() else f"“{bare}”"


def colon() -> str:
    """What parts a thing from what is said of it, with the spaces of the language."""
    return f"{NBSP}: " if french() else ": "


def semicolon() -> str:
    """What parts things that have commas of their own."""
    return f"{NARROW}; " if french() else "; "


def enumerated(parts: Iterable[str]) -> str:
    """« A, le 3 mars ; B, le 5 mars »."""
    return semicolon().join(parts)


def in_groups(digits: str, size: int = 4) -> str:
    """Hexadecimal digits in groups of four, so that two people can read them to each other."""
    bare = re.sub(r"\s", "", digits)
    return " ".join(bare[at : at + size] for at in range(0, len(bare), size))


def joined(words: list[str]) -> str:
    """« A, B et C »: the last one is brought by the conjunction of the language."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + (" et " if french() else " and ") + words[-1]
