"""The PDF of minutes, read back as other programs read it: words, structure, types, proof."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from tlog_scales.signing import Vkey
from tlog_scales.tiles import leaf_hash
from tlog_scales.tlog import Checkpoint as ScalesCheckpoint
from tlog_scales.tlog import InclusionProof, InclusionProofInvalid

from interstice.meetings.commands.minutes import approve_minutes, correct_minutes, publish_minutes
from interstice.meetings.views.sheet import told_day
from interstice.paper import pdf
from interstice.register.checkpoints import origin_of, verifier_key
from interstice.register.models import Entry
from interstice.register.tlog_proof import check_tlog_proof, read_tlog_proof
from tests.given import Collective, a_founded_partnership
from tests.meetings.given_minutes import CANARY, SHARED_CANARY, Held, a_held_session
from tests.paper.sheets import ReadBack, plain
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


def printed(here: Collective, who: str, name: str, *which: Any) -> Any:
    """The answer to someone who asks for a PDF."""
    return Reader(here, who).client.get(reverse(name, args=[here.partnership, *which]))


def a_collective_of_today() -> Collective:
    """Pages are read on the day that it is: the collective lives then, and so do the agreements."""
    return a_founded_partnership().is_(timezone.localdate())


def title(here: Collective) -> str:
    """What the minutes of today's session are called."""
    return plain(f"Commission de suivi du {told_day(here.today)}")


def sheet(here: Collective, who: str, held: Held) -> ReadBack:
    """The minutes as this reader prints them."""
    answer = printed(here, who, "minutes_pdf", held.session)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return ReadBack(answer.content)


def test_the_pdf_tells_the_session_to_whoever_was_there() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    correct_minutes(here.bob, session=held.session, entry=held.decision, words="La veille, avant midi.")
    publish_minutes(here.alice, session=held.session, circulated_to=[here.ccas], words="Deux dossiers.")
    approve_minutes(here.bob, session=held.session)
    text = sheet(here, "bob", held).text
    for told in (
        title(here),
        "Compte rendu n° 1",
        "Département : Alice Thévenet",
        "Tremplin : excusée",
        "Essai prolongé pour passereau.",
        "animé par Alice Thévenet et Bob Rousset",
        "À lire : « La veille, avant midi. » (Bob Rousset, CCAS, acte n°",
        "Approuvé par : CCAS",
        "Empreinte du registre à l’acte n°",
        "1 / 1",
    ):
        assert told in text, f"« {told} » is not in:\n{text}"


def test_nobody_reads_in_a_pdf_what_they_may_not_read_on_the_page() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    text = sheet(here, "carol", held).text
    assert CANARY not in text.lower()
    assert SHARED_CANARY not in text.lower()
    assert "2026-903" not in text
    assert "1. Qui prévient la personne" in text
    for who in ("daniel", "zoe"):
        assert printed(here, who, "minutes_pdf", held.session).status_code == 404


def test_an_extract_in_pdf_holds_no_trace_of_the_dossiers_of_others() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    answer = printed(here, "alice", "minutes_for_pdf", held.session, here.ccas)
    made = ReadBack(answer.content)
    assert "extrait pour CCAS" in made.text
    assert SHARED_CANARY in made.text.lower()
    assert CANARY not in made.text.lower()
    assert [rank for rank in ("1. ", "2. ", "3. ") if rank in made.text] == ["1. ", "2. "]
    assert b"903" not in b"".join(made.enclosed.values())


def test_the_extract_of_a_dossier_in_pdf_is_its_circles_alone() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    mine = printed(here, "alice", "minutes_about_pdf", held.session, held.own_item)
    assert CANARY in ReadBack(mine.content).text.lower()
    assert "la veille" not in ReadBack(mine.content).text
    for who in ("bob", "carol", "daniel", "zoe"):
        assert printed(here, who, "minutes_about_pdf", held.session, held.own_item).status_code == 404


def test_there_is_no_pdf_before_the_session_is_closed() -> None:
    here = a_collective_of_today()
    held = a_held_session(here, closed=False)
    assert printed(here, "bob", "minutes_pdf", held.session).status_code == 404


