"""What the entry line of a session has understood of a sentence, once corrected by whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.kinds import EntryKind


@dataclass(frozen=True, kw_only=True)
class Understood:
    """A sentence as it will be inscribed: what it is, in which words, who, by when, and to whom.

    Several who commit themselves in one sentence are each bound by an act of their own: `others` says them.
    """

    what: EntryKind
    words: str
    by_member: UUID | None = None
    by_organisation: UUID | None = None
    by_person: bool = False
    due: date | None = None
    to_organisation: UUID | None = None
    to_member: UUID | None = None
    others: tuple[Understood, ...] = ()
