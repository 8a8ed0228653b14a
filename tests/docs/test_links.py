"""No page leads nowhere, and none tells of a machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, anchors, every_page, links
from tooling.checks import ROOT

PAGES = every_page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if re.match(r"https?:|mailto:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), f"{link}: no such file"
        if anchor:
            assert anchor in anchors(target), f"{link}: no such title"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_machine(page: Path) -> None:
    assert not re.search(r"/(home|root|work|tmp)/|index-url|pypi\.org", page.read_text(encoding="utf-8"))


def test_every_page_is_found_from_the_first() -> None:
    reached, waiting = set(), [DOCS / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        local = (link.partition("#")[0] for link in links(page) if "://" not in link)
        waiting += [(page.parent / link).resolve() for link in local if link]
    assert set(DOCS.rglob("*.md")) <= reached
