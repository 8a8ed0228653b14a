"""The home of a partnership."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from interstice.desk.queries.home import home as home_of
from interstice.parties.entrance import page
from interstice.parties.queries.standing import standing_met
from interstice.parties.showing import show
from interstice.register.actors import Actor, Hat
from interstice.rules.forms.book import day_read


@require_safe
@page
def home(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What stands, what is open, who is here, on any day (`?le=`). A guest is welcomed first (A08)."""
    if actor.hat is Hat.GUEST:
        return redirect("welcome", actor.partnership)
    asked = day_read(request, actor)
    found = home_of(actor, asked.on, standing_met(request, actor))
    template = "desk/home/home.html" if actor.within() else "desk/home/outside.html"
    return show(request, actor, template, {"found": found, "day": asked}, current="partnership")
