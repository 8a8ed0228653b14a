"""A commission that waits to be opened on a server of its own, and the screens on which it is held."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import enter
from tests.browser.serving import serving

SIZES = {"projector": (1920, 1080), "facilitator": (1440, 900), "phone": (390, 844)}


@dataclass(frozen=True)
class Held:
    """A server with a commission that waits to be opened."""

    address: str
    session: str

    def at(self, page: str = "") -> str:
        """The address of one of the session's pages."""
        return f"{self.session}{page}"


def served(home: Path) -> Iterator[Held]:
    """The product's own server on a commission laid for it, stopped at the end."""
    with serving(home, "tests.meetings.lay_commission") as (address, laid):
        yield Held(address, f"/p/{laid['partnership']}/seances/{laid['session']}/")


def a_screen(chromium: Browser, held: Held, name: str, who: str) -> tuple[BrowserContext, Page]:
    width, height = SIZES[name]
    context = chromium.new_context(
        base_url=held.address, viewport={"width": width, "height": height}, locale="fr-FR"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    enter(page, who)
    return context, page


def opened(page: Page, held: Held, *, without: Collection[str] = ()) -> None:
    """Everybody is here, but for those of these names; the session begins."""
    page.goto(held.at("ouvrir/"))
    for row in page.locator(".presence").all():
        if not any(name in row.inner_text() for name in without):
            row.locator("input[name=present]").check()
    page.get_by_role("button", name="Ouvrir la séance").click()
    page.wait_for_url("**/en-direct/")
    expect(page.locator("#dire")).to_be_focused()
