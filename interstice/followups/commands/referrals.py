"""The moves of a referral, each by the party whose it is, as far as the table allows.

Whoever receives without an account makes the same moves through a signed link.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from interstice.followups.acts.referrals import (
    AppointmentCancelled,
    AppointmentMissed,
    AppointmentSet,
    CancellationAsked,
    CancellationConfirmed,
    ReferralAccepted,
    ReferralDeclined,
    ReferralPutOff,
    ReferralRedirected,
    ReferralStarted,
    ReportBackAcknowledged,
    ReportBackPostponed,
    ReportedBack,
)
from interstice.followups.commands.sending import send_referral, send_referral_in
from interstice.followups.decisions.referrals import (
    may_postpone,
    must_be_a_party,
    must_be_to_come,
    must_give_a_reason,
)
from interstice.followups.decisions.transitions import must_be_possible
from interstice.followups.kinds import Mode, Outcome
from interstice.followups.models import Referral
from interstice.followups.moves import Move
from interstice.followups.queries.recipients import referral_here, somebody_receives
from interstice.followups.queries.standing_in import side_in, who_sends
from interstice.followups.states import State
from interstice.register.actors import Hat
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command
from interstice.rules.decisions.citing import must_be_houses
from interstice.rules.queries.houses import in_seat_order
from interstice.vault.commands import keep_in_circle, keep_in_circle_if_any

__all__ = [
    "accept_referral",
    "acknowledge_report_back",
    "ask_cancellation",
    "cancel_appointment",
    "close_by_phone",
    "confirm_cancellation",
    "decline_referral",
    "note_missed_appointment",
    "postpone_report_back",
    "put_off_referral",
    "redirect_referral",
    "report_back",
    "send_referral",
    "send_referral_in",
    "set_appointment",
    "start_referral",
]


@command
def accept_referral(turn: Turn, *, referral: UUID) -> None:
    """The partner will receive the person."""
    moving(turn, referral, Move.ACCEPT)
    turn.inscribe(ReferralAccepted(referral=referral))


@command
def decline_referral(turn: Turn, *, referral: UUID, reason: str) -> None:
    """The partner cannot, and says why; no partner is ever scored on it (B09)."""
    moving(turn, referral, Move.DECLINE)
    turn.inscribe(ReferralDeclined(referral=referral, reason=_reason(turn, referral, reason)))


@command
def redirect_referral(
    turn: Turn, *, referral: UUID, reason: str, to_organisation: UUID | None = None
) -> None:
    """The partner says who would be better placed; sending there stays the sender's own act."""
    moving(turn, referral, Move.REDIRECT)
    named = [to_organisation] if to_organisation else []
    must_be_houses(named, in_seat_order(turn.partnership, named))
    turn.inscribe(
        ReferralRedirected(
            referral=referral, to_organisation=to_organisation, reason=_reason(turn, referral, reason)
        )
    )


@command
def put_off_referral(turn: Turn, *, referral: UUID, reason: str, until: date | None = None) -> None:
    """The partner will answer, or receive, later; and says why."""
    moving(turn, referral, Move.PUT_OFF)
    if until is not None:
        must_be_to_come(turn.today, until)
    turn.inscribe(ReferralPutOff(referral=referral, until=until, reason=_reason(turn, referral, reason)))


@command
def set_appointment(turn: Turn, *, referral: UUID, on: date) -> None:
    """A day for the person to come, or another in its place."""
    moving(turn, referral, Move.SCHEDULE)
    turn.inscribe(AppointmentSet(referral=referral, on=on))


@command
def note_missed_appointment(turn: Turn, *, referral: UUID) -> None:
    """The person did not come: a fact, from which nothing is concluded (A26)."""
    moving(turn, referral, Move.MISS)
    turn.inscribe(AppointmentMissed(referral=referral))


