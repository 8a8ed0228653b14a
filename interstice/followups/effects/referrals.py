"""What each move of a referral changes: where it stands in its loop, and its history."""

from __future__ import annotations

from datetime import date
from typing import Any
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
    ReferralSent,
    ReferralStarted,
    ReportBackAcknowledged,
    ReportBackPostponed,
    ReportedBack,
)
from interstice.followups.decisions.transitions import OPEN, reached
from interstice.followups.effects.seating import touched
from interstice.followups.effects.within import follow
from interstice.followups.models import Referral, ReferralMove
from interstice.followups.moves import Move
from interstice.followups.states import State
from interstice.parties.effects.things import bring
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import let_in, put_within


@effect(ReferralSent)
def referral_sent(act: ReferralSent, place: Inscription) -> None:
    """The two parties read it, and the person's circle; those who receive read nothing else of hers.

    Those of another house than the referent's read it as long as she agrees, as a partner's link does.
    """
    Referral.objects.create(
        partnership=place.partnership,
        id=act.referral,
        dossier_id=act.dossier,
        sender=place.member,
        from_organisation=act.from_organisation,
        to_organisation=act.to_organisation,
        to_members=[str(one) for one in act.to_members],
        called=act.called,
        purpose=act.purpose,
        words=act.words or "",
        travels=[one.value for one in act.travels],
        modes=[one.value for one in act.modes],
        state=State.SENT,
        answer_due=act.answer_due,
        due=act.due,
        due_rule=act.due_rule,
        due_adaptation=act.due_adaptation,
        after=act.after,
        sent_on=place.on,
        n=place.n,
    )
    bring(place, act.referral, "referral", act.called)
    put_within(place, act.referral, act.dossier)
    let_in(place, act.referral, [*act.to_members, *([place.member] if place.member else [])])
    follow(place, act.dossier)
    _remember(place, act.referral, Move.SEND, State.SENT, act.words)
    touched(place, act.dossier)


@effect(ReferralAccepted)
def referral_accepted(act: ReferralAccepted, place: Inscription) -> None:
    """It is accepted; what was put off waits no more."""
    _moved(place, act.referral, Move.ACCEPT, put_off_until=None, reason="")


@effect(ReferralDeclined)
def referral_declined(act: ReferralDeclined, place: Inscription) -> None:
    """It ends there, with its reason."""
    _moved(place, act.referral, Move.DECLINE, act.reason, reason=act.reason)


@effect(ReferralRedirected)
def referral_redirected(act: ReferralRedirected, place: Inscription) -> None:
    """It ends there, with its reason and who would be better placed."""
    _moved(
        place,
        act.referral,
        Move.REDIRECT,
        act.reason,
        reason=act.reason,
        redirected_to=act.to_organisation,
    )


@effect(ReferralPutOff)
def referral_put_off(act: ReferralPutOff, place: Inscription) -> None:
    """It waits, with its reason."""
    _moved(place, act.referral, Move.PUT_OFF, act.reason, reason=act.reason, put_off_until=act.until)


@effect(AppointmentSet)
def appointment_set(act: AppointmentSet, place: Inscription) -> None:
    """A day is set, in place of the one before."""
    _moved(place, act.referral, Move.SCHEDULE, appointment_on=act.on)


@effect(AppointmentMissed)
def appointment_missed(act: AppointmentMissed, place: Inscription) -> None:
    """The day stays, for the record of what happened."""
    _moved(place, act.referral, Move.MISS)


@effect(AppointmentCancelled)
def appointment_cancelled(act: AppointmentCancelled, place: Inscription) -> None:
    """No day is set any more."""
    _moved(place, act.referral, Move.CANCEL_APPOINTMENT, appointment_on=None)


@effect(ReferralStarted)
def referral_started(act: ReferralStarted, place: Inscription) -> None:
    """What she was sent for begins."""
    _moved(place, act.referral, Move.START)


@effect(CancellationAsked)
def cancellation_asked(act: CancellationAsked, place: Inscription) -> None:
    """It stops once the partner confirms it, or gives a last report-back."""
    _moved(place, act.referral, Move.ASK_CANCELLATION, act.reason, reason=act.reason)


@effect(CancellationConfirmed)
def cancellation_confirmed(act: CancellationConfirmed, place: Inscription) -> None:
    """It stops, for the reason that the sender gave."""
    _moved(place, act.referral, Move.CONFIRM_CANCELLATION)


@effect(ReportBackPostponed)
def report_back_postponed(act: ReportBackPostponed, place: Inscription) -> None:
    """Another day takes the place of the one that was owed; it stays where it stood."""
    _moved(place, act.referral, Move.POSTPONE, due=act.due)


@effect(ReportedBack)
def reported_back(act: ReportedBack, place: Inscription) -> None:
    """What became of it is told; when the sender notes it, it is read by that very act."""
    _moved(
        place,
        act.referral,
        move_of(act),
        act.words,
        reported_on=place.on,
        report_mode=act.mode.value,
        report_outcome=act.outcome.value,
        report_final=act.final,
        report_words=act.words or "",
        acknowledged_on=place.on if act.by_sender else None,
    )


@effect(ReportBackAcknowledged)
def report_back_acknowledged(act: ReportBackAcknowledged, place: Inscription) -> None:
    """The sender has read it."""
    _moved(place, act.referral, Move.ACKNOWLEDGE, acknowledged_on=place.on)


def move_of(act: ReportedBack) -> Move:
    """Which move a report-back is."""
    if act.by_sender:
        return Move.CLOSE_BY_PHONE
    return Move.REPORT_FINAL if act.final else Move.REPORT_INTERIM


def _moved(
    place: Inscription, referral: UUID, move: Move, words: str | None = None, /, **changed: Any
) -> None:
    row = Referral.objects.get(id=referral)
    to = reached(State(row.state), move)
    Referral.objects.filter(id=referral).update(state=to, closed_on=_closed(row, to, place.on), **changed)
    _remember(place, referral, move, to, words)
    touched(place, row.dossier_id)


def _closed(row: Referral, to: State, on: date) -> date | None:
    """The day on which nothing more was expected."""
    return None if to in OPEN else row.closed_on or on


def _remember(place: Inscription, referral: UUID, move: Move, to: State, words: str | None) -> None:
    ReferralMove.objects.create(
        partnership=place.partnership,
        id=place.derive(f"move/{referral}"),
        referral_id=referral,
        move=move,
        to_state=to,
        by=place.member,
        organisation=place.organisation,
        words=words or "",
        on=place.on,
        n=place.n,
    )
