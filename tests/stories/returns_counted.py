"""Report-backs, made as agreed or not: counts for the collective, and nobody's name (indicator 7, RL1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.followups.models import Referral, ReferralMove
from interstice.followups.moves import Move

REPORTS = (Move.REPORT_INTERIM, Move.REPORT_FINAL, Move.CLOSE_BY_PHONE)
"""The first of them is the return, whatever it tells: « not come » is one (indicators.md, 7)."""

ENDINGS = (Move.DECLINE, Move.REDIRECT, Move.CONFIRM_CANCELLATION)
"""What ends a referral with a reason: no return is owed any more."""


@dataclass(frozen=True)
class ReturnOutcomes:
    """How many of each; those that ended with a reason are told apart, since nothing was owed any more."""

    on_time: int = 0
    late: int = 0
    missing: int = 0
    pending: int = 0
    ended_with_a_reason: int = 0

    @property
    def sent(self) -> int:
        """All that were sent by that day."""
        return self.on_time + self.late + self.missing + self.pending + self.ended_with_a_reason


def return_outcomes(partnership: UUID, on: date) -> ReturnOutcomes:
    """The counts of a whole partnership on a day, each by the day that its rule or adaptation gave."""
    sent = Referral.objects.filter(partnership=partnership, sent_on__lte=on)
    reported, ended = _first(partnership, on, REPORTS), _first(partnership, on, ENDINGS)
    told = sent.values_list("id", "due")
    return ReturnOutcomes(
        **Counter(_outcome(due, reported.get(one), ended.get(one), on) for one, due in told)
    )


def _first(partnership: UUID, on: date, moves: tuple[Move, ...]) -> dict[UUID, date]:
    """The day of the first of these moves, by referral."""
    rows = ReferralMove.objects.filter(partnership=partnership, move__in=moves, on__lte=on).order_by("-n")
    return dict(rows.values_list("referral", "on"))


def _outcome(due: date | None, reported: date | None, ended: date | None, on: date) -> str:
    if reported is not None:
        return "on_time" if due is None or reported <= due else "late"
    if ended is not None:
        return "ended_with_a_reason"
    return "pending" if due is None or on <= due else "missing"
