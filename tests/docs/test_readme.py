"""The first page is true: its figures are those that were measured, both languages say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import fenced, links
from tooling.checks import ROOT

ENGLISH, FRENCH = ROOT / "README.md", ROOT / "README.fr.md"
RESULTS = (ROOT / "benchmarks" / "RESULTS.md").read_text(encoding="utf-8")
LARGEST_IMAGE = 300_000
NO_BREAK = "\u00a0\u202f"


def found(page: Path) -> list[list[str]]:
    """The figures that a page quotes, row by row, written as the measures write them."""
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \| [^|]+ \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    told = [row.replace("\u202f", ",") if page == ENGLISH else _in_english(row) for row in rows[2:]]
    return [re.findall(r"\d[\d.,]*", row) for row in told]


def test_the_figures_quoted_are_those_that_were_measured() -> None:
    quoted = found(ENGLISH)
    assert quoted
    measured = set(re.findall(r"\d[\d.,]*", RESULTS))
    lost = {figure for row in quoted for figure in row} - measured
    assert not lost, "README.md quotes figures that benchmarks/RESULTS.md does not hold: quote them again"


def test_both_languages_quote_the_same_figures() -> None:
    assert found(FRENCH) == found(ENGLISH)


def test_both_languages_give_the_same_commands_and_lead_to_the_same_pages() -> None:
    assert [*fenced(FRENCH, "console")] == [*fenced(ENGLISH, "console")]
    assert {*links(FRENCH)} - {"README.md"} == {*links(ENGLISH)} - {"README.fr.md"}


def test_french_is_set_as_french_is() -> None:
    text = re.sub(
        r"```.*?```|`[^`]*`|\]\([^)]*\)|https?://\S+", "", FRENCH.read_text("utf-8"), flags=re.DOTALL
    )
    assert not re.search(
        rf"(?<![{NO_BREAK}\d/-])(?:[;?»]|!(?!\[))|«(?![{NO_BREAK}])|(?<![{NO_BREAK}|-]):", text
    )
    assert "'" not in text


@pytest.mark.parametrize("image", sorted((ROOT / "docs" / "images").glob("*")), ids=lambda image: image.name)
def test_an_image_is_light_and_is_shown(image: Path) -> None:
    assert image.stat().st_size <= LARGEST_IMAGE
    assert f"docs/images/{image.name}" in {*links(ENGLISH)}


def _in_english(words: str) -> str:
    """Numbers as English writes them: 13,6 is 13.6 and 12 616 is 12,616."""
    return words.replace(",", ".").replace("\u202f", ",").replace("\u00a0", " ")
