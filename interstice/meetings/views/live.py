"""A session while it is held: one's own page, the projector's, and what changed since one last looked."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from interstice.meetings.forms.entry import Entry
from interstice.meetings.queries.live import Live, live_version, seen_live
from interstice.parties.entrance import page
from interstice.parties.showing import around_page, show
from interstice.register.actors import Actor

STOP = 286
"""What tells htmx to ask no more: the session is closed."""
PARTS = ("head", "order", "item", "next")
_CHANGING = re.compile(
    r'name="(?:csrfmiddlewaretoken|key)" value="[^"]*"|data-ecoule="\d+"|<b data-temps>[^<]*</b>|x2="\d+%"'
)


@require_safe
@page
def shown(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """The session as a member holds it: presence, order of the day, the item, the entry line."""
    return draw(request, actor, session)


@require_safe
@page
def projected(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """The same for a whole room: larger, and no name of anyone followed beyond initials."""
    seen = seen_live(actor, session, masked=True)
    if not seen.held:
        return _elsewhere(actor, session)
    return show(request, actor, "meetings/live/projector.html", _told(seen), current="sessions")


@require_safe
@page
def refreshed(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """What changed since a version, and nothing of the entry line; 204 when nothing did."""
    return news(request, actor, session, masked=False)


@require_safe
@page
def projection_refreshed(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """The same for the projector."""
    return news(request, actor, session, masked=True)


def draw(
    request: HttpRequest, actor: Actor, session: UUID, entry: Entry | None = None, refusal: str = ""
) -> HttpResponse:
    """The page, with the entry under way; a session that is not held is read elsewhere."""
    seen = seen_live(actor, session)
    if not seen.held:
        return _elsewhere(actor, session)
    context = {**_told(seen), "entry": entry, "refusal": refusal}
    status = 422 if refusal else 200
    return show(request, actor, "meetings/live/live.html", context, current="sessions", status=status)


def news(request: HttpRequest, actor: Actor, session: UUID, *, masked: bool) -> HttpResponse:
    """The parts of the page that are no longer as the screen has them."""
    known, _dot, marks = request.GET.get("version", "").partition(".")
    if known and known == live_version(actor, session):
        return HttpResponse(status=204)
    seen = seen_live(actor, session, masked=masked)
    status = STOP if seen.table.session.ended_at else 200
    return HttpResponse(parts_of(request, actor, seen, set(marks.split("."))), status=status)


def parts_of(request: HttpRequest, actor: Actor, seen: Live, known: set[str]) -> str:
    """The parts whose marks the screen does not know, and the watch with its new version at the end."""
    context = {**around_page(actor, "sessions", request), **_told(seen), "oob": True}
    drawn = [render_to_string(f"meetings/live/_{part}.html", context, request) for part in PARTS]
    changed = [part for part in drawn if mark_of(part) not in known]
    watch = {**context, "version": ".".join([seen.version, *map(mark_of, drawn)])}
    return "".join([*changed, render_to_string("meetings/live/_watch.html", watch, request)])


def mark_of(part: str) -> str:
    """A few signs that change when a part does, whatever its keys and the time that goes by."""
    return blake2b(_CHANGING.sub("", part).encode(), digest_size=4).hexdigest()


def _told(seen: Live) -> dict[str, Any]:
    return {"live": seen, "table": seen.table, "masked": seen.masked, "version": seen.version}


def _elsewhere(actor: Actor, session: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("session", args=[actor.partnership, session]))
