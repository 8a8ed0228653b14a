"""What a screen of a session under way is told, and what it costs to ask."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory

from interstice.meetings.commands.items import take_decision
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.queries import live
from interstice.meetings.queries.table import table
from interstice.meetings.views.live import drawn
from interstice.parties.models import Account
from interstice.register.actors import Actor
from interstice.rules.inputs import clause_set
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force
from tests.meetings.live_sessions import at, held, reads, soup, text_of, watch
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


MOST_READS = 7
"""Of the page of a session under way, session and account among them; it only ever goes down."""


@pytest.fixture
def collective() -> Collective:
    """A partnership that lives today, as its pages do."""
    return today_together()


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
    a_rule_in_force(collective, title="Se rappeler")
    assert reads(client, page) == few <= MOST_READS
