"""Reading writes nothing, and a part that htmx asks for is the same part of the whole page.

Both walks are generated from the addresses (`routes.HERE`), so that a new page is held by them at once.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.urls import reverse

from tests.house.rich import Rich, a_rich_partnership
from tests.house.routes import HERE, address
from tests.house.test_budgets import AS, READ, queries

pytestmark = pytest.mark.django_db

READING = ("SELECT", "WITH", "SAVEPOINT", "RELEASE", "DECLARE")
"""What reads: PostgreSQL gives a long answer by a cursor, which is declared first."""

SESSION = (
    'UPDATE "PARTIES_SESSION"',
    'INSERT INTO "PARTIES_SESSION"',
    'INSERT OR IGNORE INTO "VAULT_READOFDAY"',
    'INSERT INTO "VAULT_READOFDAY"',
)
"""What a page that is read may write: the session of who reads, and that a followed person's was opened."""

ASKED_IN_PARTS = [
    ("register", {}),
    ("register", {"mots": "fond"}),
    ("register", {"acte": "question"}),
    ("register", {"signes": "zzz"}),
    ("register", {"signes": "0123abcd"}),
    ("neighbouring_questions", {"sentence": "Qui attend ?"}),
]
"""Readings that a page asks for in part, with what it sends."""


@pytest.fixture(scope="module")
def rich(stage: None) -> Rich:
    """One partnership for the whole walk."""
    return a_rich_partnership("le-palier")


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("who", AS)
def test_reading_a_page_writes_nothing(rich: Rich, name: str, who: str) -> None:
    client, at = rich.signed_in(who), address(name, rich.here.partnership, rich.things)
    asked = [one.upper() for one in queries(lambda: client.get(at))]
    assert not [one for one in asked if not one.startswith((*READING, *SESSION))]


@pytest.mark.parametrize("name", READ)
def test_any_page_answers_htmx_with_itself_or_with_a_part_of_itself(rich: Rich, name: str) -> None:
    client, at = rich.signed_in("alice"), address(name, rich.here.partnership, rich.things)
    the_same_part(client.get(at), client.get(at, headers={"HX-Request": "true"}))


@pytest.mark.parametrize(("name", "sent"), ASKED_IN_PARTS)
def test_what_a_page_asks_for_in_part_is_the_same_part_of_the_whole(
    rich: Rich, name: str, sent: dict[str, str]
) -> None:
    client, at = rich.signed_in("alice"), reverse(name, args=[rich.here.partnership])
    the_same_part(client.get(at, sent), client.get(at, sent, headers={"HX-Request": "true"}))


def test_verifying_says_the_same_in_part_and_on_the_whole_page(rich: Rich) -> None:
    client, at = rich.signed_in("alice"), reverse("verify", args=[rich.here.partnership])
    whole, part = client.post(at), client.post(at, headers={"HX-Request": "true"})
    the_same_part(whole, part, but=r"à \d+ h \d+|il y a .*? secondes?|\d+ ms")


def test_what_is_kept_for_the_reader_alone_answers_htmx_with_nothing(rich: Rich) -> None:
    client, at = rich.signed_in("alice"), reverse("seen", args=[rich.here.partnership])
    assert client.post(at, {"n": "1"}, headers={"HX-Request": "true"}).status_code == 204


def test_every_address_that_may_be_read_is_walked() -> None:
    assert set(READ) == {name for name, needs in HERE.items() if "get" in needs.methods}


def the_same_part(whole: Any, part: Any, *, but: str = "") -> None:
    """Whether a part is the whole page, or says what the element of the same name says on the page."""
    assert part.status_code == whole.status_code
    if not part.headers["Content-Type"].startswith("text/html"):
        assert part.content == whole.content
        return
    page, alone = (BeautifulSoup(one.content, "html.parser") for one in (whole, part))
    if _words(alone, but) == _words(page, but):
        return
    for one in alone.find_all(True, recursive=False):
        assert isinstance(one, Tag)
        found = page.find(id=str(one["id"]))
        assert isinstance(found, Tag), one["id"]
        assert _words(one, but) == _words(found, but)


def _words(found: Tag, but: str) -> str:
    text = re.sub(r"\s+", " ", found.get_text(" ")).strip()
    return re.sub(but, "", text) if but else text
