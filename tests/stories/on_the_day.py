"""What pages say right after an act of a story, on its day: the story is played once, and read as it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import uuid5

import pytest
from django.core.exceptions import ObjectDoesNotExist

from interstice.stories.accounts import open_accounts
from interstice.stories.cast import opening
from interstice.stories.player import play_file
from interstice.stories.reading import read_story
from tests.stories.finding import found
from tests.stories.playing import SHIPPED, Played, text_of
from tests.stories.watching import body_of, it_is, morning, plain, says


class Expected(Protocol):
    """What someone must find, on the day of the act or on another one."""

    @property
    def day(self) -> str:
        """The day on which it is read; blank: that of the act."""

    def holds(self, played: Played) -> None:
        """Read and compare."""


@dataclass(frozen=True)
class Page:
    """A page that someone reads now, about a thing of the story."""

    by: str
    page: str
    about: tuple[str, str] | None = None
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    towards: str = ""
    """For a page that asks to whom: an organisation, by its key."""
    whole: bool = False
    """Whether what stands around the page is read too: a session says who is here above everything."""
    day: str = ""

    def holds(self, played: Played) -> None:
        """Read the page and compare."""
        which = [found(played, *self.about)] if self.about else []
        reader = played.reading(self.by)
        asked = (
            {"vers": str(uuid5(played.partnership, f"organisation/{self.towards}"))} if self.towards else {}
        )
        if self.whole:
            text = plain(text_of(reader.answer(self.page, *which, **asked)))
        else:
            text = says(reader, self.page, *which, **asked)
        compare(text, self.says, self.never)


@dataclass(frozen=True)
class Morning:
    """What waits for someone on their day."""

    by: str
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    day: str = ""

    def holds(self, played: Played) -> None:
        """Read what waits and compare."""
        compare(morning(played.reading(self.by)), self.says, self.never)


@dataclass(frozen=True)
class Form:
    """What a form asks for, and nothing else: no file, no text about the person where none is expected."""

    by: str
    page: str
    about: tuple[str, str]
    asks: frozenset[str]
    towards: str = ""
    day: str = ""

    def holds(self, played: Played) -> None:
        """Read the names of its controls and compare."""
        asked = (
            {"vers": str(uuid5(played.partnership, f"organisation/{self.towards}"))} if self.towards else {}
        )
        answer = played.reading(self.by).answer(self.page, found(played, *self.about), **asked)
        sheet = body_of(answer).select_one("form.feuille")
        assert sheet is not None
        controls = sheet.select("input, textarea, select")
        assert not [one for one in controls if one.get("type") == "file"]
        names = {str(one.get("name")) for one in controls} - {"csrfmiddlewaretoken", "key"}
        assert names == self.asks, f"{self.page} asks for {sorted(names)}"


@dataclass(frozen=True)
class Nothing:
    """A page that does not exist for this reader."""

    by: str
    page: str
    about: tuple[str, str]
    day: str = ""

    def holds(self, played: Played) -> None:
        """Ask for it."""
        answer = played.reading(self.by).answer(self.page, found(played, *self.about))
        assert answer.status_code == 404, f"{self.by} opens {self.page}: {answer.status_code}"


@dataclass(frozen=True)
class Invitation:
    """The session as a calendar takes it in, with nobody's name."""

    by: str
    about: tuple[str, str]
    says: tuple[str, ...]
    never: tuple[str, ...] = ()
    day: str = ""

    def holds(self, played: Played) -> None:
        """Take it and compare."""
        answer = played.reading(self.by).answer("session_invitation", found(played, *self.about))
        assert answer["Content-Type"].startswith("text/calendar")
        compare(plain(answer.content.decode().replace("\r\n ", "")), self.says, self.never)


def compare(text: str, there: Sequence[str], absent: Sequence[str]) -> None:
    """Hold that a text says this, and nothing of that."""
    for one in there:
        assert plain(one) in text, f"« {one} » is not there:\n{text[:5000]}"
    for one in absent:
        assert plain(one) not in text, f"« {one} » is there:\n{text[:5000]}"


def read_as_it_goes(name: str, expected: Mapping[str, Sequence[Expected]]) -> dict[str, list[str]]:
    """Play a story to its end, reading after each act what it expects: by act, what did not hold."""
    story = read_story(SHIPPED / f"{name}.yaml")
    played, amiss = Played(name, opening(story), None), {act: ["never played"] for act in expected}

    def after(done: int, _total: int, _line: str) -> None:
        line = story.acts[done - 1]
        if line.id in expected:
            open_accounts(story, played.partnership)
            amiss[line.id] = [*_amiss(played, expected[line.id], line.on)]

    play_file(SHIPPED / f"{name}.yaml", progress=after)
    return amiss


def _amiss(played: Played, expected: Sequence[Expected], on: date) -> list[str]:
    told = []
    for one in expected:
        with pytest.MonkeyPatch.context() as now:
            it_is(now, one.day or on.isoformat())
            try:
                one.holds(played)
            except (AssertionError, LookupError, ObjectDoesNotExist) as failed:
                told.append(f"{one}\n{failed}")
    return told
