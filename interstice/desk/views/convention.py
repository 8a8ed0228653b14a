"""The convention, and what the collective has put in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from interstice.desk.queries.convention import conventions
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.rules.forms.book import day_read


@require_safe
@page
def convention(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Each clause with what fills it, on any day (`?le=`)."""
    asked = day_read(request, actor)
    context = {"conventions": conventions(actor, asked.on), "day": asked}
    return show(request, actor, "desk/convention.html", context, current="partnership")
