"""One page for any gesture of parties: read what it engages, fill it, inscribe it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.gestures import GESTURES, Gesture
from interstice.parties.invitations import invite_by_mail
from interstice.parties.queries.departures import handover
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight

INVITES = ("presenter", "decideur")
"""Gestures after which a letter leaves for the person named."""


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, gesture: str) -> HttpResponse:
    """Show the form, or carry the gesture out; a gesture of another hat does not exist for this one."""
    chosen = GESTURES.get(gesture)
    if chosen is None or actor.hat not in chosen.hats:
        raise OutOfSight
    form = chosen.form(actor, request.POST or None, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        done = attempted(form, lambda: chosen.perform(actor, form.told()))
        if done:
            if gesture in INVITES:
                invite_by_mail(request, [form.cleaned_data["email"]])
            to, *args = _back(actor, gesture)
            return confirmed(request, done, str(chosen.done), str(to), *args)
    return _shown(request, actor, chosen, gesture, form)


def _shown(request: HttpRequest, actor: Actor, chosen: Gesture, name: str, form: object) -> HttpResponse:
    leaving = handover(actor, actor.member) if name == "depart" and actor.member else None
    context = {
        "gesture": chosen,
        "form": form,
        "handover": leaving,
        "back": reverse("who", args=[actor.partnership]),
    }
    bound = getattr(form, "is_bound", False)
    return show(request, actor, "parties/gesture.html", context, current="who", status=422 if bound else 200)


def _back(actor: Actor, name: str) -> tuple[object, ...]:
    if name == "depart":
        return ("day",)
    home = ("preciser", "nom", "raison-d-etre", "texte-fondateur")
    return ("partnership" if name in home else "who", actor.partnership)
