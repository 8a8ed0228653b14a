"""The closed loop: from each state, who may do what, and where it leads. One table guards every move.

`PUBLISHED` is what HL7 BSeR publishes (harmonised with IHE 360X), in our words; `ADDED` is what the product
adds to it, each with the text that asks for it. Nothing else is possible.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.followups.moves import Move, Side
from interstice.followups.states import State
from interstice.register.refusals import Refused


class Step(NamedTuple):
    """A state, and who does what there."""

    state: State
    side: Side
    move: Move


class Addition(NamedTuple):
    """Where a step that is not published leads, and the text that asks for it."""

    to: State
    source: str


IN_PROGRESS = (State.SCHEDULED, State.MISSED, State.APPOINTMENT_CANCELLED, State.STARTED, State.INTERIM)
"""The states within BSeR's « active » (5.1)."""

OPEN = (State.SENT, State.PUT_OFF, State.ACCEPTED, *IN_PROGRESS, State.CANCEL_ASKED)
"""The states in which something is still expected: an answer, a report-back, the end of it."""

CLOSED_BY_A_REASON = (State.DECLINED, State.REDIRECTED, State.CANCELLED)
"""How a referral ends without a report-back; each time someone said why."""

CLOSED_BY_A_REPORT = (State.REPORTED, State.ACKNOWLEDGED)


def _by(side: Side, move: Move, to: State, *states: State) -> dict[Step, State]:
    return {Step(state, side, move): to for state in states}


_R, _I = Side.RECIPIENT, Side.INITIATOR

PUBLISHED: Mapping[Step, State] = {
    **_by(_R, Move.ACCEPT, State.ACCEPTED, State.SENT),
    **_by(_R, Move.DECLINE, State.DECLINED, State.SENT, State.ACCEPTED, *IN_PROGRESS),
    **_by(
        _R,
        Move.SCHEDULE,
        State.SCHEDULED,
        State.ACCEPTED,
        State.SCHEDULED,
        State.MISSED,
        State.APPOINTMENT_CANCELLED,
        State.INTERIM,
    ),
    **_by(_R, Move.MISS, State.MISSED, State.SCHEDULED),
    **_by(
        _R,
        Move.CANCEL_APPOINTMENT,
        State.APPOINTMENT_CANCELLED,
        State.SCHEDULED,
        State.MISSED,
        State.INTERIM,
    ),
    **_by(_R, Move.REPORT_INTERIM, State.INTERIM, State.ACCEPTED, State.SCHEDULED, State.INTERIM),
    **_by(
        _R,
        Move.REPORT_FINAL,
        State.REPORTED,
        State.ACCEPTED,
        State.SCHEDULED,
        State.INTERIM,
        State.CANCEL_ASKED,
    ),
    **_by(_R, Move.CONFIRM_CANCELLATION, State.CANCELLED, State.CANCEL_ASKED),
    **_by(_I, Move.ASK_CANCELLATION, State.CANCEL_ASKED, State.SENT, State.ACCEPTED, *IN_PROGRESS),
}
"""The published transitions. « Active » holds whatever is in progress: what it allows, they all allow."""


def _added(side: Side, move: Move, to: State | None, source: str, *states: State) -> dict[Step, Addition]:
    """Several steps asked for by one text; without `to`, the state stays as it is."""
    return {Step(state, side, move): Addition(to or state, source) for state in states}


