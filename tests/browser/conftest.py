"""A server of its own for the browser, on its own data, stopped at the end."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.prepare import PASSWORD

ROOT = Path(__file__).parents[2]
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
    environment = _environment(tmp_path_factory.mktemp("browser"))
    program = str(Path(sys.executable).with_name("interstice"))
    subprocess.run([program, "assets"], env=environment, cwd=ROOT, check=True, capture_output=True)
    laid = subprocess.run(
        [sys.executable, "-m", "tests.browser.prepare"],
        env=environment,
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
    )
    port = _free_port()
    serving = subprocess.Popen([program, "serve", "--port", str(port)], env=environment, cwd=ROOT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/compte/login/", serving)
        yield Served(f"http://127.0.0.1:{port}", **json.loads(laid.stdout.splitlines()[-1]))
    finally:
        serving.terminate()
        serving.wait(timeout=20)


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


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return kept | {
        "INTERSTICE_HOME": str(home),
        "INTERSTICE_DEMONSTRATION": "1",
        "DJANGO_SETTINGS_MODULE": "interstice.house.settings",
        "EMAIL_URL": "memory://",
    }


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _wait_for(address: str, serving: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        assert serving.poll() is None, "the server stopped before answering"
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310 — our own server, by http
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"nothing answers at {address}")
