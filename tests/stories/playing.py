"""A story played for a module of tests, and its people signed in to read it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from interstice.parties.models import Account, Member, Thing
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Door
from interstice.stories.player import play_file
from interstice.stories.reading import Story, read_story
from interstice.vault.models import Identity, Words

SHIPPED = Path(__file__).parents[2] / "interstice" / "stories" / "data"


@dataclass
class Played:
    """A story that was played, as far as an act or to its end."""

    name: str
    partnership: UUID
    until: str | None

    @cached_property
    def story(self) -> Story:
        """The file that was played."""
        return read_story(SHIPPED / f"{self.name}.yaml")

    def thing(self, key: str, kind: str) -> UUID:
        """What an act of the story made, found by the title that its file gives it."""
        title = str(self.story.objects[key]["title"])
        marks = Words.objects.filter(partnership=self.partnership, text=title).values_list(
            "fingerprint", flat=True
        )
        found = Thing.objects.filter(partnership=self.partnership, kind=kind, label__in=list(marks))
        return found.order_by("n").values_list("id", flat=True)[0]

    def rule(self, key: str) -> UUID:
        """A rule by its key."""
        return self.thing(key, "rule")

    def member(self, key: str) -> Member:
        """Someone of the story, at their place here."""
        identity = Identity.objects.get(email=self.story.people[key]["email"])
        return Member.objects.get(partnership=self.partnership, identity=identity.id)

    def acting(self, key: str, on: date | None = None) -> Actor:
        """Someone of the story as an actor."""
        return actor_of(self.member(key), Door(on=on))

    def reading(self, key: str) -> Reader:
        """Someone of the story signed in, with the address that the story gives."""
        client = Client()
        client.force_login(Account.objects.get(email=self.story.people[key]["email"]))
        return Reader(client, self)


@dataclass
class Reader:
    """A browser in the hands of someone of the story."""

    client: Client
    played: Played

    def answer(self, name: str, *args: Any, on: str = "", **query: str) -> HttpResponse:
        """What a page of the partnership answers; `on` asks for a past day."""
        asked = {**({"le": on} if on else {}), **query}
        address = reverse(name, args=[self.played.partnership, *args])
        return self.client.get(address, asked)  # type: ignore[return-value]

    def reads(self, name: str, *args: Any, on: str = "", **query: str) -> str:
        """The text of a page, as someone reads it: without marks, its spaces all alike."""
        answer = self.answer(name, *args, on=on, **query)
        assert answer.status_code == 200, f"{name}: {answer.status_code}"
        return text_of(answer)


def text_of(answer: HttpResponse) -> str:
    """The words of a page, without tags."""
    bare = re.sub(r"<(script|style)[^>]*>.*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return (
        re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", bare)))
        .replace("\u202f", " ")
        .replace("\xa0", " ")
    )


def play(name: str, until: str | None = None) -> Played:
    """Play a shipped story through the public commands."""
    report = play_file(SHIPPED / f"{name}.yaml", until=until)
    return Played(name, report.partnership, until)
