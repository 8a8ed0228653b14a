"""Commitments on their pages: both sides at once, one's own first, gestures that will not be refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from interstice.bonds.commands.commitments import hand_over_commitment, keep_commitment, make_commitment
from interstice.bonds.kinds import Towards
from interstice.bonds.models import Commitment
from tests.given import Collective, a_founded_partnership, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    """Three organisations, today."""
    return a_founded_partnership().is_(timezone.localdate())


def promised(here: Collective, who: str, words: str, **more: Any) -> UUID:
    told: dict[str, Any] = {"due": here.today + timedelta(days=10)}
    return made(make_commitment(here.as_(who), words=words, **told | more), "commitment")


def test_what_i_promise_faces_what_is_promised_to_us_mine_first(here: Collective) -> None:
    promised(here, "bob", "Les outils seront là.", towards=Towards.ORGANISATION, to=here.departement)
    promised(here, "bob", "Un mot à Carol.", towards=Towards.MEMBER, to=here.people["carol"])
    promised(here, "alice", "L’atelier sera prêt.")
    page = Reader(here, "alice").reads("commitments")
    left, right = page.soup.select(".face > div")
    assert "L’atelier sera prêt." in left.get_text()
    assert "Les outils" not in left.get_text()
    assert "Les outils seront là." in right.get_text()
    assert "Un mot à Carol" not in right.get_text()
    assert page.says("Entre les autres", "Un mot à Carol.", "3 en cours.")
    bob = Reader(here, "bob").reads("commitments").soup.select(".face > div")[0].get_text()
    assert "Les outils seront là." in bob


def test_nothing_is_promised_yet(here: Collective) -> None:
    assert Reader(here, "alice").reads("commitments").says("Rien n’est promis ici")


def test_one_commits_oneself_from_the_page(here: Collective) -> None:
    after = (
        Reader(here, "alice")
        .reads("make_commitment")
        .press(
            "S’y engager",
            words="Je cherche une solution de garde.",
            who="me",
            to=f"member/{here.people['bob']}",
            due=(here.today + timedelta(days=3)).isoformat(),
        )
    )
    assert after.says("Acte inscrit au registre n°", "Je cherche une solution de garde.", "Bob Rousset")
    row = Commitment.objects.get()
    assert (row.by_member, row.to) == (here.people["alice"], here.people["bob"])


def test_its_words_stay_when_the_day_is_past(here: Collective) -> None:
    page = Reader(here, "alice").reads("make_commitment")
    again = page.press("S’y engager", words="Je viendrai.", due="2020-01-01")
    assert again.status == 422
    assert again.says("Choisissez un jour à venir", "Je viendrai.")


def test_kept_by_one_confirmed_by_the_other(here: Collective) -> None:
    mine = promised(here, "alice", "L’atelier sera prêt.", towards=Towards.ORGANISATION, to=here.ccas)
    alice, bob, carol = (Reader(here, who) for who in ("alice", "bob", "carol"))
    assert bob.reads("commitment", mine).without("Confirmer que c’est tenu", "C’est tenu")
    kept = alice.reads("commitment_gesture", mine, "tenir").press("Dire que c’est tenu", words="Ce matin.")
    assert kept.says("Tenu le", "« Ce matin. »", "Pas encore confirmé")
    assert carol.reads("commitment", mine).without("Confirmer que c’est tenu")
    assert bob.reads("commitment", mine).says("Confirmer que c’est tenu")
    done = bob.reads("commitment_gesture", mine, "confirmer").press("Je le confirme")
    assert done.says("Confirmé le", "Bob Rousset, CCAS")


def test_renegotiated_before_its_date_it_shows_both_days_and_no_breach(here: Collective) -> None:
    mine = promised(here, "alice", "L’atelier sera prêt.", towards=Towards.MEMBER, to=here.people["bob"])
    later = here.today + timedelta(days=20)
    page = Reader(here, "alice").reads("commitment_gesture", mine, "renegocier")
    done = page.press("Inscrire ce nouveau jour", due=later.isoformat())
    assert done.says("Renégocié, en cours", "au lieu du", "avant sa date")
    assert done.without("Échéance passée")
    assert done.says("Convenu avec Bob Rousset, CCAS")
    assert Reader(here, "carol").reads("commitment", mine).says("Convenu avec Bob Rousset, CCAS")


@pytest.mark.parametrize("due", ["9999-12-31", ""])
def test_its_page_opens_whatever_its_day(here: Collective, due: str) -> None:
    alice, bob = Reader(here, "alice"), Reader(here, "bob")
    alice.reads("make_commitment").press("S’y engager", words="Je viendrai.", due=due)
    for reader in (alice, bob):
        page = reader.reads("commitment", Commitment.objects.get().id)
        assert (page.status, page.says("Je viendrai.")) == (200, True)


def test_on_its_very_day_it_may_still_be_renegotiated(here: Collective) -> None:
    mine = promised(here, "alice", "L’atelier sera prêt.", due=here.today)
    assert Reader(here, "alice").reads("commitment", mine).says("Renégocier sa date")


def test_past_its_date_it_says_so_and_nothing_harsher(here: Collective) -> None:
    here.is_(here.today - timedelta(days=30))
    mine = promised(here, "alice", "L’atelier sera prêt.")
    here.is_(timezone.localdate())
    for who in ("alice", "bob"):
        page = Reader(here, who).reads("commitment", mine)
        assert page.says("Échéance passée")
        assert page.without("retard", "non tenu", "manqué", "Renégocier sa date")
    assert Reader.reads(Reader(here, "carol"), "commitments").says("échéance passée")


def test_offered_then_taken(here: Collective) -> None:
    mine = promised(here, "alice", "L’atelier sera prêt.")
    hand_over_commitment(here.alice, commitment=mine, to_member=here.people["bob"])
    bob = Reader(here, "bob")
    assert bob.reads("commitment", mine).says("Reprendre cet engagement")
    assert bob.reads("commitment_gesture", mine, "reprendre").press("Je le reprends").says("Bob Rousset")


def test_offered_then_left_it_asks_nothing_more(here: Collective) -> None:
    mine = promised(here, "alice", "L’atelier sera prêt.")
    hand_over_commitment(here.alice, commitment=mine, to_member=here.people["bob"])
    bob, asked = Reader(here, "bob"), "Dire si vous reprenez un engagement"
    assert asked in bob.client.get(reverse("day")).content.decode()
    page = bob.reads("commitment_gesture", mine, "laisser")
    assert page.press("Je ne le reprends pas").says("Vous ne reprenez pas cet engagement", "Alice Thévenet")
    assert bob.reads("commitment", mine).without("Reprendre cet engagement", "Proposé à quelqu’un")
    assert asked not in bob.client.get(reverse("day")).content.decode()


def test_to_those_who_do_not_deliberate_no_page_of_it_exists(here: Collective) -> None:
    mine = promised(here, "alice", "L’atelier sera prêt.")
    keep_commitment(here.alice, commitment=mine)
    for who in ("daniel", "zoe"):
        reader = Reader(here, who)
        assert reader.reads("commitments").status == 404
        assert reader.reads("make_commitment").status == 404
        assert reader.reads("commitment", mine).status == 404
        assert reader.reads("commitment_gesture", mine, "tenir").status == 404
    assert Reader(here, "carol").reads("commitment_gesture", mine, "noter").status == 404
    assert Reader(here, "bob").reads("commitment", UUID(int=4)).status == 404


def test_queries_do_not_grow_with_commitments(here: Collective, django_assert_max_num_queries: Any) -> None:
    reader = Reader(here, "alice")
    for number in range(3):
        promised(here, "bob", f"Promesse {number}.")
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as few:
        reader.reads("commitments")
    for number in range(12):
        promised(here, "carol", f"Autre promesse {number}.")
    with django_assert_max_num_queries(len(few)):
        reader.reads("commitments")


def test_each_side_tells_the_nearest_and_goes_on(here: Collective) -> None:
    for number in range(23):
        due = here.today + timedelta(days=30 - number) if number else None
        promised(here, "alice", f"À moi, {number}.", due=due)
        promised(here, "bob", f"À Bob, {number}.", due=due)
    alice = Reader(here, "alice")
    page = alice.reads("commitments")
    assert page.says("À moi, 22.", "À moi, 3.", "À Bob, 22.", "À Bob, 3.")
    assert page.without("À moi, 2.", "À Bob, 0.")
    for side, name, other in (("vous", "À moi", "À Bob"), ("autres", "À Bob", "À moi")):
        (going_on,) = page.soup.select(f'a[href^="?suite={side}&"]')
        after = str(going_on["href"]).partition("apres=")[2]
        more = alice.reads("commitments", suite=side, apres=after)
        assert more.says(f"{name}, 2.", f"{name}, 1.", f"{name}, 0.")
        assert more.without(f"{name}, 3.", other, "Les suivants")
        assert alice.reads("commitments", suite=side, apres="demain").says(f"{name}, 22.", "Les suivants")
    assert alice.reads("commitments", suite="daniel").status == 404
