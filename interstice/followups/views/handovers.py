"""Handing a dossier over: the sheet of whoever offers, the page of whoever receives (B08, AT25)."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.followups.commands.handovers import accept_handover, decline_handover, propose_handover
from interstice.followups.forms.handovers import HandOverForm
from interstice.followups.queries.handing import handing_page, handover_page
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight

ANSWERS = {"accepter": accept_handover, "decliner": decline_handover}


@require_http_methods(["GET", "HEAD", "POST"])
@page
def hand_over(request: HttpRequest, actor: Actor, dossier: UUID) -> HttpResponse:
    """The check-list of the rule, ticked; the person's agreement; the one who would receive."""
    found = handing_page(actor, dossier)
    data = request.POST if request.method == "POST" else None
    form = HandOverForm(actor, data, dossier=dossier, page=found)
    if data is not None and form.is_valid():
        done = attempted(form, lambda: propose_handover(actor, **form.told()))
        if done:
            made = next(act.handover for act in done.acts if hasattr(act, "handover"))
            said = _("La transmission est proposée ; elle vaut une fois acceptée.")
            return confirmed(request, done, said, "handover", actor.partnership, made)
    context = {"found": found, "form": form, "back": reverse("person", args=[actor.partnership, dossier])}
    status = 422 if form.is_bound else 200
    return show(
        request, actor, "followups/handovers/hand_over.html", context, current="persons", status=status
    )


@require_safe
@page
def handover(request: HttpRequest, actor: Actor, handover: UUID) -> HttpResponse:
    """What was verified, that the person agrees, who receives."""
    return _shown(request, actor, handover, forms.Form())


@require_http_methods(["POST"])
@page
def answer(request: HttpRequest, actor: Actor, handover: UUID, answer: str) -> HttpResponse:
    """The one to whom it is offered accepts, or does not; no reason is asked."""
    found = handover_page(actor, handover)
    if answer not in ANSWERS:
        raise OutOfSight
    form = forms.Form(request.POST)
    form.is_valid()
    done = attempted(form, lambda: ANSWERS[answer](actor, handover=handover))
    if done is None:
        return _shown(request, actor, handover, form, status=422)
    said = {
        "accepter": _("Vous êtes désormais référent de cette personne."),
        "decliner": _("C’est dit. Le référent reste le même."),
    }[answer]
    return confirmed(request, done, said, "person", actor.partnership, found.row.dossier_id)


def _shown(
    request: HttpRequest, actor: Actor, handover: UUID, form: forms.Form, status: int = 200
) -> HttpResponse:
    found = handover_page(actor, handover)
    back = reverse("person", args=[actor.partnership, found.row.dossier_id])
    context = {"found": found, "form": form, "back": back}
    return show(
        request, actor, "followups/handovers/handover.html", context, current="persons", status=status
    )
