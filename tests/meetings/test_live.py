"""A session while it is held: its page, what is heard and inscribed, what a screen is told, and who may."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from interstice.bonds.models import Commitment
from interstice.meetings.commands.items import reach_item, take_decision
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.models import Item, Presence, Session, SessionEntry
from interstice.meetings.queries import live
from interstice.meetings.queries.table import table
from interstice.meetings.views.live import drawn
from interstice.parties.models import Account
from interstice.register.actors import Actor
from interstice.rules.commands.questions import raise_question
from interstice.rules.inputs import clause_set
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

MOST_READS = 7
"""Of the page of a session under way, session and account among them; it only ever goes down."""


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    here = a_founded_partnership()
    return here.is_(timezone.localdate())


def held(collective: Collective) -> tuple[UUID, UUID, UUID]:
    """A session under way: itself, its dossier's item, reached, and a free point after it."""
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session)
    after = an_item(collective, session)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    return session, item, after


def signed_in(reader: Reader) -> Client:
    return reader.client


def at(collective: Collective, name: str, *args: object) -> str:
    return reverse(name, args=[collective.partnership, *args])


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


def test_a_screen_is_told_only_what_changed_and_the_parts_are_those_of_the_page(
    collective: Collective,
) -> None:
    session, item, _after = held(collective)
    client = Reader(collective, "carol").client
    whole = soup(client.get(at(collective, "live", session)).content)
    told = watch(whole)
    assert client.get(told).status_code == 204
    take_decision(collective.alice, session=session, item=item, words="Deux matinées.")
    answer = client.get(told)
    parts, page = soup(answer.content), soup(client.get(at(collective, "live", session)).content)
    assert "Deux matinées." in text_of(parts, "point")
    for part in ("tete", "ordre", "point", "suite"):
        assert same(parts, page, part), part
    assert parts.find(id="dire") is None
    again = client.get(watch(parts))
    assert again.status_code == 204
    take_decision(collective.alice, session=session, item=item, words="Dès mars.")
    fewer = soup(client.get(watch(parts)).content)
    assert (fewer.find(id="tete"), fewer.find(id="suite")) == (None, None)
    assert "Dès mars." in text_of(fewer, "point")


def soup(content: bytes) -> BeautifulSoup:
    return BeautifulSoup(content, "html.parser")


def watch(read: BeautifulSoup) -> str:
    """Where the screen asks for what is new."""
    found = read.find(id="veille")
    assert isinstance(found, Tag)
    return str(found["hx-get"])


def text_of(read: BeautifulSoup, part: str) -> str:
    found = read.find(id=part)
    assert isinstance(found, Tag)
    return " ".join(found.get_text(" ").split())


def same(one: BeautifulSoup, other: BeautifulSoup, part: str) -> bool:
    """Whether a part is the same, keys and clock aside."""
    return text_of(one, part) == text_of(other, part)


def test_the_last_news_of_a_closed_session_ask_to_ask_no_more(collective: Collective) -> None:
    session, _item, _after = held(collective)
    client = Reader(collective, "carol").client
    told = watch(soup(client.get(at(collective, "live", session)).content))
    close_session(collective.alice, session=session)
    answer = client.get(told)
    assert answer.status_code == 286
    assert "La séance est close." in text_of(soup(answer.content), "point")


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


def test_presence_changes_in_one_tap(collective: Collective) -> None:
    session, _item, _after = held(collective)
    page = Reader(collective, "alice").reads("live", session)
    page.press("Part Carol Bonnardot").says("2 institutions sur 3")
    assert Presence.objects.get(member=collective.people["carol"]).away


def test_someone_of_the_collective_who_is_not_at_the_table_reads_and_may_sit_down(
    collective: Collective,
) -> None:
    session = a_session(collective)
    an_item(collective, session)
    an_open_session(collective, session=session, present=("alice", "bob"))
    carol = Reader(collective, "carol").reads("live", session)
    assert carol.soup.find(id="dire") is None
    seated = carol.press("Je suis autour de la table")
    assert seated.soup.find(id="dire") is not None


@pytest.mark.parametrize("name", ["live", "projector", "live_refresh", "projector_refresh"])
def test_to_a_stranger_and_to_a_decider_of_another_house_no_session_exists(
    collective: Collective, name: str
) -> None:
    session, _item, _after = held(collective)
    for who in ("zoe", "daniel"):
        reader = Reader(collective, who)
        assert reader.client.get(at(collective, name, session)).status_code == 404