def test_it_is_tagged_for_those_who_listen() -> None:
    here = a_collective_of_today()
    made = sheet(here, "alice", a_held_session(here))
    root = made.pike.Root
    assert str(root.Lang) == "fr"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert made.pypdf.metadata is not None
    assert plain(str(made.pypdf.metadata.title)) == title(here)
    assert 'pdfuaid:part="1"' in made.xmp
    assert made.tags[0] == "/Document"
    assert {"/H1", "/H2", "/L", "/LI", "/LBody", "/P", "/Figure"} <= set(made.tags)
    assert made.tags.count("/H1") == 1
    assert [one.partition("…")[0] for one in made.alternatives] == [f"Sceau de l’empreinte {_digits(made)}"]


def test_all_that_is_painted_is_either_heard_or_marked_as_furniture() -> None:
    here = a_collective_of_today()
    made = sheet(here, "alice", a_held_session(here, more=9))
    assert len(made.pypdf.pages) == 2
    assert made.unmarked_text() == 0
    assert all(made.furniture())
    assert made.tags.count("/Figure") == 1


def test_the_foot_comes_back_on_each_page_with_the_fingerprint_and_the_number() -> None:
    here = a_collective_of_today()
    made = sheet(here, "alice", a_held_session(here, more=9))
    for number, page in enumerate(made.pypdf.pages, start=1):
        told = page.extract_text()
        assert f"{number} / 2" in told
        assert f"empreinte {_digits(made)}" in told
    assert {tuple(map(round, page.mediabox[2:])) for page in made.pypdf.pages} == {(595, 842)}


def test_its_types_travel_with_it_and_no_name_loses_a_letter() -> None:
    here = a_collective_of_today()
    held = a_held_session(here, closed=True)
    correct_minutes(here.alice, session=held.session, words="Lire Şahin et Wiśniewska.")
    made = sheet(here, "alice", held)
    assert made.fonts
    assert all(made.fonts.values())
    assert all("Literata" in name or "Source-Sans-3" in name for name in made.fonts)
    assert "Şahin et Wiśniewska" in made.text


def test_the_proof_inside_is_checked_by_a_program_that_nobody_here_wrote() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    made = sheet(here, "bob", held)
    ((name, content),) = made.enclosed.items()
    closed = Entry.objects.get(partnership=here.partnership, act="session.closed/1")
    assert name == f"seance-{closed.n}.tlog-proof"
    entry, key = bytes(closed.bytes), verifier_key(here.partnership)
    signed = check_tlog_proof(content.decode(), entry, origin_of(here.partnership), key)
    assert signed.root.hex().startswith(_digits(made).replace(" ", ""))

    proof = read_tlog_proof(content.decode())
    theirs = ScalesCheckpoint.from_text(proof.checkpoint)
    theirs.verify(Vkey.from_string(key))
    InclusionProof(proof.index, theirs.size, list(proof.hashes)).check(leaf_hash(entry), theirs.root_hash)
    with pytest.raises(InclusionProofInvalid):
        InclusionProof(proof.index, theirs.size, list(proof.hashes)).check(
            leaf_hash(entry + b" "), theirs.root_hash
        )
    assert json.loads(entry)["body"]["session"] == str(held.session)


def test_the_file_inside_says_what_it_is_to_the_document() -> None:
    here = a_collective_of_today()
    made = sheet(here, "alice", a_held_session(here))
    (file,) = made.pike.Root.AF
    assert str(file.AFRelationship) == "/Supplement"
    assert str(file.UF).endswith(".tlog-proof")


def test_a_machine_that_cannot_make_a_pdf_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    monkeypatch.setattr(pdf, "missing", lambda: pdf.HOW_TO_GET_PANGO)
    answer = printed(here, "alice", "minutes_pdf", held.session)
    assert answer.status_code == 503
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0" in answer.content.decode()


def test_a_sheet_asks_nothing_of_anybody() -> None:
    from interstice.paper.fetching import NotOurs, OurFiles

    for address in ("https://example.org/x.css", "file:///etc/passwd", "static:../../house/settings.py"):
        with pytest.raises(NotOurs):
            OurFiles().fetch(address)


def _digits(made: ReadBack) -> str:
    return made.text.partition("· empreinte ")[2][:9]
