"""Someone who follows a tutorial in a browser, and keeps what they pressed and filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, Page, expect


class Reader:
    """Someone who follows the page, and keeps what they pressed and filled in."""

    def __init__(self, page: Page, address: str, text: str) -> None:
        self.page, self.address, self.text = page, address, text
        self.who, self.used = "", set[str]()
        page.set_default_timeout(10_000)

    def enters_as(self, name: str) -> None:
        """Leaves, if need be, and enters at someone's place."""
        if self.who:
            self.page.locator("summary:visible").filter(has_text=self.who).first.click()
            self.presses("Sortir")
        self.who = name
        self.page.goto(f"{self.address}/compte/login/")
        self.used.add("Entrer")
        self.page.get_by_role("button", name=f"Entrer comme {name}").click()
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()

    def presses(self, words: str) -> None:
        """A button."""
        self.used.add(words)
        self.page.get_by_role("button", name=words, exact=True).first.click()

    def follows(self, words: str) -> None:
        """A link."""
        self.used.add(words)
        self.page.get_by_role("link", name=words, exact=True).first.click()

    def writes(self, label: str, words: str) -> None:
        """A field that the page names."""
        self.used.add(label)
        self.fills(self.page.get_by_label(label, exact=True), words)

    def fills(self, field: Any, words: str) -> None:
        """A field, with words that the page gives."""
        assert words in self.text
        field.fill(words)

    def opens(self, partnership: str) -> None:
        """One of their partnerships, from the menu."""
        self.used.add("Mes partenariats")
        self.page.get_by_text("Mes partenariats").first.click()
        self.page.locator("header").get_by_role("link", name=partnership).first.click()


def reading(chromium: Browser, address: str, text: str) -> Iterator[Reader]:
    """A reader of this page, at this demonstration."""
    context = chromium.new_context(viewport={"width": 1440, "height": 1000}, locale="fr-FR")
    yield Reader(context.new_page(), address, text)
    context.close()
