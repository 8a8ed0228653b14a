"""What a story expects beside an act, as a page that someone reads: the form of a table of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from interstice.rules.models import SayingAgain
from tests.stories.finding import found
from tests.stories.playing import Played
from tests.stories.watching import plain, row, says, sign_of


@dataclass(frozen=True)
class Expect:
    """One page: who reads it, about what (a key of the story with its kind), on which day, what it says."""

    by: str
    page: str
    about: tuple[str, str] | None = None
    on: str = ""
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    query: dict[str, str] = field(default_factory=dict)

    def holds(self, played: Played) -> None:
        """Read the page and compare, whatever the kind of its spaces."""
        which = [found(played, *self.about)] if self.about else []
        text = says(played.reading(self.by), self.page, *which, on=self.on, **self.query)
        for one in self.says:
            assert plain(one) in text, f"« {one} » is not on the page:\n{text[:5000]}"
        for one in self.never:
            assert plain(one) not in text, f"« {one} » is on the page"


@dataclass(frozen=True)
class MandateThen:
    """An organisation's line in the table of mandates on a day: its sign, what it says."""

    house: str
    on: str
    sign: str
    says: tuple[str, ...] = ()

    def holds(self, played: Played, reads: str) -> None:
        """Read the line and compare."""
        line = row(played.reading(reads), self.house, self.on)
        assert sign_of(line) == f"rep {self.sign}".strip()
        for one in self.says:
            assert plain(one) in plain(line.get_text(" "))


@dataclass(frozen=True)
class SaidAgain:
    """A rule said again on a day: whether after its date and grace, when it was due, when it is due next."""

    rule: str
    on: date
    due: date | None
    late: bool
    next_due: date | None = None

    def holds(self, played: Played) -> None:
        """Read it from the rule's own history."""
        told = SayingAgain.objects.get(rule=played.rule(self.rule), on=self.on)
        assert (told.due_before, told.late) == (self.due, self.late)
        if self.next_due:
            assert told.next_due == self.next_due