@command
def cancel_appointment(turn: Turn, *, referral: UUID) -> None:
    """The appointment will not take place."""
    moving(turn, referral, Move.CANCEL_APPOINTMENT)
    turn.inscribe(AppointmentCancelled(referral=referral))


@command
def start_referral(turn: Turn, *, referral: UUID) -> None:
    """The person was received."""
    moving(turn, referral, Move.START)
    turn.inscribe(ReferralStarted(referral=referral))


@command
def ask_cancellation(turn: Turn, *, referral: UUID, reason: str) -> None:
    """The sender asks that it stops; the partner confirms, or tells what became of it first.

    Where nobody of the partner reads it any more, nobody could confirm: it stops at once, with its reason.
    """
    row = moving(turn, referral, Move.ASK_CANCELLATION)
    turn.inscribe(CancellationAsked(referral=referral, reason=_reason(turn, referral, reason)))
    if not somebody_receives(row, turn.today):
        turn.inscribe(CancellationConfirmed(referral=referral))


@command
def confirm_cancellation(turn: Turn, *, referral: UUID) -> None:
    """It stops, for the reason that the sender gave."""
    moving(turn, referral, Move.CONFIRM_CANCELLATION)
    turn.inscribe(CancellationConfirmed(referral=referral))


@command
def postpone_report_back(turn: Turn, *, referral: UUID, due: date) -> None:
    """« Il me faut plus de temps »: said before the day that was owed."""
    row = moving(turn, referral, Move.POSTPONE)
    may_postpone(turn.today, due, row.due)
    turn.inscribe(ReportBackPostponed(referral=referral, due=due))


@command
def report_back(
    turn: Turn, *, referral: UUID, mode: Mode, outcome: Outcome, final: bool = True, words: str = ""
) -> None:
    """What became of it; mode and day are for the collective, the words for the two parties alone (B10)."""
    row = moving(turn, referral, Move.REPORT_FINAL if final else Move.REPORT_INTERIM)
    turn.inscribe(
        ReportedBack(
            referral=referral,
            mode=Mode(mode),
            outcome=Outcome(outcome),
            final=final,
            words=keep_in_circle_if_any(turn, words, referral, readers=parties_of(turn, row)),
            by_sender=False,
        )
    )


@command
def close_by_phone(
    turn: Turn, *, referral: UUID, outcome: Outcome = Outcome.CAME, mode: Mode = Mode.PHONE
) -> None:
    """What came by telephone is noted by the sender in one tap: nobody writes it a second time (B13)."""
    moving(turn, referral, Move.CLOSE_BY_PHONE)
    turn.inscribe(
        ReportedBack(
            referral=referral,
            mode=Mode(mode),
            outcome=Outcome(outcome),
            final=True,
            words=None,
            by_sender=True,
        )
    )


@command
def acknowledge_report_back(turn: Turn, *, referral: UUID) -> None:
    """The sender has read it."""
    moving(turn, referral, Move.ACKNOWLEDGE)
    turn.inscribe(ReportBackAcknowledged(referral=referral))


def moving(turn: Turn, referral: UUID, move: Move) -> Referral:
    """The referral, for the party whose move it is, where the table allows it."""
    row = referral_here(turn.actor, referral)
    must_be_possible(State(row.state), must_be_a_party(side_in(turn.actor, row)), move)
    return row


def parties_of(turn: Turn, row: Referral) -> Iterable[UUID]:
    """Those who read the words of a report-back, and nobody else: who sends, and who receives.

    Whoever answers by a link is told that only who sends reads them, whoever else of that house is here.
    """
    sending = who_sends(row, turn.today)
    if turn.actor.hat is Hat.CORRESPONDENT:
        return sending
    both = [*sending, *(UUID(one) for one in row.to_members), turn.actor.member]
    return dict.fromkeys(one for one in both if one is not None)


def _reason(turn: Turn, referral: UUID, reason: str) -> Fingerprint:
    must_give_a_reason(reason)
    return keep_in_circle(turn, reason, referral)
