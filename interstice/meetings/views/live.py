"""A session while it is held: one's own page, the projector's, and what changed since one last looked."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from interstice.meetings.forms.entry import Entry
from interstice.meetings.queries.live import seen_live
from interstice.meetings.queries.seeing import must_see_session
from interstice.parties.entrance import page
from interstice.parties.showing import around_page
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
    told = drawn(request, actor, session, masked=True)
    if not told["live"].held:
        return _elsewhere(actor, session)
    return render(request, "meetings/live/projector.html", told)


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
    """The page, with the entry under way; a session that is not held is read elsewhere.

    A sentence that came after its end is given back first, where it was typed.
    """
    told = drawn(request, actor, session)
    given_back = refusal and told["table"].session.ended_at
    if not (told["live"].held or given_back):
        return _elsewhere(actor, session)
    context = {**told, "entry": entry, "refusal": refusal}
    return render(request, "meetings/live/live.html", context, status=422 if refusal else 200)


def news(request: HttpRequest, actor: Actor, session: UUID, *, masked: bool) -> HttpResponse:
    """The parts of the page that are no longer as the screen has them."""
    known, _dot, marks = request.GET.get("version", "").partition(".")
    if known and known == _version(actor, around_page(actor, "sessions", request)):
        must_see_session(actor, session)
        return HttpResponse(status=204)
    told = drawn(request, actor, session, masked=masked)
    status = STOP if told["table"].session.ended_at else 200
    return HttpResponse(parts_of(request, told, set(marks.split("."))), status=status)


def drawn(request: HttpRequest, actor: Actor, session: UUID, *, masked: bool = False) -> dict[str, Any]:
    """All that a screen draws of a session.

    How far the register had gone is read first: what is inscribed meanwhile is drawn once more, never missed.
    """
    around = around_page(actor, "sessions", request)
    seen = seen_live(actor, session, masked=masked)
    told = {"live": seen, "table": seen.table, "masked": masked, "version": _version(actor, around)}
    return {**around, **told}


def parts_of(request: HttpRequest, told: dict[str, Any], known: Collection[str]) -> str:
    """The parts whose marks the screen does not know, and the watch with its new version at the end."""
    context = {**told, "oob": True}
    parts = [render_to_string(f"meetings/live/_{part}.html", context, request) for part in PARTS]
    changed = [part for part in parts if mark_of(part) not in known]
    watch = {**context, "version": ".".join([told["version"], *map(mark_of, parts)])}
    return "".join([*changed, render_to_string("meetings/live/_watch.html", watch, request)])


def mark_of(part: str) -> str:
    """A few signs that change when a part does, whatever its keys and the time that goes by."""
    return blake2b(_CHANGING.sub("", part).encode(), digest_size=4).hexdigest()


def _version(actor: Actor, around: Mapping[str, Any]) -> str:
    """What a screen compares: nothing that it draws changes without an act, or another day."""
    return f"{around['foot'].size}-{actor.today:%Y%m%d}"


def _elsewhere(actor: Actor, session: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("session", args=[actor.partnership, session]))
