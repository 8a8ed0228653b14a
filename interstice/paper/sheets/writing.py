"""Tables written out: a cell that a spreadsheet would run is text in it (OWASP, CSV injection)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell

from interstice.paper.sheets import limits

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a cell begins with for a spreadsheet to run it."""

_BEGINS = frozenset((*RUNS, "＝", "＋", "－", "＠"))


def kept_as_text(cell: str) -> str:
    """The same cell behind an apostrophe if a spreadsheet would run it."""
    inside = cell.lstrip(" \u00a0\u202f\ufeff")
    return f"'{cell}" if inside[:1] in _BEGINS else cell


def as_it_was(cell: str) -> str:
    """What `kept_as_text` was given."""
    return cell[1:] if cell[:1] == "'" and kept_as_text(cell[1:]) == cell else cell


def csv_bytes(titles: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    """As French spreadsheets open it by a double click: semicolons, a byte order mark, Windows line ends."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    for line in (titles, *lines):
        writer.writerow([kept_as_text(cell.replace("\0", "")) for cell in line])
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", errors="replace")


def xlsx_bytes(titles: Sequence[str], lines: Iterable[Sequence[str]], sheet: str = "Feuille") -> bytes:
    """A workbook of one sheet; its cells are all text, marked so where they look like a formula."""
    workbook = Workbook(write_only=True)
    page = workbook.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", sheet)[:31] or "Feuille")
    page.freeze_panes = "A2"
    for line in (titles, *lines):
        page.append([_cell(page, text) for text in line])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _cell(page: object, text: str) -> Cell:
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)[: limits.MAX_CELL]
    cell = WriteOnlyCell(page, clean)  # type: ignore[arg-type]
    cell.data_type = "s"
    if kept_as_text(clean) != clean:
        cell.quotePrefix = True
    return cell
