"""The tutorial can be followed as it is written: Chromium presses what it says to press."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.docs.pages import DOCS
from tooling.checks import ROOT

pytestmark = pytest.mark.browser

TEXT = (DOCS / "tutorial" / "first-collective.md").read_text(encoding="utf-8")
QUESTION = "Comment nous prévenir avant d’envoyer une convocation ?"
PEOPLE = {
    "Karim Zerrouki": ("conseiller à l’emploi", "France Travail", "karim.zerrouki@example.org"),
    "Lucie Pautet": ("formatrice", "Les Ateliers du Savoir", "lucie.pautet@example.org"),
}


class Reader:
    """Someone who follows the page, and keeps what they pressed and filled in."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address, self.who, self.used = page, address, "", set[str]()
        page.set_default_timeout(10_000)

    def enters_as(self, name: str) -> None:
        """Leaves, if need be, and enters at someone's place."""
        if self.who:
            self.page.locator("summary:visible").filter(has_text=self.who).first.click()
            self.presses("Sortir")
        self.who = name
        self.page.goto(f"{self.address}/compte/login/")
        self.used.add("Entrer")
        self.page.get_by_role("button", name=f"Entrer comme {name}").click()
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()

    def presses(self, words: str) -> None:
        """A button."""
        self.used.add(words)
        self.page.get_by_role("button", name=words, exact=True).first.click()

    def follows(self, words: str) -> None:
        """A link."""
        self.used.add(words)
        self.page.get_by_role("link", name=words, exact=True).first.click()

    def writes(self, label: str, words: str) -> None:
        """A field that the page names."""
        self.used.add(label)
        self.fills(self.page.get_by_label(label, exact=True), words)

    def fills(self, field: Any, words: str) -> None:
        """A field, with words that the page gives."""
        assert words in TEXT
        field.fill(words)

    def opens(self, partnership: str) -> None:
        """One of their partnerships, from the menu."""
        self.used.add("Mes partenariats")
        self.page.get_by_text("Mes partenariats").first.click()
        self.page.locator("header").get_by_role("link", name=partnership).first.click()


@pytest.fixture
def demonstration(tmp_path: Path) -> Iterator[str]:
    """What `make demo` shows, in a folder and at an address of its own."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [str(Path(sys.executable).with_name("interstice")), "demo"]
    told = ["--home", str(tmp_path / "demonstration"), "--port", str(port)]
    with subprocess.Popen([*command, *told], cwd=ROOT, stdout=subprocess.DEVNULL) as serving:
        try:
            _wait_for(port, serving)
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.terminate()


@pytest.fixture
def reader(chromium: Browser, demonstration: str) -> Iterator[Reader]:
    context = chromium.new_context(viewport={"width": 1440, "height": 1000}, locale="fr-FR")
    yield Reader(context.new_page(), demonstration)
    context.close()


def _wait_for(port: int, serving: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert serving.poll() is None, "the demonstration stopped before it answered"
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail("the demonstration opened no door in two minutes")


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
