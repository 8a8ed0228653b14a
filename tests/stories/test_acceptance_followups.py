"""Followed persons on an agenda and in a session: what opens, for whom, until when; what no field takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from uuid import UUID

import pytest

from interstice.followups.commands.dossiers import open_dossier, rectify_dossier
from interstice.meetings.commands.agendas import add_item
from interstice.meetings.commands.items import reach_item
from interstice.meetings.commands.sessions import open_session
from interstice.meetings.kinds import About
from interstice.meetings.models import Item
from interstice.register.acts import vocabulary
from interstice.register.refusals import Refused
from tests.rules.reading import Reader as Browser
from tests.stories.finding import thing
from tests.stories.playing import Played, Reader
from tests.stories.watching import body_of, it_is, says

Until = Callable[[str], Played]
MP = pytest.MonkeyPatch
ENDED = "L’accord de la personne n’est plus en cours : à relire avec elle."


class Hand(Browser):
    """Someone of a story at their browser, filling forms as it would without a script."""

    def __init__(self, reader: Reader) -> None:
        self.collective, self.client, self.at = reader.played, reader.client, ""  # type: ignore[assignment]


def test_at29_the_agenda_is_put_in_order_by_hand_with_a_question_and_two_dossiers(
    cucm_until: Until, monkeypatch: MP
) -> None:
    cucm = cucm_until("U22d")
    it_is(monkeypatch, "2024-02-07")
    session = thing(cucm, "SE1", "session")
    agnes = Hand(cucm.reading("agnes"))
    title = "Toujours la même paire aux commandes"
    for _step in range(2):
        agnes.reads("session", session).press(f"Monter : {title}")
    page = says(cucm.reading("celine"), "session", session)
    assert f"1 {title} Une question, 20 min" in page
    assert "2 2024-003 · K. M. Un dossier, 15 min" in page
    assert "3 2024-007 · A. B. Un dossier, 15 min" in page


def test_at29_the_rule_adopted_in_session_gives_the_turn_of_that_same_session(
    cucm_until: Until, monkeypatch: MP
) -> None:
    cucm = cucm_until("U23")
    it_is(monkeypatch, "2024-02-13")
    session = thing(cucm, "SE1", "session")
    rule = says(cucm.reading("celine"), "rule", cucm.rule("R2"))
    assert "l’animation change à chaque dossier ; le tour se dit à l’ouverture" in rule
    page = says(cucm.reading("celine"), "live", session)
    assert "Au suivant Rachid Amrani Valérie Jandot" in page


@pytest.fixture
def after_its_agreement(cucm_until: Until, monkeypatch: MP) -> tuple[Played, UUID, UUID]:
    """The dossier of K. M., asked for in September: its agreement ended on the fifth of August (N19)."""
    cucm = cucm_until("U54a")
    it_is(monkeypatch, "2024-09-05")
    session, dossier = thing(cucm, "SE3", "session"), thing(cucm, "DOS1", "dossier")
    valerie = cucm.acting("valerie", date(2024, 9, 5))
    add_item(valerie, session=session, about=About.DOSSIER, thing=dossier, minutes=15)
    return cucm, session, Item.objects.get(session=session, dossier=dossier).id


def test_n19_after_its_agreement_the_item_says_that_it_must_be_read_again_with_the_person(
    after_its_agreement: tuple[Played, UUID, UUID],
) -> None:
    cucm, session, _item = after_its_agreement
    assert ENDED in says(cucm.reading("valerie"), "session", session)
    for outside in ("celine", "rachid", "agnes"):
        page = says(cucm.reading(outside), "session", session)
        assert "Un point réservé" in page
        assert "2024-003" not in page
        assert "K. M." not in page


def test_n19_and_the_dossier_does_not_open(
    after_its_agreement: tuple[Played, UUID, UUID], monkeypatch: MP
) -> None:
    cucm, session, item = after_its_agreement
    day = date(2024, 9, 17)
    it_is(monkeypatch, day.isoformat())
    present = [cucm.member(who).id for who in ("denis", "rachid", "valerie", "thierry", "agnes", "celine")]
    open_session(cucm.acting("denis", day), session=session, present=present)
    with pytest.raises(Refused, match="à relire avec elle"):
        reach_item(cucm.acting("valerie", day), session=session, item=item)
    dossier = thing(cucm, "DOS1", "dossier")
    for outside in ("celine", "rachid", "agnes"):
        assert cucm.reading(outside).answer("person", dossier).status_code == 404
    assert "2024-003" not in says(cucm.reading("celine"), "live", session)


@pytest.mark.parametrize("page", ["person", "person_gesture", "send_referral", "hand_over"])
def test_n18_a_member_outside_the_circle_opens_neither_the_dossier_nor_anything_about_it(
    cucm: Played, page: str
) -> None:
    about = (thing(cucm, "DOS3", "dossier"), *(["note"] if page == "person_gesture" else []))
    assert cucm.reading("celine").answer(page, *about).status_code == 404
    assert cucm.reading("valerie").answer(page, *about).status_code == 200


def test_n18_nor_does_any_list_search_or_act_name_it(cucm: Played) -> None:
    celine = cucm.reading("celine")
    for page in ("persons", "sessions", "register", "commitments"):
        text = says(celine, page)
        assert "2024-011" not in text
        assert "S. D." not in text
    assert "acte-n" not in celine.answer("register", mots="2024-011").content.decode()


def test_n20_no_field_takes_the_identity_of_a_person_where_no_rule_allows_more_than_initials(
    cucm: Played, monkeypatch: MP
) -> None:
    it_is(monkeypatch, "2025-06-01")
    valerie, dossier = cucm.reading("valerie"), thing(cucm, "DOS1", "dossier")
    for answer in (
        valerie.answer("open_dossier"),
        valerie.answer("person_gesture", dossier, "corriger"),
    ):
        sheet = body_of(answer)
        assert sheet.select_one("[name=label]") is not None
        assert not sheet.select("[name*=identity], [name*=nom], [name*=birth], [type=file]")


@pytest.mark.parametrize("label", ["Karima Mansouri", "K. Mansouri", "Madame Mansouri", "KM, 34 ans"])
def test_n20_nor_does_what_designates_her_or_any_command(cucm: Played, label: str) -> None:
    valerie, dossier = cucm.acting("valerie", date(2025, 6, 1)), thing(cucm, "DOS1", "dossier")
    with pytest.raises(Refused):
        rectify_dossier(valerie, dossier=dossier, label=label)
    with pytest.raises(Refused):
        rectify_dossier(valerie, dossier=dossier, identity=label)
    with pytest.raises(Refused):
        open_dossier(valerie, reference="2025-099", label="K. M.", identity=label)


@pytest.mark.parametrize(
    "act", ["situation.told/1", "referral.sent/1", "handover.proposed/1", "referral.reported_back/1"]
)
def test_n04_what_is_told_sent_handed_over_or_reported_back_has_no_place_for_a_file(act: str) -> None:
    held = {one.name for one in fields(vocabulary[act])}  # type: ignore[arg-type]
    assert not [one for one in held if one in ("file", "attachment", "document", "scan", "url", "blob")]


def test_at25_a_handover_keeps_ticks_and_a_fact_and_no_word_about_the_person(cucm: Played) -> None:
    held = {one.name for one in fields(vocabulary["handover.proposed/1"])}  # type: ignore[arg-type]
    assert not held & {"words", "note", "text", "content"}
