"""What goes out as a table is text in every cell, and comes back the same."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from interstice.paper.sheets import csv_bytes, read_tables, xlsx_bytes
from interstice.paper.sheets.writing import as_it_was, kept_as_text

CELL = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    lambda text: text.strip() == text and text
)
RISKY = st.builds(
    str.__add__, st.sampled_from(["=", "+", "-", "@", "\t", "\r", " =", "＝"]), st.text(max_size=20)
)


@given(RISKY)
def test_no_cell_of_a_csv_begins_with_what_a_spreadsheet_runs(cell: str) -> None:
    written = csv_bytes(["titre", "autre"], [[cell, "x"]]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))
    assert all(not one.lstrip().startswith(("=", "+", "-", "@")) for row in rows for one in row)
    assert rows[1][0].startswith("'")


@given(st.text(max_size=40))
def test_the_apostrophe_goes_as_it_came(cell: str) -> None:
    if not cell.startswith("'"):
        assert as_it_was(kept_as_text(cell)) == cell


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(CELL, st.sampled_from(["=1+1", "@x", "-2", "+33"])), min_size=2, max_size=2))
def test_a_workbook_holds_text_and_no_formula(line: list[str]) -> None:
    raw = xlsx_bytes(["Un", "Deux"], [line])
    page = load_workbook(io.BytesIO(raw)).active
    assert page is not None
    for row in page.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "inlineStr")
            assert cell.quotePrefix or not str(cell.value).startswith(("=", "+", "-", "@"))


def test_what_goes_out_comes_back() -> None:
    lines = [["=1+1", "01234"], ["@x", "été"], ["-2", "deux\nlignes"]]
    for raw, name in (
        (csv_bytes(["Un", "Deux"], lines), "a.csv"),
        (xlsx_bytes(["Un", "Deux"], lines), "a.xlsx"),
    ):
        (table,) = read_tables(raw, name)
        assert [list(row.cells) for row in table.rows] == lines
