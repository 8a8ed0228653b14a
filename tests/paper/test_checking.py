"""The check of an installation says whether it can make a PDF, and what to install when it cannot."""

from __future__ import annotations

import pytest

from interstice.house.checking import findings
from interstice.paper import pdf

pytestmark = pytest.mark.django_db


def test_where_pango_is_installed_a_pdf_can_be_made() -> None:
    (found,) = [one for one in findings() if one.what == "PDF"]
    assert (found.found, found.holds) == ("can be made", True)


def test_where_it_is_not_the_check_gives_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "missing", lambda: pdf.HOW_TO_GET_PANGO)
    (found,) = [one for one in findings() if one.what == "PDF"]
    assert found.remedy == "Run: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
