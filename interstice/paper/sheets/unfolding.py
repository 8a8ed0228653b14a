"""A program of its own that opens one workbook and prints its cells: whatever the file does, it does it here.

A workbook of a few kilobytes may unfold to terabytes, or break the library that reads it; the server that
started this program only sees it end. It imports nothing of ours, and answers on its output: one JSON object
for each sheet, a line each. Called with the limits of memory and time, then of sheets, lines and columns.
"""

from __future__ import annotations

import io
import json
import math
import re
import resource
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

BIGGEST_EXACT = 2**53


def as_text(value: object) -> str:
    """A cell as the text that its reader sees: a SIRET never becomes 6.05e13, nor a date a number of days."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | time | timedelta) else ""


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    if value.is_integer() and abs(value) < BIGGEST_EXACT:
        return str(int(value))
    return repr(value)


def unfold(raw: bytes, sheets: int, rows: int, columns: int) -> None:
    """Print each sheet: its name, its cells as text, its merged ranges, whether it was cut."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    formulas = _formulas(raw)
    shown = {one.name for one in workbook.sheets_metadata if one.visible == SheetVisibleEnum.Visible}
    for name in workbook.sheet_names[:sheets]:
        sheet = workbook.get_sheet_by_name(name)
        lines = sheet.to_python(skip_empty_area=False, nrows=rows + 1)
        told = [[as_text(cell) for cell in line[: columns + 1]] for line in lines]
        for (row, column), formula in formulas.get(name, {}).items():
            if row < len(told) and column < len(told[row]) and not told[row][column]:
                told[row][column] = formula
        merged = [[*start, *end] for start, end in sheet.merged_cell_ranges or []]
        answer = {"name": name, "rows": told, "merged": merged, "hidden": name not in shown}
        print(json.dumps(answer))  # noqa: T201 (its answer)


def _formulas(raw: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """The formulas of a workbook whose results were never computed: their text is all that there is."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(raw)) as parts:
            sheets = [one for one in parts.namelist() if one.startswith("xl/worksheets/sheet")]
            if not any(re.search(rb"<f[ >]", parts.read(one)) for one in sheets):
                return {}
    except (BadZipFile, OSError, RuntimeError, NotImplementedError):
        return {}
    found: dict[str, dict[tuple[int, int], str]] = {}
    with suppress(Exception):  # openpyxl refuses workbooks that calamine reads: their formulas stay untold
        found = _formulas_of(raw)
    return found


def _formulas_of(raw: bytes) -> dict[str, dict[tuple[int, int], str]]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(raw), read_only=True, data_only=False)
    found: dict[str, dict[tuple[int, int], str]] = {}
    for sheet in workbook.worksheets:
        cells: dict[tuple[int, int], str] = {}
        for line in sheet.iter_rows():
            for cell in line:
                if getattr(cell, "data_type", "") == "f":
                    cells[(cell.row - 1, cell.column - 1)] = _formula(cell.value)  # type: ignore[operator]
        found[sheet.title] = cells
    return found


def _formula(value: Any) -> str:
    return str(getattr(value, "text", value) or "")


def main(memory: int, seconds: int, sheets: int, rows: int, columns: int) -> None:
    """Take the limits, then the file on the input."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    unfold(sys.stdin.buffer.read(), sheets, rows, columns)


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
