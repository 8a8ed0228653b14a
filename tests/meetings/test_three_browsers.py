"""Three browsers hold one commission: a projector, whoever facilitates, a member on a phone.

Seven dossiers, twelve entries by keyboard alone, everything seen on the two other screens within two seconds;
a lost connection and two people who write at once lose nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import ROOT, _environment, _free_port, _wait_for, enter, keep
from tests.meetings.around_commission import approved_elsewhere, minutes_go_round, prepared, read_back

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOON = 2.0
"""Seconds within which what one writes stands on the screens of the others (issue of the live session)."""
SIZES = {"projector": (1920, 1080), "facilitator": (1440, 900), "phone": (390, 844)}
ENTRIES = (
    ("Bob reçoit Mme K. à l’atelier avant vendredi", "Bob Rousset"),
    ("Deux matinées par semaine à l’atelier, à partir de janvier", "Deux matinées par semaine"),
    ("carol envoie le programme demain", "envoyer le programme"),
    ("L’essai est prolongé d’un mois", "L’essai est prolongé"),
    ("Alice et Bob font un bilan avant Noël", "faire un bilan"),
    ("Le CCAS avance la carte de bus sous quinze jours", "avancer la carte de bus"),
    ("Tremplin n’est pas d’accord pour la sortie", "pas d’accord pour la sortie"),
    ("Je rappelle le bailleur lundi", "rappeler le bailleur"),
    ("Maintien dans l’atelier", "Maintien dans l’atelier"),
    ("Bob contacte la CAF d’ici la fin du mois", "contacter la CAF"),
    ("La formatrice fait un point à mi-parcours", "faire un point"),
    ("Entrée en formation validée", "Entrée en formation validée"),
)
PER_ITEM = (2, 2, 2, 2, 2, 1, 1)


@dataclass(frozen=True)
class Held:
    """A server with a commission that waits to be opened."""

    address: str
    session: str

    def at(self, page: str = "") -> str:
        """The address of one of the session's pages."""
        return f"{self.session}{page}"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    environment = _environment(tmp_path_factory.mktemp("commission"))
    program = str(Path(sys.executable).with_name("interstice"))
    subprocess.run([program, "assets"], env=environment, cwd=ROOT, check=True, capture_output=True)
    laid = subprocess.run(
        [sys.executable, "-m", "tests.meetings.lay_commission"],
        env=environment,
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
    )
    told, port = json.loads(laid.stdout.splitlines()[-1]), _free_port()
    serving = subprocess.Popen([program, "serve", "--port", str(port)], env=environment, cwd=ROOT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/compte/login/", serving)
        yield Held(f"http://127.0.0.1:{port}", f"/p/{told['partnership']}/seances/{told['session']}/")
    finally:
        serving.terminate()
        serving.wait(timeout=20)


def test_a_whole_commission_is_held_on_three_screens(chromium: Browser, held: Held) -> None:
    screens = {
        name: a_screen(chromium, held, name, who)
        for name, who in (("facilitator", "alice"), ("projector", "bob"), ("phone", "carol"))
    }
    alice, bob, carol = (screens[name][1] for name in ("facilitator", "projector", "phone"))
    prepared(alice, held.session.partition("seances/")[0])
    opened(alice, held)
    bob.goto(held.at("projection/"))
    carol.goto(held.at("en-direct/"))
    alice.bring_to_front()

    delays = entries_by_keyboard(alice, (bob, carol))
    serious(alice, bob, carol)
    for page, name in ((alice, "1440"), (bob, "projection"), (carol, "390")):
        keep(page, f"seance-{name}")
    no_small_type(bob)

    nothing_is_lost_without_a_connection(screens["phone"][0], carol, alice)
    two_write_at_once(alice, carol, bob)
    the_end(alice, bob)
    minutes_go_round(alice, held.at("compte-rendu/"))
    approved_elsewhere(carol, held.at("compte-rendu/"))
    read_back(bob, held.at(), ("Maintien dans l’atelier", "Bob Rousset", "A. L."))
    print(f"seen elsewhere: slowest {max(delays):.2f} s, median {sorted(delays)[len(delays) // 2]:.2f} s")  # noqa: T201
    assert max(delays) <= SOON, delays
    for context, _page in screens.values():
        context.close()


def a_screen(chromium: Browser, held: Held, name: str, who: str) -> tuple[BrowserContext, Page]:
    width, height = SIZES[name]
    context = chromium.new_context(
        base_url=held.address, viewport={"width": width, "height": height}, locale="fr-FR"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    enter(page, who)
    return context, page


def opened(page: Page, held: Held) -> None:
    """Everybody is here; the session begins."""
    page.goto(held.at("ouvrir/"))
    for box in page.locator("input[name=present]").all():
        box.check()
    page.get_by_role("button", name="Ouvrir la séance").click()
    page.wait_for_url("**/en-direct/")
    expect(page.locator("#dire")).to_be_focused()


def entries_by_keyboard(page: Page, others: tuple[Page, Page]) -> list[float]:
    """Seven items, twelve sentences, the hands never leaving the keyboard; how long until others see each."""
    entries, delays = iter(ENTRIES), []
    for rank, count in enumerate(PER_ITEM, start=1):
        page.keyboard.press("Control+ArrowRight")
        for screen in (page, *others):
            expect(screen.locator("#point .sur")).to_contain_text(f"Point {rank} sur 7")
        for _ in range(count):
            sentence, seen = next(entries)
            page.keyboard.type(sentence)
            expect(page.locator("[name=heard]")).to_have_value(sentence)
            page.keyboard.press("Enter")
            since = time.monotonic()
            for screen in others:
                expect(screen.locator("#inscrits").get_by_text(seen).first).to_be_visible()
            delays.append(time.monotonic() - since)
            expect(page.locator("#inscrits").get_by_text(seen).first).to_be_visible()
            expect(page.locator("#dire")).to_be_focused()
            expect(page.locator("#dire")).to_have_value("")
    return delays


def serious(*pages: Page) -> None:
    """Nothing that axe calls serious."""
    for page in pages:
        found = Axe().run(page).response["violations"]
        wrong = [one for one in found if one["impact"] in ("serious", "critical")]
        assert wrong == [], [(one["id"], one["nodes"][0]["html"]) for one in wrong]


def no_small_type(page: Page) -> None:
    """Nothing under sixteen pixels on a projector."""
    smallest = page.evaluate(
        """() => Math.min(...Array.from(document.querySelectorAll("body *"))
          .filter(e => e.offsetParent && !e.closest(".visually-hidden"))
          .filter(e => Array.from(e.childNodes).some(n => n.nodeType === 3 && n.textContent.trim()))
          .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
    )
    assert smallest >= 16


def nothing_is_lost_without_a_connection(context: BrowserContext, page: Page, other: Page) -> None:
    """Typed while the connection is lost: said calmly, kept, and inscribed once when it is back."""
    context.set_offline(True)
    page.locator("#dire").fill("On revoit la situation en mars")
    page.locator("#dire").press("Enter")
    expect(page.locator("#attente")).to_contain_text("Votre phrase est gardée ici.")
    expect(page.locator("#attente")).to_contain_text("On revoit la situation en mars")
    context.set_offline(False)
    expect(other.locator("#inscrits").get_by_text("On revoit la situation en mars")).to_be_visible(
        timeout=8000
    )
    expect(page.locator("#attente")).to_be_hidden()
    assert other.locator("#inscrits").get_by_text("On revoit la situation en mars").count() == 1


def two_write_at_once(one: Page, other: Page, third: Page) -> None:
    """Two sentences at the same instant are two lines."""
    one.locator("#dire").fill("Décision : un bilan commun")
    other.locator("#dire").fill("Décision : une visite de l’atelier")
    for page in (one, other):
        page.evaluate("document.getElementById('saisie').requestSubmit()")
    for page in (one, other, third):
        for words in ("Un bilan commun", "Une visite de l’atelier"):
            expect(page.locator("#inscrits").get_by_text(words)).to_be_visible()


def the_end(page: Page, projector: Page) -> None:
    """Closing says what was left undecided; the projector says that it is over."""
    page.get_by_role("button", name="Clore la séance").click()
    expect(page.get_by_role("status").filter(has_text="La séance est close")).to_be_visible()
    expect(projector.get_by_text("La séance est close.")).to_be_visible()