ADDED: Mapping[Step, Addition] = {
    **_added(
        _R,
        Move.REDIRECT,
        State.REDIRECTED,
        "product.md, 4: « redirected »; FHIR Task rejected, with where to",
        State.SENT,
        State.PUT_OFF,
        State.ACCEPTED,
        *IN_PROGRESS,
    ),
    **_added(
        _R,
        Move.PUT_OFF,
        State.PUT_OFF,
        "product.md, 4: « waiting (reason) »; FHIR Task on-hold",
        State.SENT,
        State.ACCEPTED,
        State.PUT_OFF,
    ),
    **_added(
        _R,
        Move.ACCEPT,
        State.ACCEPTED,
        "product.md, 4: « waiting »: what waits is taken up again",
        State.PUT_OFF,
    ),
    **_added(
        _R,
        Move.DECLINE,
        State.DECLINED,
        "product.md, 4: « waiting »: what waits may end with a reason",
        State.PUT_OFF,
    ),
    **_added(
        _I,
        Move.ASK_CANCELLATION,
        State.CANCEL_ASKED,
        "product.md, 4: « waiting »: the sender may ask that it stops",
        State.PUT_OFF,
    ),
    **_added(
        _R,
        Move.START,
        State.STARTED,
        "product.md, 4: « started »; design, .boucle: « reçue »",
        State.ACCEPTED,
        State.SCHEDULED,
        State.MISSED,
        State.APPOINTMENT_CANCELLED,
    ),
    **_added(
        _R,
        Move.REPORT_INTERIM,
        State.INTERIM,
        "product.md, 4: what was started is reported back, « interim or final »",
        State.STARTED,
    ),
    **_added(
        _R,
        Move.REPORT_FINAL,
        State.REPORTED,
        "product.md, 4: what was started is reported back, « interim or final »",
        State.STARTED,
    ),
    **_added(
        _R,
        Move.REPORT_FINAL,
        State.REPORTED,
        "scenarios/README.md: outcome « no_show » of a report-back",
        State.MISSED,
    ),
    **_added(
        _R,
        Move.POSTPONE,
        None,
        "design, personne.html: « Il me faut plus de temps »",
        State.PUT_OFF,
        State.ACCEPTED,
        *IN_PROGRESS,
    ),
    **_added(
        _I,
        Move.CLOSE_BY_PHONE,
        State.ACKNOWLEDGED,
        "product.md, 4: « the sender can close in one tap what came by phone »",
        *OPEN,
    ),
    **_added(
        _I,
        Move.ACKNOWLEDGE,
        State.ACKNOWLEDGED,
        "product.md, 4: « acknowledged by the sender »",
        State.REPORTED,
    ),
    **_added(
        _I,
        Move.ACKNOWLEDGE,
        None,
        "product.md, 4: an interim report-back is read too, and the loop stays open",
        State.INTERIM,
    ),
}
"""What the product adds to the published transitions, and where it says so."""

TABLE: Mapping[Step, State] = {**PUBLISHED, **{step: one.to for step, one in ADDED.items()}}
"""Every step there is."""

_REFUSALS: Mapping[State, str | Promise] = {
    State.SENT: gettext_lazy("Cette orientation attend d’abord une réponse : oui, ou non avec sa raison."),
    State.PUT_OFF: gettext_lazy(
        "Cette orientation attend : acceptez-la d’abord, ou dites qu’elle reste sans suite."
    ),
    State.MISSED: gettext_lazy(
        "Le rendez-vous n’a pas eu lieu : fixez un autre jour, ou donnez un retour qui clôt."
    ),
    State.CANCEL_ASKED: gettext_lazy(
        "L’arrêt de cette orientation est demandé : il se confirme, ou un dernier retour se donne."
    ),
    State.DECLINED: gettext_lazy("Cette orientation est restée sans suite ; sa raison est dite."),
    State.REDIRECTED: gettext_lazy("Cette orientation a été renvoyée vers un autre partenaire."),
    State.CANCELLED: gettext_lazy("Cette orientation est arrêtée ; sa raison est dite."),
    State.REPORTED: gettext_lazy("Le retour de cette orientation est donné."),
    State.ACKNOWLEDGED: gettext_lazy("Cette orientation est close : son retour est donné, et lu."),
}


def must_be_possible(state: State, side: Side, move: Move) -> State:
    """Where this move leads from there, for this party. Raises Refused for anything not in the table."""
    if move.side is not side:
        raise Refused(
            _("C’est à qui a adressé la personne de le faire.")
            if move.side is Side.INITIATOR
            else _("C’est à qui reçoit la personne de le faire.")
        )
    try:
        return TABLE[Step(state, side, move)]
    except KeyError:
        raise Refused(
            str(_REFUSALS.get(state) or _("Ce geste ne suit pas de là où en est cette orientation."))
        ) from None


def moves_from(state: State, side: Side) -> list[Move]:
    """What this party may do from there, in the order of the loop."""
    return [move for move in Move if Step(state, side, move) in TABLE]


def reached(state: State, move: Move) -> State:
    """Where a move that was inscribed leads; replaying asks it again, and finds the same."""
    return TABLE[Step(state, move.side, move)]
