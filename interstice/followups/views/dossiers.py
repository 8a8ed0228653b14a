"""The gestures on a dossier: opening one, and what its circle does with it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.followups.decisions.dossiers import may_erase_unread
from interstice.followups.gestures import OF_A_DOSSIER, OF_ONE_UNREAD, OPEN
from interstice.followups.models import Dossier
from interstice.followups.queries.left_alone import must_be_left_to_ours, must_be_left_unread
from interstice.followups.queries.person_page import title_of
from interstice.followups.queries.retention import due_among
from interstice.followups.queries.standing import dossier_here
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed, is_again
from interstice.register.refusals import OutOfSight
from interstice.rules.views.gestures import Scene, carried
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_in_circle, must_be_within, opens

TEMPLATES = {"accord": "followups/agreement.html"}
"""Gestures whose form is laid out by hand."""


@require_http_methods(["GET", "HEAD", "POST"])
@page
def opened(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A dossier begins; its page is shown to whoever may read it."""
    must_be_within(actor)
    data = request.POST if request.method == "POST" else None
    form = OPEN.form(actor, data)
    if data is not None and form.is_valid():
        done = attempted(form, lambda: OPEN.perform(actor, form.told()))
        if done:
            to, *args = _to_the_new(actor, done)
            return confirmed(request, done, str(OPEN.done), to, *args)
    context = {
        "gesture": OPEN,
        "form": form,
        "back": reverse("persons", args=[actor.partnership]),
        "back_name": _("Personnes"),
    }
    status = 422 if form.is_bound else 200
    return show(request, actor, "followups/gesture.html", context, current="persons", status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, dossier: UUID, gesture: str) -> HttpResponse:
    """One gesture of the circle; to anyone else there is no such page (RL4).

    Sent twice by a double click, what let its maker in or out is not met with an empty page.
    """
    if request.method == "POST" and not opens(actor, dossier) and is_again(actor):
        return redirect("persons", actor.partnership)
    if gesture == "reprendre" and opens(actor, dossier):
        return redirect("person", actor.partnership, dossier)
    if gesture in OF_ONE_UNREAD and not opens(actor, dossier):
        return _unread(request, actor, dossier, gesture)
    must_be_in_circle(actor, dossier)
    row = dossier_here(actor.partnership, dossier)
    if gesture not in OF_A_DOSSIER:
        raise OutOfSight
    answer = carried(request, actor, OF_A_DOSSIER[gesture], _scene(actor, row, gesture))
    if isinstance(answer, HttpResponseRedirect) and not opens(actor, dossier):
        return redirect("persons", actor.partnership)
    return answer


def _unread(request: HttpRequest, actor: Actor, dossier: UUID, gesture: str) -> HttpResponse:
    """To whom it falls to erase, or to take up, without reading; to others there is no such page."""
    if gesture == "reprendre":
        must_be_left_to_ours(actor, dossier)
        scene = _blind(actor, dossier, to="person", template="followups/gesture.html")
    else:
        left = must_be_left_unread(actor, dossier)
        may_erase_unread(due=bool(due_among(actor.partnership, [left], actor.today)))
        scene = _blind(actor, dossier, to="persons", template="followups/unread.html")
    return carried(request, actor, OF_ONE_UNREAD[gesture], scene)


def _blind(actor: Actor, dossier: UUID, *, to: str, template: str) -> Scene:
    """A gesture on what its maker does not read."""
    return Scene(
        to=(to, actor.partnership, *([dossier] if to == "person" else [])),
        back=reverse("persons", args=[actor.partnership]),
        back_name=_("Personnes"),
        template=template,
        current="persons",
        about={"dossier": dossier},
    )


def _scene(actor: Actor, row: Dossier, gesture: str) -> Scene:
    voiced(actor, [row])
    here = ("person", actor.partnership, row.id)
    return Scene(
        to=here,
        back=reverse(here[0], args=here[1:]),
        back_name=title_of(row),
        template=TEMPLATES.get(gesture, "followups/gesture.html"),
        current="persons",
        about={"dossier": row.id},
    )


def _to_the_new(actor: Actor, done: Inscribed) -> tuple[str, *tuple[UUID, ...]]:
    dossier = next(act.dossier for act in done.acts if hasattr(act, "dossier"))
    if opens(actor, dossier):
        return ("person", actor.partnership, dossier)
    return ("persons", actor.partnership)
