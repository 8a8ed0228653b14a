"""A table: its columns under the titles that people gave them, its lines under their numbers in the file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Column:
    """A column: where it stands, its letter, its title, and the title as it was before it was told apart."""

    at: int
    letter: str
    title: str
    written: str

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True)
class Row:
    """A line: its number in the file, its cells in the order of the columns."""

    n: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One sheet, or one text file. `notes` names its defects, one sentence each."""

    name: str
    where: str
    columns: tuple[Column, ...]
    rows: list[Row]
    notes: list[str] = field(default_factory=list)
    hidden: bool = False
    """Whether its workbook does not show that sheet."""

    def sample(self, column: int, many: int = 3) -> list[str]:
        """The first cells of a column that say something."""
        found = (row.cells[column].strip() for row in self.rows[:200])
        return [cell for cell, _n in zip((one for one in found if one), range(many), strict=False)]
