"""From the invitation to the minutes of the commission of Creusot-Montceau, as each reader holds them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import uuid5

import pytest

from interstice.meetings.models import Item, Session
from interstice.parties.models import Organisation
from interstice.stories.cast import opening
from tests.paper.sheets import ReadBack
from tests.stories.playing import Played
from tests.stories.watching import it_is, says

FEBRUARY, MARCH, SEPTEMBER, A_YEAR_LATER = (
    date(2024, 2, 13),
    date(2024, 3, 12),
    date(2024, 9, 17),
    date(2025, 2, 18),
)
METIERS = "Inscription à la journée des métiers de la MIFI"
NIVEAU = "Remise à niveau envisagée à la rentrée"


def session(cucm: Played, held_on: date) -> Session:
    """The commission of that day."""
    return Session.objects.get(partnership=cucm.partnership, held_on=held_on)


def house(cucm: Played, key: str) -> Organisation:
    """An organisation of the story."""
    assert cucm.partnership == opening(cucm.story)
    return Organisation.objects.get(id=uuid5(cucm.partnership, f"organisation/{key}"))


def printed(cucm: Played, who: str, name: str, *which: object) -> ReadBack:
    """A PDF in one click, read back."""
    answer = cucm.reading(who).answer(name, *which)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    return ReadBack(answer.content)


def test_at29_the_minutes_of_u25c_tell_the_rule_and_both_dossiers_to_those_who_were_there(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-02-19")
    page = says(cucm.reading("celine"), "minutes", session(cucm, FEBRUARY).id)
    assert "Compte rendu n° 1" in page
    assert "Commission de suivi du public du mardi 13 février 2024" in page
    assert "MIFI, Le Creusot" in page
    assert METIERS in page
    assert NIVEAU in page
    assert "animé par Rachid Amrani et Valérie Jandot" in page
    assert "A circulé le 16 février 2024" in page
    assert "adoptée" in page


def test_at29_each_decision_of_the_session_has_its_number_in_the_register(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-02-19")
    reader = cucm.reading("valerie")
    answer = reader.answer("minutes", session(cucm, FEBRUARY).id).content.decode()
    line = answer[answer.index(METIERS) :]
    number = line.partition('class="acte-n" href="')[2].partition('"')[0].rstrip("/").rpartition("/")[2]
    assert METIERS in says(reader, "act", int(number))


def test_at29_the_pdf_of_the_minutes_is_one_click_away_and_prints_the_fingerprint(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-02-19")
    held = session(cucm, FEBRUARY)
    page = cucm.reading("celine").answer("minutes", held.id).content.decode()
    assert f"/seances/{held.id}/compte-rendu.pdf" in page
    made = printed(cucm, "celine", "minutes_pdf", held.id)
    assert f"Empreinte du registre à l’acte n° {held.closed_n}" in made.text
    assert METIERS in made.text
    assert list(made.enclosed) == [f"seance-{held.closed_n}.tlog-proof"]


def test_at29_the_extract_of_an_organisation_outside_a_circle_does_not_hold_that_dossier(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-02-19")
    held = session(cucm, FEBRUARY)
    without = printed(cucm, "celine", "minutes_for_pdf", held.id, house(cucm, "CREPI").id).text
    for word in (METIERS, NIVEAU, "2024-003", "2024-007", "K. M.", "A. B.", "2. "):
        assert word not in without
    assert "1. Toujours la même paire aux commandes" in without
    with_one = printed(cucm, "yann", "minutes_for_pdf", held.id, house(cucm, "OF1").id).text
    assert NIVEAU in with_one
    assert METIERS not in with_one


def test_at29_whoever_decides_and_was_there_reads_no_followed_person_in_the_minutes(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-02-19")
    held = session(cucm, FEBRUARY)
    page = says(cucm.reading("denis"), "minutes", held.id)
    assert "adoptée" in page
    assert METIERS not in page
    assert "2024-003" not in page
    assert cucm.reading("alain").answer("minutes", held.id).status_code == 404


def test_u28b_the_minutes_carry_the_exception_as_a_fact_without_comment(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-03-16")
    page = says(cucm.reading("valerie"), "minutes", session(cucm, MARCH).id)
    assert "animé par Denis Coulon, par exception" in page
    assert "par exception :" not in page
    assert "L’étape en cours est prolongée de trois mois." in page
    assert "Des dossiers qui voyagent trop chargés" in page


def test_u56b_organisations_outside_the_circle_get_an_extract_without_the_dossier(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-09-21")
    held = session(cucm, SEPTEMBER)
    reader = cucm.reading("bruno")
    without = says(reader, "minutes_extract_for", held.id, house(cucm, "FT").id)
    assert "2024-019" not in without
    assert "mise en situation" not in without
    assert "Compte rendu n° 3" in without
    assert "mise en situation continue" in says(
        cucm.reading("thierry"), "minutes_extract_for", held.id, house(cucm, "CD71-MM").id
    )


def test_u73c_the_delegate_who_was_absent_gets_the_minutes_like_the_others(
    cucm_until: Callable[[str], Played], monkeypatch: pytest.MonkeyPatch
) -> None:
    cucm = cucm_until("U73c")
    it_is(monkeypatch, "2025-02-22")
    page = says(cucm.reading("rachid"), "minutes", session(cucm, A_YEAR_LATER).id)
    assert "Compte rendu n° 4" in page
    assert "Règle redite" in page
    assert "2025-002" not in page
    assert "atelier mobilité" not in page


def test_n18_a_member_outside_the_circle_opens_no_extract_of_that_dossier(
    cucm: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, "2024-03-16")
    held = session(cucm, MARCH)
    item = Item.objects.get(session=held, dossier__isnull=False)
    assert cucm.reading("celine").answer("minutes_extract_about", held.id, item.id).status_code == 404
    assert cucm.reading("celine").answer("minutes_about_pdf", held.id, item.id).status_code == 404
    assert cucm.reading("valerie").answer("minutes_extract_about", held.id, item.id).status_code == 200
