"""The page of minutes: read as a sheet, made to go round, corrected and approved from it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from interstice.meetings.commands.minutes import publish_minutes
from interstice.meetings.models import Approval, Correction, Minutes
from interstice.vault.models import ReadOfDay
from interstice.vault.reads import reads_of
from tests.given import Collective, a_founded_partnership
from tests.meetings.given_minutes import Held, a_held_session
from tests.rules.reading import Reader

MOST_QUERIES = 14

pytestmark = pytest.mark.django_db


def a_collective_of_today() -> Collective:
    """Pages are read on the day that it is."""
    return a_founded_partnership().is_(timezone.localdate())


def round_they_go(here: Collective, held: Held) -> None:
    """From Alice, to everybody."""
    publish_minutes(here.alice, session=held.session, circulated_to=[here.departement, here.ccas])


def test_the_sheet_says_who_met_what_was_decided_and_the_fingerprint() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    page = Reader(here, "bob").reads("minutes", held.session)
    assert page.says("Deux organisations sur trois", "Essai prolongé pour passereau.", "excusée")
    assert page.says("animé par Alice Thévenet et Bob Rousset", "Empreinte du registre à l’acte n°")
    assert page.soup.select_one(".a4 .sceau") is not None
    numbers = [str(one["href"]) for one in page.soup.select(".a4-dossier a.acte-n")]
    assert all(Reader(here, who).client.get(numbers[0]).status_code == 404 for who in ("zoe",))


def test_to_whoever_was_not_there_a_dossier_leaves_no_trace() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    page = Reader(here, "carol").reads("minutes", held.session)
    assert page.says("1. Qui prévient la personne")
    page.without("passereau", "mésange", "2026-903", "2026-907", "2. ")
    extract = reverse("minutes_extract_about", args=[here.partnership, held.session, held.own_item])
    assert extract not in str(page.soup)


@pytest.mark.parametrize("who", ["daniel", "zoe"])
def test_to_anyone_else_the_page_and_its_extracts_do_not_exist(who: str) -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    reader = Reader(here, who)
    own = (here.partnership, held.session)
    for address in (
        reverse("minutes", args=own),
        reverse("minutes_gesture", args=[*own, "corriger"]),
        reverse("minutes_extract_for", args=[*own, here.ccas]),
        reverse("minutes_extract_about", args=[*own, held.own_item]),
    ):
        assert reader.client.get(address).status_code == 404


def test_one_makes_them_go_round_and_another_organisation_approves() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    alice, bob = Reader(here, "alice"), Reader(here, "bob")
    page = alice.reads("minutes_gesture", held.session, "circuler").press("Le faire circuler")
    assert page.says("Compte rendu n° 1", "Acte inscrit au registre n°", "A circulé le")
    assert Minutes.objects.get(session=held.session).circulated_to
    assert not page.soup.select(f'a[href$="{held.session}/compte-rendu/approuver/"]')
    page = bob.reads("minutes_gesture", held.session, "approuver").press("L’approuver")
    assert page.says("Approuvé par : CCAS")
    assert Approval.objects.get(session=held.session).organisation == here.ccas


def test_a_line_is_corrected_from_the_page_and_what_was_typed_stays_when_it_is_refused() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    bob = Reader(here, "bob")
    page = bob.reads("minutes_gesture", held.session, "corriger")
    page = page.press("Inscrire la correction", entry=held.decision, words="La veille, avant midi.")
    assert page.says("À lire : « La veille, avant midi. » (Bob Rousset, CCAS, acte n°")
    assert Correction.objects.get(session=held.session).entry == held.decision
    carol = Reader(here, "carol")
    page = carol.reads("minutes_gesture", held.session, "corriger")
    assert str(held.decision_of_own) not in str(page.soup)
    page = page.press("Inscrire la correction", words="Je n’y étais pas.")
    assert (page.status, page.value("words")) == (422, "Je n’y étais pas.")
    assert page.says("Une personne qui était là")


def test_a_gesture_that_does_not_exist_is_not_there() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    assert Reader(here, "alice").reads("minutes_gesture", held.session, "effacer").status == 404


def test_reading_of_a_person_in_the_minutes_is_in_the_log_that_her_circle_reads() -> None:
    here = a_collective_of_today()
    held = a_held_session(here)
    bob = Reader(here, "bob")
    bob.reads("minutes", held.session)
    bob.client.get(reverse("minutes_pdf", args=[here.partnership, held.session]))
    Reader(here, "carol").reads("minutes", held.session)
    assert [one.member for one in reads_of(here.alice, held.own)] == [here.people["bob"]]
    assert ReadOfDay.objects.count() == 2


def test_the_page_costs_the_same_for_two_dossiers_and_for_nine() -> None:
    here = a_collective_of_today()
    few, many = a_held_session(here), a_held_session(here, more=7)
    bob = Reader(here, "bob")
    assert _queries(bob, few) == _queries(bob, many) <= MOST_QUERIES


def _queries(reader: Reader, held: Held) -> int:
    """What the page costs once its reads are noted."""
    reader.reads("minutes", held.session)
    with CaptureQueriesContext(connection) as asked:
        reader.reads("minutes", held.session)
    return len(asked)
