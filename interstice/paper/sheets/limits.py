"""How large a file may be. Beyond, one says so before any work: a server is shared."""

from __future__ import annotations

MAX_BYTES = 20 * 1024 * 1024
"""The file itself."""

MAX_UNFOLDED = 200 * 1024 * 1024
"""A workbook is a ZIP: its parts, unfolded."""

MAX_PARTS = 2_000
"""The parts of a workbook."""

MAX_ROWS = 50_000
"""Lines of one table."""

MAX_COLUMNS = 300
"""Columns of one table."""

MAX_CELL = 32_767
"""Signs in one cell: what a spreadsheet holds itself."""

MAX_SHEETS = 50
"""Sheets of one workbook."""

MAX_MEMORY = 1024 * 1024 * 1024
MAX_SECONDS = 40
"""What the reader of workbooks may use, in a program of its own: beyond, it is stopped and we are not."""