@pytest.mark.parametrize("name", ["hear", "enter", "change_presence", "close_session"])
def test_nor_may_they_do_anything_in_it(collective: Collective, name: str) -> None:
    session, _item, _after = held(collective)
    for who in ("zoe", "daniel"):
        reader = Reader(collective, who)
        answer = reader.client.post(at(collective, name, session), {"sentence": "Bob appelle la CAF"})
        assert answer.status_code == 404


def test_on_the_projector_there_is_no_line_to_type_and_a_person_is_her_initials(
    collective: Collective,
) -> None:
    a_rule_in_force(collective, clauses=[clause_set("dossier_identity", by="identity")])
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session, label="S. D.", identity="Samira Diallo")
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    words = "Samira vient deux matinées, mme DIALLO est prévenue."
    take_decision(collective.alice, session=session, item=item, words=words)
    page = Reader(collective, "bob").reads("projector", session)
    page.says("2026-001 · S. D.", "S. vient deux matinées, mme D. est prévenue.")
    page.without("Samira")
    assert page.soup.find(id="dire") is None
    Reader(collective, "alice").reads("live", session).says(words)


def test_a_line_is_written_better_in_place(collective: Collective) -> None:
    session, item, _after = held(collective)
    take_decision(collective.alice, session=session, item=item, words="Deux matines.")
    page = Reader(collective, "alice").reads("live", session)
    page.press("Reformuler", words="Deux matinées.").says("Deux matinées.", "reformulé")


def test_the_page_of_a_session_that_is_not_held_is_elsewhere(collective: Collective) -> None:
    session = a_session(collective)
    page = Reader(collective, "alice").reads("live", session)
    assert page.status == 302


def test_what_is_inscribed_while_a_screen_is_drawn_is_told_to_it_next(
    collective: Collective, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, item, _after = held(collective)
    laid = table

    def meanwhile(seen_by: Any, which: UUID) -> Any:
        found = laid(seen_by, which)
        take_decision(collective.bob, session=session, item=item, words="Au même instant.")
        return found

    monkeypatch.setattr(live, "table", meanwhile)
    first = as_drawn(collective.carol, session)
    assert first["live"].lines == []
    monkeypatch.undo()
    assert first["version"] != as_drawn(collective.carol, session)["version"]


def as_drawn(actor: Actor, session: UUID) -> dict[str, Any]:
    """What a page that is read now draws for someone."""
    asked = RequestFactory().get("/")
    asked.user = Account(identity=actor.identity or UUID(int=0))
    return drawn(asked, actor, session)


def test_a_screen_where_nothing_is_new_costs_three_reads_and_the_page_the_same_for_more_lines(
    collective: Collective,
) -> None:
    a_rule_in_force(collective, clauses=[clause_set("quorum", organisations=2)])
    session, item, _after = held(collective)
    client = Reader(collective, "alice").client
    told = watch(soup(client.get(at(collective, "live", session)).content))
    assert reads(client, told) == 3
    page = at(collective, "live", session)
    few = reads(client, page)
    for number in range(4):
        take_decision(collective.alice, session=session, item=item, words=f"Ceci, {number}.")
    assert reads(client, page) == few <= MOST_READS


def reads(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as made:
        client.get(address)
    return len(made)


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


def test_a_decider_at_the_table_reads_nothing_of_a_person_nor_of_what_is_deliberated(
    collective: Collective,
) -> None:
    a_rule_in_force(collective, clauses=[clause_set("minutes", kept_by=str(collective.departement))])
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session, label="Z. Q.", reference="2026-903")
    after = an_item(collective, session, title="La salle du printemps")
    an_open_session(collective, session=session, present=("alice", "bob", "daniel"))
    reach_item(collective.alice, session=session, item=item)
    take_decision(collective.alice, session=session, item=item, words="Essai prolongé pour passereau.")
    daniel = Reader(collective, "daniel")
    page = daniel.reads("live", session)
    page.says("un point réservé", "Daniel Gauthey", "Point 1 sur 2")
    assert page.soup.select_one("#dire[disabled]") is not None
    reach_item(collective.alice, session=session, item=after)
    take_decision(collective.alice, session=session, item=after, words="On repeint au printemps.")
    a_rule_in_force(collective, title="Se rappeler")
    assert daniel.reads("live", session).soup.select_one("#dire[disabled]") is None
    for name in ("live", "live_refresh", "projector", "projector_refresh"):
        read = daniel.client.get(at(collective, name, session)).content.decode()
        assert not [one for one in KEPT_FROM_A_DECIDER if one in read], name


KEPT_FROM_A_DECIDER = (
    "passereau",
    "Z. Q.",
    "2026-903",
    "La salle du printemps",
    "On repeint",
    "Proposition",
    "Se rappeler",
)
