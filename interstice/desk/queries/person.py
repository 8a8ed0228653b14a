"""Everything about a person that her circle reads on one page, gathered across the rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from interstice.bonds.queries.commitments import asked_of_promises, promised_among
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.desk.queries.person_sessions import Heard, asked_of_sessions, heard, spoken_among
from interstice.followups.queries.person_page import PersonPage, Told, person_page
from interstice.followups.queries.person_rows import asked_of_her, rows_among
from interstice.followups.queries.referrals import ReferralLine, asked_of_referrals, lines_of, moved_among
from interstice.meetings.models import SessionEntry
from interstice.parties.queries.directory import mentioned
from interstice.register.actors import Actor
from interstice.register.together import Found, together
from interstice.vault.models import ReadOfDay
from interstice.vault.sight import must_be_in_circle

ReadsOf = Callable[[Actor, UUID, list[ReadOfDay]], list[ReadOfDay]]
"""What becomes of the list of those who opened it: the page notes that it is read, too."""


@dataclass(frozen=True)
class StepLine:
    """A step of her way: told by someone, or decided in a session."""

    on: date
    words: object
    milestone: bool = False
    session: UUID | None = None


@dataclass(frozen=True)
class Person:
    """The page: the dossier itself, and what the other rooms tell about her."""

    page: PersonPage
    shown_in: list[str]
    referrals: list[ReferralLine]
    ours: list[CommitmentLine]
    hers: list[CommitmentLine]
    path: list[StepLine]
    sessions: list[Heard]

    @property
    def next_session(self) -> Heard | None:
        """The nearest one to prepare with her."""
        return min((one for one in self.sessions if one.to_come), key=lambda one: one.on, default=None)


def person(seen_by: Actor, dossier: UUID, *, reads: ReadsOf) -> Person:
    """The page for this viewer: every row first, then the words of all and who is who, asked once."""
    found = _asked(seen_by, dossier)
    rows = rows_among(found)
    rows = replace(rows, reads=reads(seen_by, dossier, rows.reads))
    moved, promised = moved_among(seen_by, found), promised_among(seen_by, found)
    shown_in = [UUID(one) for one in rows.agreement.shown_in] if rows.agreement else []
    spoken = spoken_among(seen_by, found, shown_in)
    referrals = [one for one, _days in moved]
    who = mentioned(seen_by, *rows.groups(), referrals, promised, spoken.decided, spoken.bodies.values())
    page = person_page(seen_by, dossier, rows=rows, known=who)
    told = lines(seen_by, promised, known=who)
    return Person(
        page,
        sorted(str(spoken.bodies[one].said.name) for one in shown_in if one in spoken.bodies),  # type: ignore[attr-defined]
        lines_of(seen_by, moved, who, referent=page.dossier.referent == seen_by.member),
        [one for one in told if not one.row.by_person],
        [one for one in told if one.row.by_person],
        _path(page.steps, spoken.decided),
        [heard(seen_by, one, spoken) for one in spoken.items],
    )


def _asked(seen_by: Actor, dossier: UUID) -> Found:
    """What every room tells of her, once she is found to open to this viewer. Raises OutOfSight."""
    must_be_in_circle(seen_by, dossier)
    return together(
        *asked_of_her(dossier),
        *asked_of_referrals(dossier),
        asked_of_promises(dossier),
        *asked_of_sessions(seen_by, dossier),
    )


def _path(steps: Sequence[Told], decided: Sequence[SessionEntry]) -> list[StepLine]:
    """Her way, the latest step first, with what sessions decided that this viewer may read."""
    told = [StepLine(one.on, one.words, one.row.milestone) for one in steps]
    said: list[Any] = list(decided)
    settled = [(one, one.said.rectified or one.said.words) for one in said]
    decisions = [StepLine(one.on, words, session=one.session_id) for one, words in settled if words]
    return sorted([*told, *decisions], key=lambda one: one.on, reverse=True)
