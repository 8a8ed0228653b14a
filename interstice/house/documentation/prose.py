"""What the pages of reference share: a docstring in one piece, a sentence in two languages, a table."""

import inspect
from collections.abc import Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import override


def told(thing: object) -> str:
    """The docstring of a class, as paragraphs of one line each."""
    paragraphs = (inspect.getdoc(thing) or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def in_language(language: str, words: str | Promise) -> str:
    """Words of the interface as a reader of this language sees them."""
    with override(language):
        return str(words)


def in_both(words: str | Promise) -> str:
    """Words in French, then in English."""
    return f"« {in_language('fr', words)} » · *{in_language('en', words)}*"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; nothing when it would have no row."""
    lines = [_row(row) for row in rows]
    return "\n".join([_row(heads), _row(["---"] * len(heads)), *lines, ""]) if lines else ""


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
