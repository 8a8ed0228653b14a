"""The page of reference says what the table says."""

from __future__ import annotations

from tests.house.matrix.page import PAGE, page


def test_who_sees_what_is_what_the_walk_holds() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "Run: python -m tests.house.matrix"
