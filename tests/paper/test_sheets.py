"""Tables as people have them are read: encodings, separators, titles above, merged headers, workbooks."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table as OdfTable
from odf.table import TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

from interstice.paper.sheets import Table, Unreadable, limits, read_tables
from interstice.paper.sheets.french import french_day, postal_and_town

LINES = (
    "Référence;Libellé;Référent\r\n2025-001;K. M.;Hélène Lefèvre\r\n"
    "2025-002;Été à Nîmes, « ça » coûte 3 €;Noël\r\n"
)


def known(title: str) -> bool:
    return title.casefold() in ("référence", "libellé", "référent", "initiales", "date d’ouverture")


def only(raw: bytes, name: str = "suivi.csv") -> Table:
    (table,) = read_tables(raw, name, known)
    return table


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def workbook(*lines: list[object], merge: tuple[str, ...] = ()) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for line in lines:
        page.append(line)
    for cells in merge:
        page.merge_cells(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def ods(*lines: list[str]) -> bytes:
    book = OpenDocumentSpreadsheet()
    sheet = OdfTable(name="Suivi")
    for line in lines:
        row = TableRow()
        for text in line:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    written = io.BytesIO()
    book.write(written)
    return written.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_encoding_and_the_separator_are_told_apart(encoding: str, separator: str) -> None:
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in line.split(";")) for line in LINES.splitlines())
    table = only(text.encode(encoding))
    assert [column.title for column in table.columns] == ["Référence", "Libellé", "Référent"]
    assert cells(table)[1] == ("2025-002", "Été à Nîmes, « ça » coûte 3 €", "Noël")


@pytest.mark.parametrize("word", ["Référent", "Hélène", "Noël", "prénom", "n° 12", "l’été", "Œuvre"])
def test_one_accented_word_is_enough_to_know_windows_1252(word: str) -> None:
    table = only(f"Code;Mot\r\nA1;{word}\r\nA2;x\r\n".encode("cp1252"))
    assert cells(table)[0] == ("A1", word)


def test_the_encodings_of_old_machines_are_told_apart() -> None:
    for encoding in ("mac_roman", "cp850"):
        assert cells(only("Référence;Lieu\r\nA1;été à Nîmes\r\n".encode(encoding))) == [("A1", "été à Nîmes")]


def test_a_quoted_cell_runs_over_lines_and_keeps_its_separator() -> None:
    table = only('Référence;Libellé\r\nA1;"un;\ndeux ""trois"""\r\nA2;x\r\n'.encode())
    assert cells(table) == [("A1", 'un;\ndeux "trois"'), ("A2", "x")]
    assert [row.n for row in table.rows] == [2, 3]


def test_titles_above_empty_lines_and_empty_columns_are_set_aside() -> None:
    text = "Suivi 2025 du Bassin;;;\r\n;;;\r\nRéférence;;Libellé;\r\nA1;;K. M.;\r\n;;;\r\nA2;;L. B.;\r\n"
    table = only(text.encode())
    assert [(column.letter, column.title) for column in table.columns] == [
        ("A", "Référence"),
        ("C", "Libellé"),
    ]
    assert [row.n for row in table.rows] == [4, 6]


def test_merged_header_rows_are_one_header() -> None:
    raw = workbook(
        ["Suivi"],
        ["Référence", "Personne", None, "Référent"],
        [None, "Initiales", "Libellé", None],
        ["A1", "K. M.", "situation A", "Bob"],
        merge=("B2:C2", "A2:A3", "D2:D3", "A1:D1"),
    )
    table = only(raw, "suivi.xlsx")
    assert [column.title for column in table.columns] == ["Référence", "Initiales", "Libellé", "Référent"]
    assert cells(table) == [("A1", "K. M.", "situation A", "Bob")]


def test_a_cell_merged_over_several_lines_is_said_of_each() -> None:
    raw = workbook(
        ["Référence", "Libellé", "Référent"],
        ["A1", "K. M.", "Bob"],
        ["A2", "L. B.", None],
        ["A3", "P. L.", "Carol"],
        merge=("C2:C3",),
    )
    assert [row[2] for row in cells(only(raw, "suivi.xlsx"))] == ["Bob", "Bob", "Carol"]


def test_duplicated_and_missing_titles_and_titles_that_are_dates_are_named() -> None:
    raw = workbook(["Référence", "Libellé", "Libellé", date(2026, 2, 23), None], ["A1", "x", "y", "z", "t"])
    table = only(raw, "suivi.xlsx")
    assert [column.title for column in table.columns][1:] == [
        "Libellé",
        "Libellé (2)",
        "2026-02-23",
        "Colonne E",
    ]
    assert [note[:9] for note in table.notes] == ["Colonne C", "Colonne D", "Colonne E"]


def test_numbers_that_are_names_stay_what_they_are() -> None:
    raw = workbook(
        ["Référence", "SIRET", "CP"], ["A1", 60487647500499, "01234"], ["A2", 60487647500499.0, 1000]
    )
    assert cells(only(raw, "s.xlsx")) == [("A1", "60487647500499", "01234"), ("A2", "60487647500499", "1000")]
    assert cells(only(b"R\xe9f\xe9rence;CP\nA1;01234\n")) == [("A1", "01234")]


