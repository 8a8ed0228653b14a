"""Who is here, for whom, until when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from interstice.parties.entrance import page
from interstice.parties.picture import around_the_table, horizon_lines
from interstice.parties.queries.around import houses_in, introductions
from interstice.parties.queries.bodies import bodies
from interstice.parties.queries.check_ins import check_ins
from interstice.parties.queries.departures import absences
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.horizons import horizons
from interstice.parties.queries.interests import interests
from interstice.parties.queries.mandates import mandate_table
from interstice.parties.queries.places import dialogues, motives, places
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.vault.sight import must_be_here


@require_safe
@page
def who(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Houses, places, mandates, horizons; at a past day with `?le=`."""
    must_be_here(actor)
    asked = parse_date(request.GET.get("le", ""))
    day = asked or actor.today
    people = directory(actor)
    houses = houses_in(actor, people, day)
    mandates = mandate_table(actor, day, known=people)
    context: dict[str, Any] = {
        "day": day,
        "asked": asked,
        "houses": houses,
        "mandates": mandates,
        "bodies": bodies(actor, day, known=people),
        "horizons": horizon_lines(horizons(actor, on=day), day),
        "seats": around_the_table(houses),
        "people": people,
    }
    if actor.within():
        context |= _within(actor, people, day)
    return show(request, actor, "parties/who.html", context, current="who")


def _within(actor: Actor, people: Directory, day: date) -> dict[str, Any]:
    """What only members read of one another; what waits for the reader waits today alone."""
    told = places(actor)
    news = check_ins(actor, known=people)
    return {
        "mine": told.get(actor.member) if actor.member else None,
        "places": told,
        "motives": motives(actor),
        "dialogues": dialogues(actor),
        "check_ins": [one for one in news if one.awaits_me and day == actor.today],
        "interests": interests(actor),
        "absences": absences(actor, day, known=people),
        "introductions": introductions(actor, known=people),
    }
