"""Referrals as their two parties and the person's circle read them: the loop, the words, what may be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.followups.decisions.referrals import side_of
from interstice.followups.decisions.transitions import OPEN, moves_from
from interstice.followups.kinds import Subject
from interstice.followups.loop import LoopStep, is_past, loop_of
from interstice.followups.models import Referral, ReferralMove
from interstice.followups.moves import Move, Side
from interstice.followups.queries.owed_said import modes_in_words
from interstice.followups.queries.standing_in import left_to
from interstice.followups.states import State
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.together import Among, Found
from interstice.vault.sight import TOLD_WITHIN, found_open

Moved = tuple[Referral, dict[Move, date]]
"""A referral, and the last day of each move that it made."""


@dataclass(frozen=True)
class ReferralLine:
    """A referral in a list or at the head of its own page."""

    row: Referral
    from_name: str
    to_name: str
    sender: str
    recipients: list[str]
    side: Side | None
    steps: list[LoopStep]
    possible: list[Move]
    past: bool

    @property
    def said(self) -> Any:
        """Its words, as this viewer reads them."""
        return self.row.said  # type: ignore[attr-defined]

    @property
    def open(self) -> bool:
        """Whether something is still expected."""
        return self.row.state in OPEN

    @property
    def owes(self) -> bool:
        """Whether the viewer owes the report-back, and may give it now."""
        return Move.REPORT_FINAL in self.possible

    @property
    def may_postpone(self) -> bool:
        """Whether more time may still be asked: before its day."""
        return Move.POSTPONE in self.possible and not self.past

    @property
    def may_close(self) -> bool:
        """Whether the viewer may note what came by telephone."""
        return Move.CLOSE_BY_PHONE in self.possible

    @property
    def to_read(self) -> bool:
        """Whether a report-back waits to be read by this viewer."""
        return Move.ACKNOWLEDGE in self.possible and self.row.acknowledged_on is None

    @property
    def reason(self) -> Any:
        """Why it waits, stops or ended."""
        return self.said.reason

    @property
    def readers(self) -> list[str]:
        """Those who will read the words of the report-back, besides whoever writes them."""
        return [self.sender] if self.side is Side.RECIPIENT else self.recipients

    @property
    def modes(self) -> str:
        """How the report-back is given."""
        return modes_in_words(self.row.modes)

    @property
    def travels(self) -> list[str]:
        """What travels with the person."""
        return [str(Subject(one).label) for one in self.row.travels]


def asked_of_referrals(dossier: UUID) -> list[Among]:
    """What is asked of a person's referrals, for a page that asks for much at once."""
    hers = "SELECT id FROM followups_referral WHERE dossier_id = %s"
    return [
        Among(Referral, f"dossier_id = %s AND id {TOLD_WITHIN}", (dossier, dossier)),
        Among(ReferralMove, f"referral_id IN ({hers})", (dossier,)),
    ]


def moved_among(seen_by: Actor, found: Found) -> list[Moved]:
    """The referrals of a person, the latest first, each with the last day of its moves."""
    rows = sorted(found.all(Referral), key=lambda one: -one.n)
    found_open(seen_by, [one.id for one in rows])
    days = days_of(found.all(ReferralMove))
    return [(one, days.get(one.id, {})) for one in rows]


def lines_of(seen_by: Actor, moved: Iterable[Moved], who: Directory, *, referent: bool) -> list[ReferralLine]:
    """These voiced referrals of a person for this viewer, who may answer for her: those still open first."""
    told = list(moved)
    others = [row for row, _days in told if side_of(seen_by, row) is None] if referent else []
    aside = left_to(seen_by, others)
    lines = [line_of(seen_by, row, days, who, stands_in=row.id in aside) for row, days in told]
    return sorted(lines, key=lambda one: not one.open)


def line_of(
    seen_by: Actor, row: Referral, days: dict[Move, date], who: Directory, *, stands_in: bool
) -> ReferralLine:
    """One voiced referral, for this viewer, who may stand in for whoever sent it."""
    side = side_of(seen_by, row) or (Side.INITIATOR if stands_in else None)
    possible = moves_from(State(row.state), side) if side else []
    return ReferralLine(
        row=row,
        from_name=who.name(row.from_organisation),
        to_name=who.name(row.to_organisation),
        sender=who.person(row.sender) or who.name(row.from_organisation),
        recipients=[who.person(one) for one in row.to_members] or [who.name(row.to_organisation)],
        side=side,
        steps=loop_of(row, days, seen_by.today, owes=side is Side.RECIPIENT),
        possible=possible,
        past=is_past(row, seen_by.today) and side is not None,
    )


def days_of(moves: Iterable[ReferralMove]) -> dict[UUID, dict[Move, date]]:
    """The last day of each move, by referral."""
    days: dict[UUID, dict[Move, date]] = {}
    for one in sorted(moves, key=lambda one: one.n):
        days.setdefault(one.referral_id, {})[Move(one.move)] = one.on
    return days
