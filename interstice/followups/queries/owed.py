"""What is owed on a referral: an answer, then a report-back; by which day, by which mode, by which text.

Said on the screen before sending (B09, B10, AT10).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.followups.kinds import Mode
from interstice.followups.working_days import days_after, next_moment
from interstice.rules.clauses.followups import ReferralAcceptance, ReportBack
from interstice.rules.clauses.in_force import InForce
from interstice.rules.queries.clauses import clause


@dataclass(frozen=True)
class Owed:
    """What a partner will owe for a person sent on a day."""

    due: date
    modes: tuple[Mode, ...]
    text: InForce[ReportBack]
    answer_due: date
    answer_text: InForce[ReferralAcceptance]


def owed(partnership: UUID, *, on: date, to: UUID, by: UUID) -> Owed:
    """What `by`, a member or an organisation, will owe to the member who sends a person on that day.

    The adaptation for whoever sends comes before the rule, and the rule before the default (B12, B13). The
    answer is never awaited later than the report-back.
    """
    report = clause(partnership, ReportBack, on=on, for_=to, with_=by)
    answer = clause(partnership, ReferralAcceptance, on=on, for_=to, with_=by)
    said, due = answer.value, report_back_due(report, on)
    return Owed(
        due=due,
        modes=_modes(report.value),
        text=report,
        answer_due=min(due, days_after(on, said.delay_days, counted=said.counted)),
        answer_text=answer,
    )


def report_back_due(text: InForce[ReportBack], on: date) -> date:
    """By when: so many days after, or at the next of the moments that were agreed."""
    said = text.value
    if said.at and said.every_months:
        return next_moment(on, text.since or on, said.every_months)
    return days_after(on, said.delay_days, counted=said.counted)


def _modes(said: ReportBack) -> tuple[Mode, ...]:
    told = said.modes or ((said.at,) if said.at else ())
    return tuple(Mode(one) for one in told)