def test_an_ods_is_read_as_an_xlsx() -> None:
    table = only(ods(["Référence", "Libellé"], ["2025-001", "K. M."]), "suivi.ods")
    assert cells(table) == [("2025-001", "K. M.")]


@pytest.mark.parametrize("formula", ["=1+1", "+33 6", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_formula_is_text(formula: str) -> None:
    assert cells(only(workbook(["Référence", "Libellé"], ["A1", formula]), "s.xlsx"))[0][1] == formula
    assert cells(only(f'Référence;Libellé\nA1;"{formula}"\n'.encode()))[0][1] == formula


def test_a_file_that_is_no_table_says_so() -> None:
    for raw in (
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n",
        b"PK\x03\x04 not a zip",
        b"\xd0\xcf\x11\xe0old",
        b"",
        b"  \n",
    ):
        with pytest.raises(Unreadable, match=r"^suivi\.xlsx"):
            read_tables(raw, "suivi.xlsx")


def test_a_quote_that_is_never_closed_is_named_with_its_line() -> None:
    raw = 'Référence;Libellé\r\nA1;x\r\nA2;"' + "jamais refermé " * 4000
    with pytest.raises(Unreadable, match="ligne 3 : une cellule ne se termine pas"):
        read_tables(raw.encode(), "suivi.csv")


def test_a_quote_that_is_never_closed_swallows_no_line_of_a_short_file() -> None:
    with pytest.raises(Unreadable, match=r"ligne 3\W: une cellule ne se termine pas"):
        read_tables('Référence;Libellé\nA1;x\nA2;"K. M.\nA3;L. B.\nA4;P. L.\n'.encode(), "suivi.csv")


def test_a_workbook_that_asks_for_a_password_says_so() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("META-INF/manifest.xml", "<m><encryption-data checksum='x'/></m>")
        parts.writestr("content.xml", b"\x8f\x1b\x02")
    with pytest.raises(Unreadable, match="protégé par un mot de passe"):
        read_tables(written.getvalue(), "suivi.ods")


def test_a_formula_that_another_reader_refuses_leaves_the_rest_of_its_workbook() -> None:
    raw = workbook(["Référence", "Libellé"], ["A1", "K. M."], ["A2", "=1+1"])
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as parts, zipfile.ZipFile(made, "w") as copy:
        for one in parts.namelist():
            styles = one == "xl/styles.xml"
            copy.writestr(
                one,
                b"<styleSheet><fonts><font><sz val='x'/></font></fonts></styleSheet>"
                if styles
                else parts.read(one),
            )
    assert cells(only(made.getvalue(), "suivi.xlsx"))[0] == ("A1", "K. M.")


def test_too_many_lines_or_bytes_are_refused_with_what_to_do() -> None:
    with pytest.raises(Unreadable, match="Coupez"):
        read_tables(b"a;b\n" * (limits.MAX_ROWS + 2), "long.csv")
    with pytest.raises(Unreadable, match="Coupez"):
        read_tables(b"a" * (limits.MAX_BYTES + 1), "lourd.csv")


def test_a_workbook_that_unfolds_without_end_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", b"0" * (limits.MAX_UNFOLDED + 1))
    with pytest.raises(Unreadable, match="trop grand"):
        read_tables(written.getvalue(), "bombe.xlsx")


def test_a_cell_at_the_end_of_the_sheet_costs_no_more_than_it_may() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"], page["XFD1048576"] = "Référence", "x"
    written = io.BytesIO()
    book.save(written)
    with pytest.raises(Unreadable, match=r"trop grand|ne s’ouvre pas|plus de"):
        read_tables(written.getvalue(), "loin.xlsx")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        *[
            ("3/12/2025", date(2025, 12, 3)),
            ("3 déc. 2025", date(2025, 12, 3)),
            ("03.12.25", date(2025, 12, 3)),
        ],
        *[
            ("45994", date(2025, 12, 3)),
            ("2025-12-03", date(2025, 12, 3)),
            ("1er mars 2024", date(2024, 3, 1)),
        ],
        *[("mercredi 3 décembre 2025", date(2025, 12, 3)), ("3-12-2025", date(2025, 12, 3))],
        *[("03/12/2025 09:30", date(2025, 12, 3)), ("2025-12-03 00:00", date(2025, 12, 3))],
        *[("14 août 98", date(1998, 8, 14)), ("31/02/2025", None), ("bientôt", None), ("12345678", None)],
    ],
)
def test_french_days_in_their_usual_writings(written: str, day: date | None) -> None:
    assert french_day(written) == day


@pytest.mark.parametrize(
    ("cell", "apart"),
    [
        ("71100 Chalon-sur-Saône", ("71100", "Chalon-sur-Saône")),
        ("71 100 Chalon", ("71100", "Chalon")),
        ("Chalon-sur-Saône (71100)", ("71100", "Chalon-sur-Saône")),
        ("1000 Bourg", ("", "1000 Bourg")),
        ("Chalon", ("", "Chalon")),
        ("1000", ("01000", "")),
    ],
)
def test_postal_code_and_town_in_one_cell(cell: str, apart: tuple[str, str]) -> None:
    assert postal_and_town(cell) == apart
