"""A grid of texts, before one knows which of its lines is the header."""

from __future__ import annotations

from dataclasses import dataclass, field

Merged = tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True)
class Grid:
    """The cells of a sheet or a text file, as they are; `where` names it in every sentence about it."""

    name: str
    where: str
    rows: list[list[str]]
    merged: Merged = ()
    notes: list[str] = field(default_factory=list)
    """What had to be guessed: the encoding, the separator."""
    hidden: bool = False
    """Whether its workbook does not show it."""


def letter(column: int) -> str:
    """The name of a column in a spreadsheet: A, B… Z, AA."""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
