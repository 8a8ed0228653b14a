"""Finding the header among title lines, merged headers in two rows, empty columns; telling titles apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from interstice.paper.sheets import limits
from interstice.paper.sheets.grids import Grid, Merged, letter
from interstice.paper.sheets.problems import Unreadable
from interstice.paper.sheets.tables import Column, Row, Table

Known = Callable[[str], bool]
"""Whether a title is one that the reader of this table expects."""

LOOKED_AT = 40
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


def table_of(grid: Grid, known: Known | None = None) -> Table | None:
    """The grid as a table, or nothing when it holds no line at all."""
    rows = _clean(grid)
    if not any(any(row) for row in rows):
        return None
    if len(rows) > limits.MAX_ROWS:
        raise Unreadable(
            _(
                "{where} : plus de {rows} lignes. Coupez le fichier en plusieurs, puis donnez-les "
                "l’un après l’autre."
            ).format(where=grid.where, rows=limits.MAX_ROWS)
        )
    titles, below = _header(rows, grid.merged, known or (lambda _title: False))
    return _table(grid, rows, titles, below)


def _table(grid: Grid, rows: list[list[str]], titles: list[str], below: int) -> Table:
    _fill_down(rows, grid.merged, below)
    body = [(n, row) for n, row in enumerate(rows[below:], start=below + 1) if any(row)]
    width = max((len(row) for _n, row in body), default=0)
    titles = titles + [""] * (width - len(titles))
    used = [
        at for at, title in enumerate(titles) if title or any(at < len(row) and row[at] for _n, row in body)
    ]
    if len(used) > limits.MAX_COLUMNS:
        raise Unreadable(
            _(
                "{where} : plus de {columns} colonnes. Gardez celles qui servent, puis donnez le fichier."
            ).format(where=grid.where, columns=limits.MAX_COLUMNS)
        )
    columns, notes = _columns(titles, used)
    lines = [Row(n, tuple(row[at] if at < len(row) else "" for at in used)) for n, row in body]
    return Table(grid.name, grid.where, columns, lines, [*grid.notes, *notes], hidden=grid.hidden)


def _fill_down(rows: list[list[str]], merged: Merged, below: int) -> None:
    """One cell over several lines is said of each of them: of the first alone, the others would lack it."""
    for top, left, bottom, right in merged:
        if left == right and below <= top < len(rows) and left < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                if any(row) and left < len(row):
                    row[left] = row[left] or rows[top][left]


def _columns(titles: Sequence[str], used: Sequence[int]) -> tuple[tuple[Column, ...], list[str]]:
    seen: Counter[str] = Counter()
    columns, notes = [], []
    for at in used:
        written = " ".join(titles[at].split())
        seen[written.casefold()] += 1
        again = seen[written.casefold()]
        title = written or _("Colonne {letter}").format(letter=letter(at))
        if written and again > 1:
            title = f"{written} ({again})"
            notes.append(
                _("Colonne {letter} : « {title} » est déjà le titre d’une autre.").format(
                    letter=letter(at), title=written
                )
            )
        if not written:
            notes.append(_("Colonne {letter} : elle n’a pas de titre.").format(letter=letter(at)))
        elif _DATE.fullmatch(written):
            notes.append(
                _("Colonne {letter} : son titre est une date, « {title} ».").format(
                    letter=letter(at), title=written
                )
            )
        columns.append(Column(at, letter(at), title, written))
    return tuple(columns), notes


def _clean(grid: Grid) -> list[list[str]]:
    """Cells without the spaces around; the empty ones at the end of the sheet left out."""
    rows = [[" ".join(cell.split(" ")).strip(" \u00a0\u202f\n") for cell in row] for row in grid.rows]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _header(rows: list[list[str]], merged: Merged, known: Known) -> tuple[list[str], int]:
    """The titles, and the number of the line that follows: one row, or two of which one goes by groups."""
    ones = [(_score(row, known), -n, row, n + 1) for n, row in enumerate(rows[:LOOKED_AT])]
    twos = []
    for n in range(min(len(rows) - 1, LOOKED_AT)):
        if _goes_by_groups(n, rows, merged):
            both = _joined(_filled(rows[n], n, merged), rows[n + 1])
            twos.append((_score(both, known), -n, both, n + 2))
    best = max([*twos, *ones], key=lambda one: (one[0], one[1]), default=None)
    first = _first_full(rows)
    if best is not None and (best[0] > 1 or (best[0] == 1 and -best[1] <= first)):
        return best[2], best[3]
    return rows[first], first + 1


def _score(row: Sequence[str], known: Known) -> int:
    return len({cell.casefold() for cell in row if cell and len(cell) < 80 and known(cell)})


def _goes_by_groups(n: int, rows: list[list[str]], merged: Merged) -> bool:
    """Whether this row names groups of columns that the next one tells apart."""
    upper, lower = rows[n], rows[n + 1]
    if sum(1 for cell in upper if cell) < 2 or sum(1 for cell in lower if cell) < 2:
        return False
    across = any(top == n and right > left for top, left, _bottom, right in merged)
    holes = any(not cell and at < len(upper) and upper[at] for at, cell in enumerate(lower))
    return across or holes or any(not cell for cell in upper[1:])


def _filled(row: Sequence[str], n: int, merged: Merged) -> list[str]:
    """A group's title over all the columns that it spans."""
    filled = list(row)
    for top, left, _bottom, right in merged:
        if top == n and left < len(row):
            filled[left : right + 1] = [row[left]] * (min(right + 1, len(row)) - left)
    return filled


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """A title of the second row stands alone unless another group has the same."""
    width = max(len(upper), len(lower))
    tops, lows = ([*one, *[""] * (width - len(one))] for one in (upper, lower))
    times = Counter(low.casefold() for low in lows if low)
    return [
        f"{top} {low}".strip() if low and times[low.casefold()] > 1 else low or top
        for top, low in zip(tops, lows, strict=True)
    ]


def _first_full(rows: list[list[str]]) -> int:
    """The first row that is as full as most: titles above the table are shorter than the table."""
    counts = [sum(1 for cell in row if cell) for row in rows[: 2 * LOOKED_AT]]
    usual = sorted(count for count in counts if count)[len([count for count in counts if count]) // 2]
    return next(n for n, count in enumerate(counts) if count and count >= max(1, usual / 2))
