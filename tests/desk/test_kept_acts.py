"""Acts that a circle keeps: whole for those who are in it, bare or a number for the others, on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from interstice.bonds.commands.commitments import make_commitment
from interstice.desk.queries.papers import Found, find_print
from interstice.desk.queries.sight import withheld
from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.dossiers import erase_dossier
from interstice.followups.commands.telling import word_request, write_note
from interstice.followups.kinds import Subject
from interstice.register.models import Entry, Head
from interstice.vault.models import ErasedWords
from tests.desk.reading import keeps_quiet, plain, tells
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.given import Collective, a_founded_partnership
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

CANARY = "Zinzolin"
"""A word of the person's own, and of all that is said of her."""

REFERENCE, LABEL = "2026-714", "Z. Q."


@dataclass
class Kept:
    """Alice and Bob follow someone; Carol does not, and Daniel decides for Alice's organisation."""

    here: Collective
    dossier: UUID
    acts: tuple[int, ...]
    readers: dict[str, Reader]


@pytest.fixture
def kept() -> Kept:
    here = a_founded_partnership().is_(timezone.localdate())
    before = _size(here)
    dossier = a_dossier(here, shared={"bob": (*PROJECT, Subject.HOUSING)}, label=LABEL, reference=REFERENCE)
    word_request(here.alice, dossier=dossier, words=f"Je veux garder ma chambre, {CANARY}.")
    write_note(here.bob, dossier=dossier, subject=Subject.HOUSING, words=f"Le bail {CANARY}.")
    make_commitment(
        here.bob, words=f"J’appelle le bailleur {CANARY}.", dossier=dossier, due=here.today + timedelta(7)
    )
    acts = tuple(range(before, _size(here)))
    return Kept(here, dossier, acts, {who: Reader(here, who) for who in ("alice", "bob", "carol", "daniel")})


def test_the_circle_reads_its_acts_whole(kept: Kept) -> None:
    page = kept.readers["bob"].reads("register")
    assert tells(page, "Alice Thévenet, Département, ouvre un suivi", "Bob Rousset, CCAS, écrit au cercle")
    assert REFERENCE in page.text
    for n in kept.acts:
        assert kept.readers["alice"].reads("act", n).status == 200


@pytest.mark.parametrize("who", ["carol", "daniel"])
def test_to_others_they_are_numbers_and_nothing_else(kept: Kept, who: str) -> None:
    page = kept.readers[who].reads("register")
    assert keeps_quiet(page, CANARY, LABEL, REFERENCE, "ouvre un suivi", "écrit au cercle", str(kept.dossier))
    first, last = kept.acts[0], kept.acts[-1]
    assert f"n° {first} à {last}" in plain(page.soup.get_text()) or who == "daniel"


@pytest.mark.parametrize("who", ["carol", "daniel"])
def test_the_page_of_such_an_act_is_the_page_of_no_act(kept: Kept, who: str) -> None:
    nothing = kept.readers[who].reads("act", _size(kept.here) + 40)
    for n in kept.acts:
        page = kept.readers[who].reads("act", n)
        assert (page.status, page.text) == (404, nothing.text)


@pytest.mark.parametrize("who", ["carol", "daniel", "alice"])
def test_what_erasing_them_took_away_is_told_without_saying_what_nor_how_much(kept: Kept, who: str) -> None:
    done = erase_dossier(kept.here.alice, dossier=kept.dossier, asked_by_person=True)
    page = kept.readers[who].reads("act", done.numbers[-1])
    erased = ErasedWords.objects.filter(partnership=kept.here.partnership).values_list(
        "fingerprint", flat=True
    )
    assert erased
    assert keeps_quiet(page, str(kept.dossier), *erased)
    if who != "daniel":
        assert tells(kept.readers[who].reads("register"), "Alice Thévenet, Département, efface des mots")


def test_neighbouring_acts_step_over_them(kept: Kept) -> None:
    page = kept.readers["carol"].reads("act", kept.acts[0] - 1)
    assert all(f"Acte n° {n}," not in page.text for n in kept.acts)


@pytest.mark.parametrize("words", [CANARY, REFERENCE, "suivi", "bailleur", "bail", "cercle", "chambre"])
@pytest.mark.parametrize("who", ["carol", "daniel"])
def test_no_word_finds_them(kept: Kept, who: str, words: str) -> None:
    page = kept.readers[who].reads("register", mots=words)
    assert not page.soup.select(".acte-n, .registre-quoi")
    assert CANARY not in page.text


