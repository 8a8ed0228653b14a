"""A session while it is held: its page, what is heard and inscribed, how it ends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from interstice.bonds.models import Commitment
from interstice.meetings.commands.items import reach_item, take_decision
from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.rules.commands.questions import raise_question
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.meetings.live_sessions import at, held, soup, text_of, watch
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    return today_together()


def signed_in(reader: Reader) -> Client:
    return reader.client


def test_the_page_tells_who_is_here_the_order_of_the_day_and_the_item(collective: Collective) -> None:
    session, _item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    page.says(
        "Commission de suivi", "3 institutions", "Point 1 sur 2", "2026-001 · K. M.", "La salle du printemps"
    )
    page.says("Ce que nous décidons", "Rien encore.", "Clore la séance")


def test_without_a_script_a_sentence_is_heard_then_inscribed(collective: Collective) -> None:
    session, item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    heard = page.press("Inscrire", sentence="Bob rappelle la CAF demain")
    assert SessionEntry.objects.count() == 0
    assert heard.value("words", "#saisie") == "rappeler la CAF"
    assert heard.value("what", "#saisie") == EntryKind.COMMITMENT
    done = heard.press("Inscrire")
    done.says("Bob Rousset : rappeler la CAF")
    entry = SessionEntry.objects.get()
    assert (entry.item, entry.by_member) == (item, collective.people["bob"])
    assert entry.due == collective.today + timedelta(days=1)


def test_what_was_understood_is_corrected_in_place(collective: Collective) -> None:
    session, _item, _after = held(collective)
    heard = (
        Reader(collective, "alice").reads("live", session).press("Inscrire", sentence="Bob rappelle la CAF")
    )
    heard.press(
        "Inscrire",
        kept="who words",
        who=f"m-{collective.people['carol']}",
        words="appeler la CAF avec elle",
    ).says("Carol", "appeler la CAF avec elle")
    assert Commitment.objects.get().by_member == collective.people["carol"]


def test_several_who_commit_themselves_are_each_bound_by_an_act(collective: Collective) -> None:
    session, item, _after = held(collective)
    answer = typed(collective, "alice", session, item, "Bob et Carol préparent le bilan avant vendredi")
    assert answer.status_code == 200
    made = Commitment.objects.values_list("by_member", flat=True)
    assert set(made) == {collective.people["bob"], collective.people["carol"]}
    assert SessionEntry.objects.count() == 2


def typed(
    collective: Collective, who: str, session: UUID, item: UUID | None, sentence: str, **more: str
) -> Any:
    """A sentence sent by the page's script, as Enter does."""
    client = signed_in(Reader(collective, who))
    told = {"sentence": sentence, "item": str(item or ""), **more}
    return client.post(at(collective, "enter", session), told, headers={"X-Seance": "1"})


def test_before_any_item_is_reached_the_page_says_how_to_begin(collective: Collective) -> None:
    session = a_session(collective)
    an_item(collective, session)
    an_open_session(collective, session=session)
    page = Reader(collective, "alice").reads("live", session)
    page.says("La séance est ouverte")
    page.press("Commencer par le premier point").says("Point 1 sur 1")


def test_closing_says_what_is_left_undecided_and_asks_nothing_more(collective: Collective) -> None:
    session, item, _after = held(collective)
    take_decision(collective.alice, session=session, item=item, words="Deux matinées.")
    page = Reader(collective, "alice").reads("live", session).press("Clore la séance")
    page.says("La séance est close. Rien n’a été inscrit sur : La salle du printemps")
    assert Session.objects.get().ended_at


def test_a_commitment_that_nobody_takes_is_not_invented(collective: Collective) -> None:
    session, item, _after = held(collective)
    answer = typed(collective, "alice", session, item, "Appeler la CAF avant vendredi")
    assert answer.status_code == 422
    assert "Dites qui s’en charge" in answer.content.decode()
    assert not Commitment.objects.exists()


def test_the_same_key_is_the_same_line(collective: Collective) -> None:
    session, item, _after = held(collective)
    client = Reader(collective, "alice").client
    told = {"sentence": "Deux matinées dès mars", "item": str(item), "key": str(uuid4())}
    numbers = {
        client.post(at(collective, "enter", session), told, headers={"X-Seance": "1"}).json()["n"]
        for _ in range(2)
    }
    assert (len(numbers), SessionEntry.objects.count()) == (1, 1)


