"""Looking at a page as axe does, and keeping its picture."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import keep

WALKS = [("1440", "light"), ("1440", "dark"), ("390", "light"), ("390", "dark")]
"""The sizes and themes in which every page is looked at."""

SERIOUS = {"serious", "critical"}


def looked_at(page: Page, name: str, address: str, size: str, theme: str) -> list[str]:
    """What is wrong with the page there: a serious violation, or a page wider than its screen."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.status in (200, 404), f"{address}: {answer.status}"
    keep(page, f"{name}-{size}-{theme}")
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
    broken = Axe().run(page).response["violations"]
    serious = [
        f"{name}: {one['id']} ({one['nodes'][0]['target']})" for one in broken if one["impact"] in SERIOUS
    ]
    return serious + ([f"{name}: wider than the screen"] if wide else [])
