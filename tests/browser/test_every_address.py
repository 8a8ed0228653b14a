"""Every address of the house is a page that axe finds sound, at both sizes and in both themes.

The walk begins at each address that is declared, and follows the links of what it finds to the gestures that
share an address: a page that is added is walked too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Served, enter
from tests.browser.looking import WALKS, looked_at
from tests.browser.prepare import MEMBER
from tests.house.routes import BY_SECRET, HERE, HOUSE

pytestmark = pytest.mark.browser

NO_PAGE = frozenset(
    """
    tile checkpoint verifier calendar_feed session_invitation minutes_pdf minutes_for_pdf minutes_about_pdf
    live_refresh projector_refresh neighbouring_questions import_dossiers_progress import_dossiers_report
    import_organisations_report
    """.split()
)
"""Files, and parts of pages that a page asks for."""

LINK = "lien-"
"""What a page led to is looked at once; what was laid is, under whatever name."""

Step = tuple[str, str]


@pytest.mark.parametrize(("size", "theme"), WALKS)
def test_no_address_has_a_serious_violation_nor_overflows(
    browser_of: Callable[..., Page], served: Served, size: str, theme: str
) -> None:
    page, found, seen = browser_of(size, theme), list[str](), set[Step]()
    enter(page, MEMBER)
    for name, address in _walk(page, served, seen):
        found += looked_at(page, name, address, size, theme)
    assert found == []
    assert {one for one, _ in seen} >= {
        one for one, needs in HERE.items() if "get" in needs.methods
    } - NO_PAGE


TABLE = """Référence;Libellé;Date d’ouverture;Accord jusqu’au;Remarque
2026-901;K. M.;3/12/2025;31/12/2027;=1+1
2026-902;A. L.;31/02/2025;;
2026-901;K. M.;4/12/2025;31/12/2027;
"""
DIRECTORY = Path(__file__).parents[1] / "paper" / "data" / "services.extract.json"


@pytest.mark.parametrize(("size", "theme"), WALKS)
def test_a_table_is_brought_in_by_pages_that_are_as_sound(
    browser_of: Callable[..., Page], served: Served, size: str, theme: str
) -> None:
    page, found = browser_of(size, theme), list[str]()
    enter(page, MEMBER)
    page.goto(served.addresses["import_dossiers"])
    table = FilePayload(name="suivis.csv", mimeType="text/csv", buffer=TABLE.encode("cp1252"))
    page.locator("input[type=file]").set_input_files(table)
    page.get_by_role("button", name="Lire ce fichier").click()
    found += looked_at(page, "import-colonnes", page.url, size, theme)
    page.get_by_role("button", name="Voir ce qui sera ouvert").click()
    found += looked_at(page, "import-essai", page.url, size, theme)
    expect(page.get_by_role("button", name="Ouvrir ce")).to_be_visible()
    page.goto(served.addresses["import_organisations"])
    page.locator("input[type=file]").set_input_files(DIRECTORY)
    page.get_by_role("button", name="Lire ce fichier").click()
    found += looked_at(page, "import-annuaire", page.url, size, theme)
    assert found == []


def _walk(page: Page, served: Served, seen: set[Step]) -> Iterator[tuple[str, str]]:
    """Each declared address, then each gesture to which a page led: once."""
    waiting = list(served.addresses.items())
    for known, address in waiting:
        step = _step(address)
        if step is None or (step in seen and known.startswith(LINK)):
            continue
        seen.add(step)
        yield f"adresse-{known}-{step[1]}".rstrip("-"), address
        waiting += [(LINK + one[0], at) for at in _links(page) if (one := _step(at)) and one not in seen]


def _step(address: str) -> Step | None:
    """The name of an address and the gesture that it ends with; nothing where no page is."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return None
    name = str(match.url_name)
    if name in HOUSE | NO_PAGE | set(BY_SECRET):
        return None
    return name, str(match.kwargs.get("gesture", ""))


def _links(page: Page) -> list[str]:
    found = page.locator("a[href^='/']").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [str(one).partition("#")[0] for one in found]
