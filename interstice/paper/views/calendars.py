"""Calendars: the feed that a program reads by a secret address, and the invitation to one session."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils import timezone
from django.views.decorators.http import require_safe

from interstice.meetings.calendar_keys import whose
from interstice.meetings.queries.calendar import meeting, meetings_of
from interstice.paper.calendars import calendar_of
from interstice.parties.entrance import page
from interstice.parties.models import Account
from interstice.register.actors import Actor

KIND = "text/calendar; charset=utf-8"


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The sessions of whoever made this address; an unknown, a revoked, a left one are the same 404."""
    identity = whose(secret)
    account = Account.objects.filter(identity=identity, is_active=True).first() if identity else None
    found = meetings_of(account.identities, timezone.localdate()) if account else None
    if found is None:
        return HttpResponseNotFound(content_type=KIND)
    return _file(calendar_of(found), "seances.ics")


@require_safe
@page
def invitation(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """One session, for one's own calendar: for whoever may open its page."""
    return _file(calendar_of([meeting(actor, session)]), "seance.ics")


def _file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=KIND)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
