"""A session under way, as the tests of its pages hold it."""

from __future__ import annotations

from uuid import UUID

from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from interstice.meetings.commands.items import reach_item
from tests.given import Collective
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item, an_open_session


def held(collective: Collective) -> tuple[UUID, UUID, UUID]:
    """A session under way: itself, its dossier's item, reached, and a free point after it."""
    session = a_session(collective)
    _dossier, item = a_presented_dossier(collective, session)
    after = an_item(collective, session)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    return session, item, after


def at(collective: Collective, name: str, *args: object) -> str:
    return reverse(name, args=[collective.partnership, *args])


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


def reads(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as made:
        client.get(address)
    return len(made)
