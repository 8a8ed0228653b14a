"""The second tutorial can be followed as it is written: Chromium presses what it says to press."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.docs.pages import DOCS
from tests.docs.walking import Reader, reading

pytestmark = pytest.mark.browser

TEXT = (DOCS / "tutorial" / "first-commission.md").read_text(encoding="utf-8")


@pytest.fixture
def reader(chromium: Browser, demonstration: str) -> Iterator[Reader]:
    yield from reading(chromium, demonstration, TEXT)


def test_the_second_tutorial_is_walked_from_its_start_to_its_end(reader: Reader) -> None:
    reader.enters_as("Valérie Jandot")
    person = followed(reader)
    session = prepared(reader)
    opened(reader)
    written(reader)
    closed(reader)
    circulated_and_approved(reader, session)
    reader.enters_as("Céline Vachet")
    answer = reader.page.goto(person)
    assert answer is not None
    assert answer.status == 404
    assert reader.used == set(re.findall(r"\*\*« (.+?) »\*\*", TEXT.replace("\n", " ")))


def followed(reader: Reader) -> str:
    """Step 2; gives the address of the person's page."""
    reader.opens("Le suivi du public du PLIE")
    reader.follows("Personnes")
    reader.page.locator("main li").filter(has_text="2026-014").get_by_role("link").first.click()
    expect(reader.page.get_by_role("heading", level=1)).to_contain_text("S. D.")
    return reader.page.url


def prepared(reader: Reader) -> str:
    """Step 3; gives the address of the session."""
    reader.follows("Commissions")
    reader.page.locator("main a[href*='/seances/']").first.click()
    expect(reader.page.get_by_role("heading", name="Ordre du jour")).to_be_visible()
    reader.writes("De quoi voulez-vous parler", "Prévenir quand une date change.")
    reader.presses("Demander ce point")
    expect(reader.page.get_by_text("Prévenir quand une date change.").first).to_be_visible()
    return reader.page.url


def opened(reader: Reader) -> None:
    """Step 4."""
    reader.used.add("Ouvrir la séance")
    reader.page.get_by_role("link", name="Ouvrir la séance").first.click()
    for name in ("Valérie Jandot", "Denis Coulon", "Lucie Marchal", "Agnès Desbrosses"):
        row = reader.page.locator(".presence").filter(has_text=name)
        row.locator("input[name=present]").check()
    reader.presses("Ouvrir la séance")
    reader.used.add("Projeter la séance")
    expect(reader.page.get_by_role("link", name="Projeter la séance")).to_be_visible()


def written(reader: Reader) -> None:
    """Step 5."""
    reader.presses("Commencer par le premier point")
    for words in (
        "Valérie rappelle la maison de la petite enfance avant vendredi",
        "Décision : deux matinées d’atelier dès le mois prochain",
    ):
        field = reader.page.locator("#dire")
        reader.fills(field, words)
        expect(reader.page.locator("#c-what")).to_be_visible()
        reader.presses("Inscrire")
        expect(reader.page.locator("#dire")).to_have_value("")
    expect(reader.page.locator("#inscrits li .acte-n")).to_have_count(2)


def closed(reader: Reader) -> None:
    """Step 6."""
    reader.presses("Clore la séance")
    expect(reader.page.get_by_text("Points qui n’ont pas été abordés")).to_be_visible()
    reader.used.add("PDF")
    expect(reader.page.get_by_role("link", name="PDF").first).to_be_visible()


def circulated_and_approved(reader: Reader, session: str) -> None:
    """Step 7."""
    for name, gesture in (("Denis Coulon", "Le faire circuler"), ("Agnès Desbrosses", "L’approuver")):
        reader.enters_as(name)
        reader.page.goto(f"{session}compte-rendu/")
        reader.follows(gesture)
        reader.presses(gesture)
        expect(reader.page.get_by_text("Acte inscrit au registre")).to_be_visible()
