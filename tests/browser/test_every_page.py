"""Every page of a lived-in partnership, at both sizes and in both themes: nothing serious for axe.

Nothing overflows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Served, enter_story
from tests.browser.looking import WALKS, looked_at

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("size", "theme"), WALKS)
def test_no_page_has_a_serious_violation_nor_overflows(
    browser_of: Callable[..., Page], served: Served, size: str, theme: str
) -> None:
    page, found = browser_of(size, theme), []
    for name, address in _before_entering():
        found += looked_at(page, name, address, size, theme)
    enter_story(page, "Valérie Jandot")
    for name, address in _within(page, served.stories["cucm"]):
        found += looked_at(page, name, address, size, theme)
    assert found == []


@pytest.mark.parametrize("who", ["Denis Coulon", "Martine Fèvre"])
def test_pages_of_deciders_and_of_the_steering_committee_have_none_either(
    browser_of: Callable[..., Page], served: Served, who: str
) -> None:
    page = browser_of()
    enter_story(page, who)
    here = f"/p/{served.stories['cucm']}/"
    found = []
    for name in ("", "regles/", "qui-est-la/"):
        found += looked_at(
            page,
            f"{who.split(maxsplit=1)[0].lower()}-{name.strip('/') or 'accueil'}",
            here + name,
            "1440",
            "light",
        )
    assert found == []


def test_english_pages_speak_english(browser_of: Callable[..., Page], served: Served) -> None:
    page = browser_of(locale="en-GB")
    page.goto("/compte/login/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert (
        "The table between our institutions" in page.content()
        or "Entrer" not in page.locator("h2").all_inner_texts()
    )


def _before_entering() -> list[tuple[str, str]]:
    names = {"entrer": "/compte/login/", "inscription": "/compte/signup/", "oubli": "/compte/password/reset/"}
    return [*names.items(), ("introuvable", "/rien-de-tel/")]


def _within(page: Page, partnership: str) -> Iterator[tuple[str, str]]:
    here = f"/p/{partnership}/"
    yield "ma-journee", "/"
    yield "compte", "/mon-compte/"
    yield "ouvrir", "/ouvrir/"
    yield "composants", "/composants/"
    for name in (
        "",
        "qui-est-la/",
        "convention/",
        "questions/",
        "questions/poser/",
        "propositions/nouvelle/",
        "regles/",
        "principes/",
        "lexique/",
        "dehors/",
        "registre/",
        "registre/12/",
        "bienvenue/",
        "qui-est-la/presenter/",
        "qui-est-la/depart/",
        "qui-est-la/ma-place/",
    ):
        yield name.strip("/").replace("/", "-") or "accueil", here + name
    for name, where in (("question", "questions/"), ("regle", "regles/")):
        page.goto(here + where)
        yield name, _first_link(page, f"{here}{where}")


def _first_link(page: Page, below: str) -> str:
    links = page.locator(f"main a[href^='{below}']").evaluate_all(
        "found => found.map(one => one.getAttribute('href'))"
    )
    return str(next(link for link in links if len(link.removeprefix(below).split("/")[0]) == 36))
