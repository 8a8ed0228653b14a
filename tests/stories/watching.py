"""What stories let one see: the day that it is, a page in its parts, a round after each of its voices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid5

import pytest
from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.utils import timezone

from interstice.parties.queries.directory import directory
from interstice.register.actors import Hat
from interstice.rules.queries.rounds import round_of
from interstice.stories.accounts import open_accounts
from interstice.stories.cast import opening
from interstice.stories.player import play_file
from interstice.stories.reading import read_story
from tests.stories.playing import SHIPPED, Played, Reader

ROUND_ACTS = ("rule.proposed", "proposal.amended", "stance.", "objection.")
"""The acts after which the list of those who have not answered is read again."""


def plain(text: str) -> str:
    """A text on one line, its spaces all alike, none left by marks before a comma or a full stop."""
    return re.sub(r" (?=[,.](?: |$))", "", re.sub(r"[\s\u00a0\u202f]+", " ", text).strip())


def body_of(answer: HttpResponse) -> Tag:
    """What the page says of its own, without what stands around every page."""
    found = BeautifulSoup(answer.content, "html.parser").find("main")
    assert isinstance(found, Tag), answer.status_code
    return found


def says(reader: Reader, name: str, *args: Any, on: str = "", **query: str) -> str:
    """The words of a page's own part, as one reads them."""
    answer = reader.answer(name, *args, on=on, **query)
    assert answer.status_code == 200, f"{name}: {answer.status_code}"
    return plain(body_of(answer).get_text(" "))


def part(reader: Reader, name: str, *args: Any, titled: str, on: str = "", **query: str) -> Tag:
    """The section of a page under this title."""
    body = body_of(reader.answer(name, *args, on=on, **query))
    heading = next(one for one in body.find_all(["h2", "h3"]) if plain(one.get_text(" ")).startswith(titled))
    found = heading.find_parent("section") or heading.find_parent("article")
    assert isinstance(found, Tag)
    return found


def row(reader: Reader, house: str, on: str) -> Tag:
    """The line of an organisation in the table of mandates, on a day."""
    table = part(reader, "who", titled="Les mandats", on=on)
    return next(one for one in table.select("tbody tr") if plain(one.th.get_text(" ")).startswith(house))  # type: ignore[union-attr]


def sign_of(line: Tag) -> str:
    """The classes of the first sign in a part of a page: its shape, beside its word."""
    found = line.select_one(".rep, .avis")
    assert found is not None, line
    return " ".join(found.get_attribute_list("class"))


def it_is(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """Let it be nine in the morning, that day, for whoever opens a page."""
    now = datetime.combine(date.fromisoformat(day), time(9), UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)


def morning(reader: Reader) -> str:
    """What waits for someone on their day, alone among what the page tells."""
    answer = reader.client.get("/")
    heading = BeautifulSoup(answer.content, "html.parser").find("h2", string=re.compile("Ce qui vous attend"))
    assert isinstance(heading, Tag), answer.status_code
    found = heading.find_parent("section")
    assert isinstance(found, Tag)
    return plain(found.get_text(" "))


@dataclass
class Seen:
    """After an act of a round: who has not answered, by the query and by the page, and whether it may end."""

    missing: list[str]
    on_the_page: list[str]
    may_conclude: bool
    objections: int


@dataclass
class Watch:
    """A story played to its end, its rounds read after each act."""

    name: str
    seen: dict[str, Seen] = field(default_factory=dict)

    def play(self, reads: str) -> Played:
        """Play it, with one member reading the page of each proposal as the voices come in."""
        story = read_story(SHIPPED / f"{self.name}.yaml")
        played = Played(self.name, opening(story), None)
        keys = {uuid5(played.partnership, f"organisation/{key}"): key for key in story.organisations}

        def after(done: int, _total: int, _line: str) -> None:
            line = story.acts[done - 1]
            if line.kind.startswith(ROUND_ACTS):
                open_accounts(story, played.partnership)
                rule = played.thing(line.fields["object"], "proposal")
                self.seen[line.id] = _seen(played, rule, reads, line.on, keys)

        play_file(SHIPPED / f"{self.name}.yaml", progress=after)
        return played


def _seen(played: Played, proposal: UUID, reads: str, on: date, keys: dict[UUID, str]) -> Seen:
    reader = played.acting(reads, on)
    assert reader.hat is Hat.MEMBER
    state, who = round_of(reader, proposal), directory(reader)
    names = {who.name(house): key for house, key in keys.items()}
    page = body_of(played.reading(reads).answer("proposal", proposal))
    voices = page.select("section[aria-labelledby=t-manque] ol.manque li")
    return Seen(
        missing=[keys[one] for one in state.missing],
        on_the_page=[names[_named(one)] for one in voices if "objection" not in one.get_text()],
        may_conclude=state.may_conclude,
        objections=len(state.open_objections),
    )


def _named(line: Tag) -> str:
    assert line.b is not None
    return plain(line.b.get_text(" "))
