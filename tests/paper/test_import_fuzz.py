"""Any bytes, any table: a clear report or a clean import, never a trace.

A minute in all here; INTERSTICE_FUZZ_SECONDS gives each test longer: 150 makes the ten minutes outside.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interstice.followups.models import Dossier
from interstice.paper.dossiers.around import Around, around
from interstice.paper.dossiers.columns import Holds, best_of, is_known, recognised
from interstice.paper.dossiers.dry_run import planned
from interstice.paper.organisations.dry_run import planned as organised
from interstice.paper.organisations.reading import read_directory
from interstice.paper.sheets import Unreadable, csv_bytes, read_tables, xlsx_bytes
from tests.given import Collective, a_founded_partnership

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

SECONDS = float(os.environ.get("INTERSTICE_FUZZ_SECONDS", "15"))
fuzzed = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
    print_blob=True,
)

TITLES = [
    *("Référence", "N° dossier", "Libellé", "Initiales", "NOM", "Prénom", "Référent", "Date d’ouverture"),
    *("Accord jusqu’au", "CP Ville", "Structure", "SIRET", "nom", "commune", "code_postal", "id", "source"),
    *("structure_name", "structure_id", "thematiques", "__ignore__", "", "2026-02-23", "Téléphone"),
]
CELL = st.one_of(
    st.text(max_size=25),
    st.sampled_from(
        [
            *(
                "2025-001",
                "K. M.",
                "3/12/2025",
                "31/02/2025",
                "45994",
                "71100 Chalon",
                "=1+1",
                "@x",
                "+33",
                "oui",
            ),
            *(
                "Bob ROUSSET",
                "CCAS, Tremplin",
                "35600000000048",
                "1 85 05 78 006 084 36",
                "9" * 400,
                "\0",
                "²",
                "٣",
            ),
        ]
    ),
)
TABLE = st.lists(st.lists(CELL, max_size=9), max_size=12)
HEADER = st.lists(st.sampled_from(TITLES), min_size=1, max_size=9)


class Clock:
    """The time that a test may take: past it, what is left is not tried."""

    def __init__(self) -> None:
        self.end = monotonic() + SECONDS

    @property
    def over(self) -> bool:
        """Whether it is past."""
        return monotonic() > self.end

    def keeps_trying(self, tried: Callable[[], None]) -> None:
        """Round after round of new examples until it is past: a longer round would draw on after it."""
        while not self.over:
            tried()


@pytest.fixture
def collective() -> Collective:
    return a_founded_partnership()


@pytest.fixture
def here(collective: Collective) -> Around:
    return around(collective.alice)


def ends_well(raw: bytes, name: str, here: Around) -> None:
    """Both readers end in a plan whose lines all say what becomes of them, or in a sentence."""
    try:
        table = best_of(read_tables(raw, name, is_known))
        plan = planned(table, recognised(table), here)
        assert len(plan.lines) == len(table.rows)
        assert all(line.words for line in plan.lines)
        csv_bytes(["x"], [line.cells() for line in plan.lines])
        xlsx_bytes(["x"], [line.cells() for line in plan.lines])
    except Unreadable as why:
        named(str(why), name)
    try:
        directory = organised(read_directory(raw, name), [], [])
        csv_bytes(["x"], [line.cells() for line in directory.lines])
    except Unreadable as why:
        named(str(why), name)


def named(why: str, name: str) -> None:
    assert why.startswith(name), why


def test_any_bytes_end_in_a_clear_report(here: Around) -> None:
    clock = Clock()

    @fuzzed
    @given(st.one_of(st.binary(max_size=400), st.text(max_size=300).map(str.encode)), st.sampled_from(STARTS))
    def tried(raw: bytes, start: bytes) -> None:
        if not clock.over:
            ends_well(start + raw, "n’importe", here)

    clock.keeps_trying(tried)


STARTS = [
    b"",
    b"PK\x03\x04",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"[{",
    b'{"a":[',
    b'"',
    b"nom;siret\n",
    b"\xd0\xcf\x11\xe0",
]


def test_any_table_ends_in_a_clear_report_or_a_clean_import(collective: Collective, here: Around) -> None:
    clock = Clock()

    @fuzzed
    @given(HEADER, TABLE, st.sampled_from(["csv", "cp1252", "xlsx", "json"]))
    def tried(header: list[str], lines: list[list[str]], kind: str) -> None:
        if not clock.over:
            ends_well(written(header, lines, kind), f"table.{kind}", here)

    clock.keeps_trying(tried)
    assert not Dossier.objects.exists()


def test_a_broken_workbook_ends_in_a_clear_report(here: Around) -> None:
    clock = Clock()
    whole = xlsx_bytes(["Référence", "Initiales"], [["A-1", "K. M."]] * 5)

    @fuzzed
    @given(st.integers(0, len(whole) - 1), st.binary(min_size=1, max_size=8), st.booleans())
    def tried(at: int, other: bytes, inside: bool) -> None:
        if clock.over:
            return
        broken = mangled(whole, at, other) if inside else whole[:at] + other + whole[at + len(other) :]
        ends_well(broken, "cassé.xlsx", here)

    clock.keeps_trying(tried)


def written(header: list[str], lines: list[list[str]], kind: str) -> bytes:
    """The table as a file of that kind."""
    if kind == "xlsx":
        return xlsx_bytes(header, lines)
    if kind == "json":
        import json

        objects: list[Any] = [dict(zip(header, line, strict=False)) for line in lines]
        return json.dumps(objects).encode()
    text = csv_bytes(header, lines)
    return text.decode("utf-8-sig").encode("cp1252", errors="replace") if kind == "cp1252" else text


def mangled(whole: bytes, at: int, other: bytes) -> bytes:
    """The same workbook, a part of it changed once unfolded: the ZIP is sound, what is in it is not."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as parts, zipfile.ZipFile(made, "w") as copy:
        names = parts.namelist()
        chosen = names[at % len(names)]
        for one in names:
            held = parts.read(one)
            place = at % max(1, len(held))
            copy.writestr(one, held[:place] + other + held[place:] if one == chosen else held)
    return made.getvalue()


def test_every_choice_of_columns_ends_in_a_plan(here: Around) -> None:
    clock = Clock()
    (table,) = read_tables(b"a;b;c\n2025-1;K. M.;3/12/2025\n;;\n=1;x;y\n", "t.csv")

    @fuzzed
    @given(st.lists(st.sampled_from(list(Holds)), min_size=3, max_size=3))
    def tried(holds: list[Holds]) -> None:
        if not clock.over:
            assert planned(table, dict(enumerate(holds)), here).summary()

    clock.keeps_trying(tried)
