"""Everything about a person that her circle reads on one page, gathered across the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.bonds.queries.commitments import promised_about
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.desk.queries.person_sessions import Heard, bodies_about, decided_on, heard, items_about
from interstice.followups.queries.person_page import PersonPage, Told, person_page
from interstice.followups.queries.person_rows import ReadsOf, person_rows
from interstice.followups.queries.referrals import ReferralLine, lines_of, moves_about
from interstice.meetings.models import SessionEntry
from interstice.parties.queries.directory import mentioned
from interstice.register.actors import Actor
from interstice.vault.reads import reads_of


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


def person(seen_by: Actor, dossier: UUID, *, reads: ReadsOf = reads_of) -> Person:
    """The page for this viewer: every row first, then the words of all and who is who, asked once."""
    rows = person_rows(seen_by, dossier, reads=reads)
    moved, promised = moves_about(seen_by, dossier), promised_about(seen_by, dossier)
    items = items_about(seen_by, dossier)
    decided = decided_on(seen_by, items)
    shown_in = rows.agreement.shown_in if rows.agreement else []
    bodies = bodies_about(seen_by, shown_in, items)
    referrals = [one for one, _days in moved]
    who = mentioned(seen_by, *rows.groups(), referrals, promised, decided, bodies.values())
    page = person_page(seen_by, dossier, rows=rows, known=who)
    told = lines(seen_by, promised, known=who)
    return Person(
        page,
        sorted(str(bodies[one].said.name) for one in page.shares.shown_in if one in bodies),  # type: ignore[attr-defined]
        lines_of(seen_by, moved, who),
        [one for one in told if not one.row.by_person],
        [one for one in told if one.row.by_person],
        _path(page.steps, decided),
        [heard(seen_by, one, bodies, decided) for one in items],
    )


def _path(steps: Sequence[Told], decided: Sequence[SessionEntry]) -> list[StepLine]:
    """Her way, the latest step first, with what sessions decided that this viewer may read."""
    told = [StepLine(one.on, one.words, one.row.milestone) for one in steps]
    said: list[Any] = list(decided)
    settled = [(one, one.said.rectified or one.said.words) for one in said]
    decisions = [StepLine(one.on, words, session=one.session_id) for one, words in settled if words]
    return sorted([*told, *decisions], key=lambda one: one.on, reverse=True)
