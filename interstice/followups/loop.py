"""The loop of a referral as both parties read it: sent, answered, received, reported back (design, .boucle).

Facts and days, nothing harsher: past its day a report-back reads « échéance passée », to the two parties.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.followups.decisions.transitions import OPEN
from interstice.followups.kinds import Outcome
from interstice.followups.models import Referral
from interstice.followups.moves import Move
from interstice.followups.states import State

Text = str | Promise
Days = Mapping[Move, date]
"""The last day on which each move was made."""

NEAR = timedelta(days=3)
"""From how many days before its day a report-back stands out, for the one who owes it alone."""


@dataclass(frozen=True)
class LoopStep:
    """One of the four steps: its word, its sign (`fait`, `du`, `renvoye` or none), its day, a finer word."""

    word: Text
    sign: str = ""
    on: date | None = None
    finer: Text = ""


def loop_of(row: Referral, days: Days, today: date, *, owes: bool) -> list[LoopStep]:
    """The four steps; `owes` is True for the one who owes the report-back."""
    return [
        LoopStep(_("adressée"), "fait", row.sent_on),
        _answer(row, days, today),
        _received(row, days),
        _report(row, today, owes=owes),
    ]


def is_past(row: Referral, today: date) -> bool:
    """Whether the day of its report-back is past, and nothing final was said."""
    return row.state in OPEN and row.due is not None and row.due < today


def _answer(row: Referral, days: Days, today: date) -> LoopStep:
    if row.state == State.DECLINED:
        return LoopStep(_("sans suite"), "renvoye", days.get(Move.DECLINE))
    if row.state == State.REDIRECTED:
        return LoopStep(_("orientée ailleurs"), "renvoye", days.get(Move.REDIRECT))
    if row.state == State.PUT_OFF:
        return LoopStep(_("en attente"), "", row.put_off_until or days.get(Move.PUT_OFF))
    if Move.ACCEPT in days:
        return LoopStep(_("acceptée"), "fait", days[Move.ACCEPT])
    if row.state != State.SENT:
        return LoopStep(_("sans réponse"))
    past = row.answer_due < today
    return LoopStep(_("réponse attendue"), "du" if past else "", row.answer_due)


def _received(row: Referral, days: Days) -> LoopStep:
    told = {
        State.CANCELLED: LoopStep(_("arrêtée"), "renvoye", days.get(Move.CONFIRM_CANCELLATION)),
        State.CANCEL_ASKED: LoopStep(_("arrêt demandé"), "", days.get(Move.ASK_CANCELLATION)),
        State.MISSED: LoopStep(_("rendez-vous manqué"), "", row.appointment_on),
        State.APPOINTMENT_CANCELLED: LoopStep(_("rendez-vous annulé"), "", days.get(Move.CANCEL_APPOINTMENT)),
    }
    if State(row.state) in told:
        return told[State(row.state)]
    if Move.START in days:
        return LoopStep(_("reçue"), "fait", days[Move.START])
    if row.report_outcome == Outcome.CAME:
        return LoopStep(_("reçue"), "fait")
    if row.appointment_on and row.state in OPEN:
        return LoopStep(_("rendez-vous"), "", row.appointment_on)
    return LoopStep(_("pas encore reçue") if row.state in OPEN else _("pas reçue"))


def _report(row: Referral, today: date, *, owes: bool) -> LoopStep:
    if row.state in (State.REPORTED, State.ACKNOWLEDGED):
        read = _("lu") if row.state == State.ACKNOWLEDGED else _("pas encore lu")
        return LoopStep(_("retour donné"), "fait", row.reported_on, read)
    if row.state not in OPEN:
        return LoopStep(_("close par sa raison"))
    if row.due is None:
        return LoopStep(_("retour attendu"))
    if row.due < today:
        return LoopStep(_("retour dû"), "du", row.due, _("échéance passée"))
    near = owes and row.due <= today + NEAR
    given = _("premier retour donné") if row.state == State.INTERIM else ""
    return LoopStep(_("retour dû"), "du" if near else "", row.due, given)
