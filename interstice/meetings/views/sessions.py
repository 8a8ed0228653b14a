"""Sessions: those to come and those held, by body; one of them before it opens."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from interstice.meetings.forms.sessions import ItemForm
from interstice.meetings.models import Session
from interstice.meetings.queries.agenda import agenda
from interstice.meetings.queries.seeing import session_and_body
from interstice.meetings.queries.sessions import sessions_page
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor


@require_safe
@page
def listed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """« Commissions »: what meets, when next, what was held."""
    shown = sessions_page(actor)
    return show(request, actor, "meetings/sessions.html", {"sessions": shown}, current="sessions")


@require_safe
@page
def shown(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """A session: its agenda before it opens, the session itself while it is held, then its minutes."""
    row, _body = session_and_body(actor, session)
    elsewhere = _elsewhere(actor, row)
    if elsewhere:
        return HttpResponseRedirect(elsewhere)
    return draw(request, actor, session)


def draw(request: HttpRequest, actor: Actor, session: UUID, form: ItemForm | None = None) -> HttpResponse:
    """The page of a session to come, with what was typed if something was refused."""
    context = {"agenda": agenda(actor, session), "form": form or ItemForm()}
    status = 422 if form is not None and form.is_bound else 200
    return show(request, actor, "meetings/session.html", context, current="sessions", status=status)


def _elsewhere(actor: Actor, row: Session) -> str | None:
    """Where a session is read once it has begun."""
    name = "minutes" if row.ended_at else "live" if row.began_at else ""
    return reverse(name, args=[actor.partnership, row.id]) if name else None
