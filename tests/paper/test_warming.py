"""The types of paper are ready before anybody asks, and nothing is said where they cannot be."""

from __future__ import annotations

import pytest

from interstice.paper import pdf
from tests.paper.sheets import ReadBack


def test_a_blank_sheet_is_laid_out_in_every_face() -> None:
    made = ReadBack(pdf.pdf_of(pdf.BLANK))
    faces = {name.partition("+")[2] for name in made.fonts}
    assert {one.partition("-")[0] for one in faces} == {"Literata", "Source"}
    assert len(faces) == 4


def test_a_machine_without_pango_serves_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "missing", lambda: pdf.HOW_TO_GET_PANGO)
    pdf.warm_up()
    with pytest.raises(pdf.CannotPrint):
        pdf.pdf_of(pdf.BLANK)
