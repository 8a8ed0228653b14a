"""Three browsers hold one commission: a projector, whoever facilitates, a member on a phone.

Seven dossiers, twelve entries by keyboard alone, everything seen on the two other screens within two seconds;
a lost connection and two people who write at once lose nothing.
"""

from __future__ import annotations

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import keep
from tests.meetings.a_served_commission import Held, a_screen, opened
from tests.meetings.around_commission import approved_elsewhere, minutes_go_round, prepared, read_back

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOON = 2.0
"""Seconds within which what one writes stands on the screens of the others (issue of the live session)."""
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


def test_a_whole_commission_is_held_on_three_screens(chromium: Browser, commission: Held) -> None:
    screens = {
        name: a_screen(chromium, commission, name, who)
        for name, who in (("facilitator", "alice"), ("projector", "bob"), ("phone", "carol"))
    }
    alice, bob, carol = (screens[name][1] for name in ("facilitator", "projector", "phone"))
    prepared(alice, commission.session.partition("seances/")[0])
    opened(alice, commission)
    bob.goto(commission.at("projection/"))
    carol.goto(commission.at("en-direct/"))
    alice.bring_to_front()

    delays = entries_by_keyboard(alice, (bob, carol))
    serious(alice, bob, carol)
    for page, name in ((alice, "1440"), (bob, "projection"), (carol, "390")):
        keep(page, f"seance-{name}")
    no_small_type(bob)

    nothing_is_lost_without_a_connection(screens["phone"][0], carol, alice)
    two_write_at_once(alice, carol, bob)
    the_end(alice, bob)
    minutes_go_round(alice, commission.at("compte-rendu/"))
    approved_elsewhere(carol, commission.at("compte-rendu/"))
    read_back(bob, commission.at(), ("Maintien dans l’atelier", "Bob Rousset", "A. L."))
    print(f"seen elsewhere: slowest {max(delays):.2f} s, median {sorted(delays)[len(delays) // 2]:.2f} s")  # noqa: T201
    assert max(delays) <= SOON, delays
    for context, _page in screens.values():
        context.close()


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