def test_a_name_finds_no_act_of_a_circle(kept: Kept) -> None:
    page = kept.readers["carol"].reads("register", mots="bob")
    assert keeps_quiet(page, "écrit au cercle", CANARY)


def test_their_number_finds_nothing_and_no_genre_gives_them_away(kept: Kept) -> None:
    for n in kept.acts:
        found = kept.readers["carol"].reads("register", mots=str(n))
        assert keeps_quiet(found, CANARY, "ouvre un suivi", "écrit au cercle")


def test_bundles_hold_their_place_and_not_their_bytes(kept: Kept) -> None:
    path = f"entries/000.p/{_size(kept.here)}"
    whole = _bundle(kept, "bob", path)
    bare = _bundle(kept, "carol", path)
    assert len(whole) == len(bare) == _size(kept.here)
    assert [n for n, line in enumerate(bare) if not line] == [*kept.acts]
    assert all(whole)
    assert str(kept.dossier).encode() not in b"".join(bare)


def test_leaves_are_the_same_for_all_so_that_the_tree_verifies(kept: Kept) -> None:
    at = reverse("tile", args=[kept.here.partnership, f"0/000.p/{_size(kept.here)}"])
    told = {kept.readers[who].client.get(at).content for who in ("alice", "bob", "carol", "daniel")}
    assert len(told) == 1


@pytest.mark.parametrize("name", ["partnership", "day", "who", "questions", "commitments"])
@pytest.mark.parametrize("who", ["carol", "daniel"])
def test_no_other_page_tells_them(kept: Kept, who: str, name: str) -> None:
    at = reverse(name, args=[] if name == "day" else [kept.here.partnership])
    answer = kept.readers[who].client.get(at)
    whole = answer.content.decode() + str(answer.headers)
    assert answer.status_code in (200, 404)
    assert CANARY not in whole
    assert LABEL not in whole
    assert REFERENCE not in whole
    assert str(kept.dossier) not in whole


def test_the_chronicle_of_the_home_tells_the_circle_and_skips_for_others(kept: Kept) -> None:
    assert REFERENCE in kept.readers["alice"].reads("partnership").text
    assert REFERENCE not in kept.readers["carol"].reads("partnership").text


@pytest.mark.parametrize("who", ["carol", "daniel"])
def test_the_fingerprint_of_such_an_act_tells_nobody_else_when_it_was_inscribed(kept: Kept, who: str) -> None:
    """Fingerprints are in the tiles, for all: only that it is of this register may be said of them."""
    opened = Entry.objects.get(partnership=kept.here.partnership, n=kept.acts[0])
    signs = bytes(opened.leaf_hash).hex()[:12]
    told = kept.readers["alice"].reads("register", signes=signs).soup.select_one("#verifier")
    page = kept.readers[who].reads("register", signes=signs).soup.select_one("#verifier")
    assert told is not None
    assert page is not None
    assert "inscrit le" in plain(told.get_text(" "))
    assert f"acte n° {opened.n} de ce registre" in plain(page.get_text(" "))
    assert "inscrit le" not in plain(page.get_text(" "))
    assert find_print(kept.here.as_(who), signs) == Found(opened.n, None, of_act=True)


def test_withdrawn_the_acts_are_closed_to_those_who_read_them_before(kept: Kept) -> None:
    assert kept.readers["bob"].reads("act", kept.acts[0]).status == 200
    withdraw_agreement(kept.here.alice, dossier=kept.dossier)
    for n in kept.acts[:-1]:
        assert kept.readers["bob"].reads("act", n).status == 404
    assert REFERENCE not in kept.readers["bob"].reads("register").text
    assert kept.readers["alice"].reads("act", kept.acts[0]).status == 200


def test_the_day_after_the_agreement_ends_they_are_closed_as_well(kept: Kept) -> None:
    bob = kept.here.as_("bob", on=kept.here.today + timedelta(days=181))
    opening = range(kept.acts[0], kept.acts[0] + 1)
    assert withheld(bob, opening) == set(opening)
    assert not withheld(kept.here.bob, opening)


def _bundle(kept: Kept, who: str, path: str) -> list[bytes]:
    answer = kept.readers[who].client.get(reverse("tile", args=[kept.here.partnership, path]))
    assert answer.status_code == 200
    return _entries(answer.content)


def _entries(bundle: bytes) -> list[bytes]:
    """The entries of a bundle, each after its length in two bytes (C2SP tlog-tiles)."""
    found, at = [], 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        found.append(bundle[at + 2 : at + 2 + length])
        at += 2 + length
    return found


def _size(here: Collective) -> int:
    return Head.objects.get(partnership=here.partnership).size
