"""A server of its own for the browser, on its own data, stopped at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.prepare import PASSWORD
from tests.browser.serving import ROOT, serving

ARTEFACTS = ROOT / "artefacts" / "screenshots"
"""Where screenshots are kept to be looked at; never committed."""
SIZES = {"1440": (1440, 900), "390": (390, 844)}


@dataclass(frozen=True)
class Served:
    """A server that answers, the partnerships of the stories, every address where everything exists."""

    address: str
    stories: dict[str, str]
    addresses: dict[str, str]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Assets built, stories played, the product's own server started on a free port."""
    with serving(tmp_path_factory.mktemp("browser"), "tests.browser.prepare") as (address, laid):
        yield Served(address, **laid)


@pytest.fixture
def browser_of(chromium: Browser, served: Served) -> Iterator[Callable[..., Page]]:
    """A new browser at a size and in a theme, for someone.

    Refused requests and errors of the page fail the test.
    """
    opened: list[tuple[BrowserContext, list[str]]] = []

    def open_(
        size: str = "1440", theme: str = "light", locale: str = "fr-FR", *, javascript: bool = True
    ) -> Page:
        width, height = SIZES[size]
        context = chromium.new_context(
            base_url=served.address,
            viewport={"width": width, "height": height},
            color_scheme=theme,  # type: ignore[arg-type]
            locale=locale,
            java_script_enabled=javascript,
        )
        page, said = context.new_page(), list[str]()
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on(
            "console",
            lambda message: said.append(message.text) if _is_ours(message.type, message.text) else None,
        )
        opened.append((context, said))
        return page

    yield open_
    wrong = [line for _, said in opened for line in said]
    for context, _ in opened:
        context.close()
    assert wrong == []


def enter(page: Page, who: str) -> None:
    """Sign in by address and password."""
    page.goto("/compte/login/")
    page.get_by_label("Votre adresse").fill(f"{who}@example.org")
    page.get_by_label("Votre mot de passe").fill(PASSWORD)
    page.locator("form.feuille").get_by_role("button", name="Entrer", exact=True).click()
    page.wait_for_url("**/")


def enter_story(page: Page, name: str) -> None:
    """Enter a story at someone's place, by one click."""
    page.goto("/compte/login/")
    page.get_by_role("button", name=f"Entrer comme {name}").click()
    page.wait_for_url("**/")


def keep(page: Page, name: str) -> None:
    """A screenshot of the whole page, under the ignored folder."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=True)


def _is_ours(kind: str, text: str) -> bool:
    """A page answered with 422 or 404 on purpose is no fault; anything else that the console says is."""
    return kind == "error" and "status of 422" not in text and "status of 404" not in text
