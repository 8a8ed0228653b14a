"""Nothing that is typed in a session is lost: latecomers, refusals, a lost sign-in, parts drawn again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import enter
from tests.meetings.a_served_commission import Held, a_screen, opened

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PATIENCE = 10_000


def test_what_is_typed_in_a_session_is_never_lost(chromium: Browser, commission: Held) -> None:
    screens = {who: a_screen(chromium, commission, "facilitator", who) for who in ("alice", "bob", "carol")}
    alice, bob, carol = (screens[who][1] for who in ("alice", "bob", "carol"))
    opened(alice, commission, without=("Carol",))
    bob.goto(commission.at("en-direct/"))
    a_latecomer_is_given_the_line(alice, carol, commission)
    a_refusal_waits_while_one_types_on(carol)
    a_second_sentence_waits_while_one_types_on(carol)
    an_item_that_does_not_open_blocks_no_other_sentence(carol)
    what_is_ticked_stays_when_the_part_is_drawn_again(alice, bob)
    carol.context.clear_cookies()
    who_signs_in_again_elsewhere_goes_on(carol)
    whoever_signs_out_leaves_nothing_on_the_machine(bob)
    for context, _page in screens.values():
        context.close()


def inscribed(page: Page, words: str) -> None:
    """Where one reads what the item under way has given."""
    expect(page.locator("#inscrits").get_by_text(words).first).to_be_visible(timeout=PATIENCE)


def typed(page: Page, sentence: str) -> None:
    """A sentence typed, then Enter."""
    page.locator("#dire").fill(sentence)
    page.locator("#dire").press("Enter")


def a_latecomer_is_given_the_line(alice: Page, carol: Page, held: Held) -> None:
    """Someone notes that she came: the line appears by itself, and opens at the next item she hears."""
    alice.keyboard.press("Control+ArrowRight")
    expect(alice.locator("#point .sur")).to_contain_text("Point 1 sur 7")
    carol.goto(held.at("en-direct/"))
    expect(carol.locator("#dire")).to_have_count(0)
    alice.locator("#presence-ouvre").click()
    alice.get_by_role("button", name="Arrive Carol").click()
    expect(carol.locator("#dire")).to_be_disabled(timeout=PATIENCE)
    alice.locator("#dire").focus()
    alice.keyboard.press("Control+ArrowRight")
    expect(carol.locator("#point .sur")).to_contain_text("Point 2 sur 7", timeout=PATIENCE)
    expect(carol.locator("#dire")).to_be_enabled()


def a_refusal_waits_while_one_types_on(page: Page) -> None:
    """The answer comes late, and says no: what is being typed stays, what was refused waits beside it."""
    late: list[Route] = []
    page.route("**/inscrire/", lambda route: late.append(route))  # noqa: PLW0108
    typed(page, "Appeler la CAF avant vendredi")
    page.locator("#dire").fill("Décision : on commence lundi")
    page.wait_for_timeout(300)
    late[0].continue_()
    page.unroute("**/inscrire/")
    expect(page.locator("#attente")).to_contain_text("Appeler la CAF avant vendredi", timeout=PATIENCE)
    expect(page.locator("#attente")).to_contain_text("Dites qui s’en charge")
    expect(page.locator("#dire")).to_have_value("Décision : on commence lundi")
    page.locator("#dire").press("Enter")
    inscribed(page, "On commence lundi")
    page.get_by_role("button", name="Reprendre cette phrase").press("Enter")
    expect(page.locator("#dire")).to_have_value("Appeler la CAF avant vendredi")
    expect(page.locator("#attente")).to_be_hidden()
    page.locator("#dire").press("Escape")


def a_second_sentence_waits_while_one_types_on(page: Page) -> None:
    """Of two sentences typed at once, the second is proposed again, and is not thrown away for a third."""
    late: list[Route] = []
    page.route("**/inscrire/", lambda route: late.append(route))  # noqa: PLW0108
    typed(page, "Bob reçoit la personne demain et Alice appelle la CAF lundi")
    page.locator("#dire").fill("Un mot de plus")
    page.wait_for_timeout(300)
    late[0].continue_()
    page.unroute("**/inscrire/")
    expect(page.locator("#attente")).to_contain_text("Alice appelle la CAF lundi", timeout=PATIENCE)
    page.get_by_role("button", name="Reprendre cette phrase").click()
    expect(page.locator("#dire")).to_have_value("Alice appelle la CAF lundi")
    expect(page.locator("#attente")).to_contain_text("Un mot de plus")
    page.locator("#dire").press("Enter")
    inscribed(page, "appeler la CAF")
    page.get_by_role("button", name="Reprendre cette phrase").click()
    page.locator("#dire").press("Escape")


def an_item_that_does_not_open_blocks_no_other_sentence(page: Page) -> None:
    """Her agreement ended meanwhile: the sentence comes back, and the next one is inscribed."""
    page.route("**/inscrire/", lambda route: route.fulfill(status=404, body="Rien ici"), times=1)
    typed(page, "Décision : deux matinées")
    typed(page, "Décision : un bilan en mars")
    inscribed(page, "Un bilan en mars")
    expect(page.locator("#attente")).to_contain_text("Décision : deux matinées")
    page.reload()
    expect(page.locator("#attente")).to_contain_text("Décision : deux matinées")
    page.get_by_role("button", name="Reprendre cette phrase").click()
    page.locator("#dire").press("Escape")


def what_is_ticked_stays_when_the_part_is_drawn_again(alice: Page, bob: Page) -> None:
    """Boxes ticked and a reason typed, and left for the button, while another inscribes a line."""
    alice.locator("#autrement-ouvre").click()
    box = alice.locator("#autrement").get_by_label("Bob Rousset")
    box.check()
    alice.locator("#anime-raison").fill("Alice accueille un nouveau")
    alice.locator("#anime-noter").focus()
    typed(bob, "Décision : une visite du chantier")
    inscribed(alice, "Une visite du chantier")
    expect(box).to_be_checked()
    expect(alice.locator("#anime-raison")).to_have_value("Alice accueille un nouveau")
    alice.locator("#anime-noter").click()
    expect(alice.locator(".paire")).to_contain_text("autrement que convenu")
    expect(alice.locator("#anime-raison")).to_have_value("")


def who_signs_in_again_elsewhere_goes_on(page: Page) -> None:
    """Signed out without knowing: the sentence waits, and leaves by itself after one signs in elsewhere."""
    typed(page, "Décision : le relais est pris")
    expect(page.locator("#attente")).to_contain_text("reconnectez-vous dans un autre onglet")
    other = page.context.new_page()
    enter(other, "carol")
    inscribed(page, "Le relais est pris")
    expect(page.locator("#attente")).to_be_hidden()


def whoever_signs_out_leaves_nothing_on_the_machine(page: Page) -> None:
    """A draft waits on the machine of whoever types it, as long as they are signed in there."""
    kept = "Object.keys(localStorage).filter(one => one.startsWith('seance-')).length"
    page.locator("#dire").fill("Elle attend une réponse du bailleur")
    page.wait_for_function(f"{kept} > 0")
    page.goto("/")
    page.locator("form[action$='/logout/'] button").first.evaluate("one => one.click()")
    page.wait_for_url("**/compte/login/**")
    assert page.evaluate(kept) == 0
