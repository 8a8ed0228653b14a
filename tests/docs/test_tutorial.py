"""The tutorial can be followed as it is written: Chromium presses what it says to press."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.docs.pages import DOCS
from tests.docs.walking import Reader, reading

pytestmark = pytest.mark.browser

TEXT = (DOCS / "tutorial" / "first-collective.md").read_text(encoding="utf-8")
QUESTION = "Comment nous prévenir avant d’envoyer une convocation ?"
PEOPLE = {
    "Karim Zerrouki": ("conseiller à l’emploi", "France Travail", "karim.zerrouki@example.org"),
    "Lucie Pautet": ("formatrice", "Les Ateliers du Savoir", "lucie.pautet@example.org"),
}


@pytest.fixture
def reader(chromium: Browser, demonstration: str) -> Iterator[Reader]:
    yield from reading(chromium, demonstration, TEXT)


def test_the_tutorial_is_walked_from_its_start_to_its_end(reader: Reader) -> None:
    home = opened(reader)
    for name in PEOPLE:
        joined_and_signed(reader, name)
    expect(reader.page.get_by_text("Partenariat fondé")).to_be_visible()
    question = asked(reader)
    proposed(reader)
    for name in ("Mathieu Perrin", *PEOPLE):
        consented(reader, name, question)
    adopted(reader)
    obeyed(reader)
    reader.enters_as("Valérie Jandot")
    answer = reader.page.goto(home)
    assert answer is not None
    assert answer.status == 404
    assert reader.used == set(re.findall(r"\*\*« (.+?) »\*\*", TEXT.replace("\n", " ")))


def opened(reader: Reader) -> str:
    """Steps 1 and 2; gives the address of the partnership."""
    reader.enters_as("Mathieu Perrin")
    reader.page.goto(f"{reader.address}/ouvrir/")
    reader.writes(
        "La difficulté, en une phrase",
        "Des convocations partent sans que nous le sachions les uns des autres.",
    )
    reader.writes("Un nom, s’il vient (il changera)", "Se prévenir")
    reader.writes("Votre fonction", "directeur de la maison de quartier")
    reader.writes("Votre organisation", "CCAS de Chalon-sur-Saône")
    text = "Nous voulons nous prévenir avant d’écrire à quelqu’un que nous suivons tous."
    reader.fills(reader.page.locator("textarea[name=text]"), text)
    for row, (name, (trade, house, address)) in enumerate(PEOPLE.items()):
        told = {
            "first_name": name.split()[0],
            "surname": name.split()[1],
            "function": trade,
            "house": house,
            "words": "Quelqu’un sur qui compter.",
            "email": address,
        }
        for field, words in told.items():
            reader.fills(reader.page.locator(f"[name=people-{row}-{field}]"), words)
    reader.presses("Ouvrir le partenariat")
    expect(reader.page.get_by_text("À fonder")).to_be_visible()
    return reader.page.url


def joined_and_signed(reader: Reader, name: str) -> None:
    """Step 3."""
    reader.enters_as(name)
    reader.opens("Se prévenir")
    reader.presses("Rejoindre")
    reader.presses("Signer ce texte")


def asked(reader: Reader) -> str:
    """Step 4; gives the address of the question."""
    reader.enters_as("Mathieu Perrin")
    reader.opens("Se prévenir")
    reader.follows("Poser une question au collectif")
    reader.fills(reader.page.locator("textarea").first, QUESTION)
    reader.presses("Poser la question")
    expect(reader.page.get_by_role("heading", name=QUESTION)).to_be_visible()
    return reader.page.url


def proposed(reader: Reader) -> None:
    """Step 5."""
    page = reader.page
    reader.follows("Proposer une règle")
    reader.writes("Son nom", "Comment nous décidons")
    reader.fills(
        page.locator("textarea").first, "Chacun répond sous dix jours. Qui ne peut pas répondre le dit."
    )
    reader.used.add("Ajouter une clause")
    choice = page.get_by_label("Ajouter une clause")
    (sentence,) = [one for one in choice.locator("option").all() if wanted(one.inner_text())]
    choice.select_option(value=sentence.get_attribute("value"))
    reader.presses("Ajouter")
    reader.fills(page.locator("main input[name$=delay_days]"), "10")
    reader.presses("Déposer la version 1")


def wanted(sentence: str) -> bool:
    """The clause on how the collective decides."""
    return sentence.startswith("Une proposition attend la voix")


def consented(reader: Reader, name: str, question: str) -> None:
    """Step 6."""
    reader.enters_as(name)
    reader.page.goto(question)
    reader.used.add("Je peux vivre avec")
    reader.page.get_by_text("Je peux vivre avec").click()
    reader.presses("Inscrire notre position")
    expect(reader.page.get_by_text("Acte inscrit au registre")).to_be_visible()


def adopted(reader: Reader) -> None:
    """Step 7."""
    reader.follows("Lire avant d’adopter")
    reader.presses("Adopter la règle")
    expect(reader.page.get_by_role("heading", name="Comment nous décidons")).to_be_visible()


def obeyed(reader: Reader) -> None:
    """Step 8."""
    reader.follows("Règles")
    reader.follows("Proposer une règle")
    expect(reader.page.get_by_text("Le tour s’ouvre sur ce texte")).to_be_visible()
    reader.follows("Registre")
    reader.presses("Vérifier le registre")
    expect(reader.page.get_by_text("Registre intact")).to_be_visible()
