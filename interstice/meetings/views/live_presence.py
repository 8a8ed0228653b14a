"""Who is at the table of a session under way: in and out in one tap, and a place made for a guest (B03)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.meetings.commands.sessions import change_presence
from interstice.meetings.queries.guests import guests
from interstice.meetings.views.live_gestures import done, members_in
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor


@require_http_methods(["GET", "HEAD", "POST"])
@page
def presence(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """Someone comes in or goes out; read, who else may be seated, for those who hold the table."""
    if request.method != "POST":
        return _guests(request, actor, session)
    came, went = members_in(request, "came"), members_in(request, "went")
    return done(
        request,
        actor,
        session,
        lambda: change_presence(actor, session=session, came=came, went=went),
        _("Qui est là est noté."),
    )


def _guests(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    laid, houses = guests(actor, session)
    if laid.session.began_at is None or laid.session.ended_at:
        return HttpResponseRedirect(reverse("session", args=[actor.partnership, session]))
    return show(
        request, actor, "meetings/live/guests.html", {"table": laid, "houses": houses}, current="sessions"
    )
