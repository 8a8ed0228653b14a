"""The page of a referral and the gestures of its two parties; to anyone else there is no such page (RL4)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.followups.decisions.transitions import TABLE, Step
from interstice.followups.forms.referrals import ReportForm
from interstice.followups.gestures_of_referrals import MOVES, OF_A_REFERRAL, offered
from interstice.followups.models import Referral
from interstice.followups.moves import Move, Side
from interstice.followups.queries.recipients import referral_here
from interstice.followups.queries.referral_page import ReferralPage, referral_page
from interstice.followups.queries.standing_in import side_in
from interstice.followups.states import State
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.views.gestures import Scene, carried
from interstice.vault.queries import voiced
from interstice.vault.reads import with_mine

INLINE = ("retour", "par-telephone", "lu")
"""Gestures whose form stands on the page itself."""


@require_safe
@page
def referral(request: HttpRequest, actor: Actor, referral: UUID) -> HttpResponse:
    """One referral: its loop, its words, what the viewer may do; that it was opened today is noted."""
    found = referral_page(actor, referral)
    with_mine(actor, referral, found.reads)
    context = {
        "found": found,
        "line": found.line,
        "gestures": offered(found.line.possible, but=_said_elsewhere(found)),
        "report": ReportForm(actor, referral=found.line.row) if found.line.owes else None,
        **_back(actor, found),
    }
    return show(request, actor, "followups/referrals/referral.html", context, current="persons")


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, referral: UUID, gesture: str) -> HttpResponse:
    """One gesture: shown where it is possible, carried out by its command."""
    row = referral_here(actor, referral)
    if gesture not in OF_A_REFERRAL:
        raise OutOfSight
    if request.method != "POST" and not _possible(actor, row, gesture):
        raise OutOfSight
    return carried(request, actor, OF_A_REFERRAL[gesture], _scene(actor, row))


def _said_elsewhere(found: ReferralPage) -> tuple[str, ...]:
    """More time is asked beside the report-back, and no more once its day is past."""
    aside = found.line.owes or not found.line.may_postpone
    return (*INLINE, "plus-de-temps") if aside else INLINE


def _possible(actor: Actor, row: Referral, gesture: str) -> bool:
    """Whether this party may do it from where the referral stands; links are the side's that sends."""
    side = side_in(actor, row)
    if side is None:
        return False
    if gesture not in MOVES:
        return side is Side.INITIATOR
    moves = [MOVES[gesture], *([Move.REPORT_INTERIM] if gesture == "retour" else [])]
    return any(Step(State(row.state), side, move) in TABLE for move in moves)


def _scene(actor: Actor, row: Referral) -> Scene:
    voiced(actor, [row])
    here = ("referral", actor.partnership, row.id)
    return Scene(
        to=here,
        back=reverse(here[0], args=here[1:]),
        back_name=row.said.called or _("Orientation"),  # type: ignore[attr-defined]
        template="followups/referrals/gesture.html",
        current="persons",
        about={"referral": row},
    )


def _back(actor: Actor, found: ReferralPage) -> dict[str, str]:
    """To the person's page for her circle; whoever only receives goes back to their day."""
    if found.dossier_opens:
        return {"back": reverse("person", args=[actor.partnership, found.line.row.dossier_id])}
    return {"back": ""}
