"""The two images of the first page that show a session: taken from a demonstration, with its invented people.

`python -m tooling.screenshots` builds a demonstration apart, opens today's commission in it as one would, and
writes docs/images/session.png and docs/images/person.png.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tooling.checks import ROOT
from tooling.chromium import find_chromium

IMAGES = ROOT / "docs" / "images"
PLACE = "Le suivi du public du PLIE"
WHO, PERSON, BESIDE = "Valérie Jandot", "2026-014", ("Lucie Marchal", "Agnès Desbrosses", "Thierry Bourdon")
SENTENCES = (
    "Décision : deux matinées d’atelier dès le mois prochain",
    "Valérie rappelle la maison de la petite enfance avant vendredi",
)
UNDER_WAY = "Agnès cherche une garde en horaires décalés d’ici le 15"
SIZE = {"width": 1280, "height": 860}


def taken() -> None:
    """Both images."""
    with _demonstration() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, locale="fr-FR", color_scheme="light")  # type: ignore[arg-type]
        _enter(page, address)
        _person(page)
        page.screenshot(path=IMAGES / "person.png")
        _session(page)
        page.screenshot(path=IMAGES / "session.png")
        browser.close()


def _enter(page: Page, address: str) -> None:
    page.goto(f"{address}/compte/login/")
    page.get_by_role("button", name=f"Entrer comme {WHO}").click()
    page.get_by_text("Mes partenariats").first.click()
    page.locator("header").get_by_role("link", name=PLACE).first.click()


def _person(page: Page) -> None:
    page.get_by_role("link", name="Personnes", exact=True).first.click()
    page.locator("main li").filter(has_text=PERSON).get_by_role("link").first.click()
    page.wait_for_load_state("networkidle")


def _session(page: Page) -> None:
    page.get_by_role("link", name="Commissions", exact=True).first.click()
    page.locator("main a[href*='/seances/']").first.click()
    page.get_by_role("link", name="Ouvrir la séance").first.click()
    for name in (WHO, *BESIDE):
        page.locator(".presence").filter(has_text=name).locator("input[name=present]").check()
    page.get_by_role("button", name="Ouvrir la séance").first.click()
    page.get_by_role("button", name="Commencer par le premier point").first.click()
    for number, sentence in enumerate(SENTENCES):
        page.locator("#dire").fill(sentence)
        page.locator("#c-what").wait_for()
        page.get_by_role("button", name="Inscrire", exact=True).click()
        page.locator("#inscrits .acte-n").nth(number).wait_for()
    page.locator("#dire").press_sequentially(UNDER_WAY)
    page.locator("#c-what").wait_for()
    page.wait_for_timeout(800)


@contextmanager
def _demonstration() -> Iterator[str]:
    """What `make demo` shows, in a folder and at an address of its own."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="interstice-pictures-") as folder:
        program = str(Path(sys.executable).with_name("interstice"))
        told = [program, "demo", "--home", f"{folder}/demonstration", "--port", str(port)]
        with subprocess.Popen(told, cwd=ROOT, stdout=subprocess.DEVNULL) as serving:
            try:
                _wait_for(port)
                yield f"http://127.0.0.1:{port}"
            finally:
                serving.terminate()


def _wait_for(port: int) -> None:
    for _ in range(3000):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError("the demonstration opened no door in ten minutes")


if __name__ == "__main__":
    taken()
