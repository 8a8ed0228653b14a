"""What was understood of a sentence, and where in the sentence: shown as it is typed, corrected in place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.kinds import EntryKind


@dataclass(frozen=True)
class Part:
    """A part that was understood, from one place to another of the sentence: `kind`, `who`, `to`, `due`."""

    role: str
    start: int
    end: int


@dataclass(frozen=True)
class Heard:
    """The whole understanding. What is uncertain is blank, and `unsure` says it in a sentence.

    `members` and `organisations` are who does it, or who does not agree; `by_person` when it is the person
    followed. `to_members` and `to_organisations` are where someone is sent. `what` is the remaining
    sentence. `then` is a second sentence that was typed after the first, to be inscribed after it.
    """

    sentence: str
    kind: EntryKind
    members: tuple[UUID, ...] = ()
    organisations: tuple[UUID, ...] = ()
    by_person: bool = False
    to_members: tuple[UUID, ...] = ()
    to_organisations: tuple[UUID, ...] = ()
    what: str = ""
    due: date | None = None
    parts: tuple[Part, ...] = ()
    unsure: tuple[str, ...] = ()
    then: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was said."""
        return not self.sentence.strip()