def test_a_second_sentence_waits_for_the_first(collective: Collective) -> None:
    session, item, _after = held(collective)
    answer = typed(
        collective, "alice", session, item, "Bob reçoit Carol demain et Carol appelle la CAF lundi"
    )
    assert answer.json()["then"] == "Carol appelle la CAF lundi"


def test_hearing_inscribes_nothing_and_says_what_it_understood(collective: Collective) -> None:
    session, item, _after = held(collective)
    client = Reader(collective, "alice").client
    answer = client.post(
        at(collective, "hear", session), {"sentence": "Carol appelle la CAF avant les vacances", "item": item}
    )
    read = soup(answer.content)
    assert "Engagement de Carol" in read.get_text()
    assert "« avant les vacances » ne dit pas de date." in read.get_text()
    assert not SessionEntry.objects.exists()


def test_who_runs_an_item_is_noted_in_one_tap_and_otherwise_without_a_reason(collective: Collective) -> None:
    session, item, _after = held(collective)
    client = Reader(collective, "alice").client
    pair = [str(collective.people["bob"]), str(collective.people["carol"])]
    address = at(collective, "facilitate_item", session, item)
    answer = client.post(address, {"pair": pair, "otherwise": "1"}, headers={"HX-Request": "true"})
    assert "Animent ce point, autrement que convenu" in text_of(soup(answer.content), "point")
    assert Item.objects.get(id=item).pair == pair


def test_a_line_is_written_better_in_place(collective: Collective) -> None:
    session, item, _after = held(collective)
    take_decision(collective.alice, session=session, item=item, words="Deux matines.")
    page = Reader(collective, "alice").reads("live", session)
    page.press("Reformuler", words="Deux matinées.").says("Deux matinées.", "reformulé")


def test_the_page_of_a_session_that_is_not_held_is_elsewhere(collective: Collective) -> None:
    session = a_session(collective)
    page = Reader(collective, "alice").reads("live", session)
    assert page.status == 302


def test_what_was_inscribed_before_the_first_item_stays_in_sight(collective: Collective) -> None:
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session, circle=())
    an_open_session(collective, session=session, present=("alice", "bob"))
    take_decision(collective.bob, session=session, words="Nous finirons à midi.")
    Reader(collective, "alice").reads("live", session).says("Nous finirons à midi.")
    reach_item(collective.alice, session=session, item=item)
    bob = Reader(collective, "bob")
    for page in (
        bob.reads("live", session),
        bob.reads("projector", session),
        bob.reads("minutes", session),
        Reader(collective, "carol").reads("live", session),
    ):
        page.says("Avant le premier point", "Nous finirons à midi.")


def test_a_rule_proposed_or_adopted_meanwhile_stands_among_the_lines(collective: Collective) -> None:
    question = made(raise_question(collective.carol, sentence="Qui prévient la personne ?"), "question")
    session = a_session(collective)
    asked = an_item(collective, session, about=About.QUESTION, thing=question)
    after = an_item(collective, session)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=asked)
    alice = Reader(collective, "alice")
    told = watch(soup(alice.client.get(at(collective, "live", session)).content))
    a_rule_in_force(collective, title="Se prévenir", answers=[question])
    news = text_of(soup(alice.client.get(told).content), "point")
    assert "Proposition Se prévenir" in news
    assert "Règle Se prévenir, adoptée" in news
    reach_item(collective.alice, session=session, item=after)
    a_rule_in_force(collective, title="Se rappeler")
    page = alice.reads("live", session)
    page.says("proposition, règle", "Aussi inscrit pendant la séance", "Se rappeler, adoptée")
    page.without("Se prévenir, adoptée")


def test_while_it_is_held_its_order_is_set_again_by_hand_and_by_keyboard(collective: Collective) -> None:
    session, _item, after = held(collective)
    alice = Reader(collective, "alice")
    page = alice.reads("live", session)
    link = page.soup.select_one("#ordre a#vers-ordre")
    assert link is not None
    assert link["href"] == at(collective, "order_agenda", session)
    assert alice.reads("projector", session).soup.find(id="vers-ordre") is None
    order = alice.reads("order_agenda", session)
    assert len(order.soup.select("form[data-ordre] [data-point]")) == 2
    moved = order.press("Monter : La salle du printemps")
    moved.says("L’ordre du jour est dans l’ordre que vous avez choisi.")
    assert moved.went_to == at(collective, "order_agenda", session)
    positions = Item.objects.filter(session=session).order_by("position").values_list("id", flat=True)
    assert positions[0] == after
    alice.reads("live", session).says("Point 2 sur 2")
