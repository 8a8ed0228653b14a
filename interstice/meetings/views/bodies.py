"""A body: what it is for and how that changed, who sits in it, when it meets (B01, B03, B04)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.meetings.forms.sessions import RewordForm
from interstice.meetings.queries.bodies import body_page
from interstice.parties.commands.bodies import reword_body
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.vault.sight import must_be_within


@require_safe
@page
def shown(request: HttpRequest, actor: Actor, body: UUID) -> HttpResponse:
    """The page of a body; `?apres=` and `?avant=` for sessions further ahead, or further behind."""
    after, before = request.GET.get("apres", ""), request.GET.get("avant", "")
    context = {"page": body_page(actor, body, after=after, before=before)}
    return show(request, actor, "meetings/body.html", context, current="sessions")


@require_http_methods(["GET", "HEAD", "POST"])
@page
def reworded(request: HttpRequest, actor: Actor, body: UUID) -> HttpResponse:
    """Say otherwise what it is for or how it works: the collective's own gesture."""
    must_be_within(actor)
    found = body_page(actor, body)
    before = {"purpose": str(found.seen.purpose), "form": str(found.form)}
    form = RewordForm(actor, request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid():
        said = form.told()
        changed = {name: said[name] for name in before if said[name] != before[name]}
        done = attempted(form, lambda: reword_body(actor, body=body, why=said["why"], **changed))
        if done:
            return confirmed(request, done, _("L’instance est reformulée."), "body", actor.partnership, body)
    context = {"page": found, "form": form}
    status = 422 if form.is_bound else 200
    return show(request, actor, "meetings/reword_body.html", context, current="sessions", status=status)
