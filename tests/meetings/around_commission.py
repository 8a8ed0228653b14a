"""Before a commission and after it, in a browser: prepared with the person, minutes, their proof."""

from __future__ import annotations

import re
import struct

from playwright.sync_api import Page, expect
from tlog_scales.signing import Vkey
from tlog_scales.tiles import leaf_hash
from tlog_scales.tlog import Checkpoint, InclusionProof

from interstice.register.tlog_proof import read_tlog_proof
from tests.paper.sheets import ReadBack


def prepared(page: Page, partnership: str) -> None:
    """Whoever brings someone rereads with her what will be said, from her own page."""
    page.goto(f"{partnership}personnes/")
    page.get_by_role("link", name=re.compile("A. L.|D. A.|I. T.|Y. K.")).first.click()
    asks = page.get_by_label("Ce qu’elle demande")
    asks.fill("Garder ses matinées pour l’atelier.")
    page.get_by_role("button", name="Enregistrer la préparation").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit au registre")).to_be_visible()
    expect(page.get_by_label("Ce qu’elle demande")).to_have_value("Garder ses matinées pour l’atelier.")


def minutes_go_round(page: Page, minutes: str) -> None:
    """Whoever held the session lets the minutes go to all."""
    page.goto(minutes)
    page.get_by_role("link", name="Le faire circuler").click()
    page.locator("form button[type=submit]").last.click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit au registre")).to_be_visible()


def approved_elsewhere(page: Page, minutes: str) -> None:
    """Another organisation approves them, on a phone."""
    page.goto(minutes)
    page.get_by_role("link", name="L’approuver").click()
    page.locator("form button[type=submit]").last.click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit au registre")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Tremplin")


def read_back(page: Page, session: str, words: tuple[str, ...]) -> None:
    """The PDF tells the session, is tagged, and encloses a proof that a foreign program checks."""
    answer = page.request.get(f"{session}compte-rendu.pdf")
    assert answer.status == 200
    made = ReadBack(answer.body())
    assert not [one for one in words if one not in made.text]
    assert "pdfuaid" in made.xmp
    assert {"/H1", "/H2", "/L", "/Table"} & set(made.tags) >= {"/H1", "/H2"}
    ((_name, content),) = made.enclosed.items()
    _checked(page, session, content.decode())


def _checked(page: Page, session: str, text: str) -> None:
    proof = read_tlog_proof(text)
    register = re.sub(r"seances/.*", "registre/", session)
    key = page.request.get(f"{register}cle").text().strip()
    theirs = Checkpoint.from_text(proof.checkpoint)
    theirs.verify(Vkey.from_string(key))
    entry = _entry(page.request.get(f"{register}tile/entries/000.p/{proof.index + 1}").body(), proof.index)
    assert b'"act":"session.closed/1"' in entry
    InclusionProof(proof.index, theirs.size, list(proof.hashes)).check(leaf_hash(entry), theirs.root_hash)


def _entry(bundle: bytes, wanted: int) -> bytes:
    """The entry of this rank in a bundle, each after its length on sixteen bits (tlog-tiles)."""
    at = 0
    for _rank in range(wanted):
        at += 2 + struct.unpack_from(">H", bundle, at)[0]
    length = struct.unpack_from(">H", bundle, at)[0]
    return bundle[at + 2 : at + 2 + length]
