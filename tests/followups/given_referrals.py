"""Situations in which a person is sent to a partner, and what follows, built by the commands people use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from interstice.followups.commands import referrals
from interstice.followups.kinds import Mode, Outcome, Subject
from interstice.followups.models import Referral
from interstice.followups.moves import Move, Side
from interstice.followups.states import State
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from tests.followups.given_dossiers import a_dossier
from tests.given import Collective, houses_of, made

PURPOSE = "Choisir une formation après la journée des métiers"
WORDS = "Je t’adresse quelqu’un. Tu m’appelles ?"
TOLD = "Venue, décidée : elle veut le bâtiment."


def a_referral(
    collective: Collective,
    *,
    by: str = "alice",
    to: str = "bob",
    dossier: UUID | None = None,
    circle: tuple[str, ...] = ("bob",),
    named: bool = True,
    **more: Any,
) -> UUID:
    """A person sent by one to another's organisation, to that person by name unless `named` is False."""
    told: dict[str, Any] = {"purpose": PURPOSE, "words": WORDS, "travels": (Subject.PROJECT,)} | more
    done = referrals.send_referral(
        collective.as_(by),
        dossier=dossier or a_dossier(collective, by=by, circle=circle),
        to_organisation=houses_of(collective, to),
        to_member=collective.people[to] if named else None,
        **told,
    )
    return made(done, "referral")


def state_of(referral: UUID) -> State:
    """Where it stands in its loop."""
    return State(Referral.objects.get(id=referral).state)


def moves(actor: Actor, referral: UUID, move: Move) -> Inscribed:
    """The command of a move, carried out by someone with what it asks."""
    return _COMMANDS[move](actor, referral)


def _told(command: Callable[..., Inscribed], **more: Any) -> Callable[[Actor, UUID], Inscribed]:
    return lambda actor, referral: command(actor, referral=referral, **more)


def _back(*, final: bool) -> Callable[[Actor, UUID], Inscribed]:
    told: dict[str, Any] = {"mode": Mode.PHONE, "outcome": Outcome.CAME, "words": TOLD, "final": final}
    return _told(referrals.report_back, **told)


def _later(actor: Actor, referral: UUID) -> Inscribed:
    due = Referral.objects.get(id=referral).due or actor.today
    return referrals.postpone_report_back(
        actor, referral=referral, due=max(due, actor.today).replace(year=2031)
    )


def _appointment(actor: Actor, referral: UUID) -> Inscribed:
    return referrals.set_appointment(actor, referral=referral, on=actor.today)


_COMMANDS: dict[Move, Callable[[Actor, UUID], Inscribed]] = {
    Move.ACCEPT: _told(referrals.accept_referral),
    Move.DECLINE: _told(referrals.decline_referral, reason="Le groupe est complet."),
    Move.REDIRECT: _told(referrals.redirect_referral, reason="Plus près de chez elle."),
    Move.PUT_OFF: _told(referrals.put_off_referral, reason="Le groupe ouvre en mai."),
    Move.SCHEDULE: _appointment,
    Move.MISS: _told(referrals.note_missed_appointment),
    Move.CANCEL_APPOINTMENT: _told(referrals.cancel_appointment),
    Move.START: _told(referrals.start_referral),
    Move.ASK_CANCELLATION: _told(referrals.ask_cancellation, reason="Elle a trouvé un emploi."),
    Move.CONFIRM_CANCELLATION: _told(referrals.confirm_cancellation),
    Move.POSTPONE: _later,
    Move.REPORT_INTERIM: _back(final=False),
    Move.REPORT_FINAL: _back(final=True),
    Move.CLOSE_BY_PHONE: _told(referrals.close_by_phone),
    Move.ACKNOWLEDGE: _told(referrals.acknowledge_report_back),
}

TO_REACH: dict[State, tuple[Move, ...]] = {
    State.SENT: (),
    State.ACCEPTED: (Move.ACCEPT,),
    State.DECLINED: (Move.DECLINE,),
    State.REDIRECTED: (Move.REDIRECT,),
    State.PUT_OFF: (Move.PUT_OFF,),
    State.SCHEDULED: (Move.ACCEPT, Move.SCHEDULE),
    State.MISSED: (Move.ACCEPT, Move.SCHEDULE, Move.MISS),
    State.APPOINTMENT_CANCELLED: (Move.ACCEPT, Move.SCHEDULE, Move.CANCEL_APPOINTMENT),
    State.STARTED: (Move.ACCEPT, Move.START),
    State.INTERIM: (Move.ACCEPT, Move.REPORT_INTERIM),
    State.CANCEL_ASKED: (Move.ASK_CANCELLATION,),
    State.CANCELLED: (Move.ASK_CANCELLATION, Move.CONFIRM_CANCELLATION),
    State.REPORTED: (Move.ACCEPT, Move.REPORT_FINAL),
    State.ACKNOWLEDGED: (Move.ACCEPT, Move.REPORT_FINAL, Move.ACKNOWLEDGE),
}
"""A way to each state."""


def a_referral_in(collective: Collective, state: State, **more: Any) -> UUID:
    """A referral from Alice to Bob that has come to this state."""
    referral = a_referral(collective, **more)
    for move in TO_REACH[state]:
        who = "alice" if move.side is Side.INITIATOR else "bob"
        moves(collective.as_(who), referral, move)
    assert state_of(referral) is state
    return referral
