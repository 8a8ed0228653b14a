"""Texts that leave the collective."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.parties.entrance import page
from interstice.parties.queries.directory import directory
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.outside import TravelsOutside
from interstice.rules.clauses.spoken import plainly
from interstice.rules.gestures import CIRCULATE, OF_A_TEXT
from interstice.rules.models import Rule
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.outgoing import outgoing_text, outgoing_texts
from interstice.rules.views.gestures import Scene, carried


@require_safe
@page
def listed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What circulates, what left, and the rule that says how."""
    texts = outgoing_texts(actor)
    context = {
        "circulating": [one for one in texts if one.sent_on is None],
        "gone": [one for one in texts if one.sent_on],
        "says": _what_is_asked(actor),
    }
    return show(request, actor, "rules/outgoing.html", context, current="rules")


@require_http_methods(["GET", "HEAD", "POST"])
@page
def circulated(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A text begins to circulate."""
    scene = _scene(actor, says=_what_is_asked(actor))
    return carried(request, actor, CIRCULATE, scene)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, outgoing: UUID, gesture: str) -> HttpResponse:
    """Reread a text, or let it out: a refusal names the rule of the collective that holds it back."""
    found = outgoing_text(actor, outgoing)
    if gesture not in OF_A_TEXT:
        raise OutOfSight
    return carried(request, actor, OF_A_TEXT[gesture], _scene(actor, {"outgoing": outgoing}, text=found))


def _scene(actor: Actor, about: dict[str, object] | None = None, **shown: object) -> Scene:
    return Scene(
        to=("outgoing", actor.partnership),
        back=reverse("outgoing", args=[actor.partnership]),
        back_name=_("Ce qui sort"),
        template="rules/outgoing_gesture.html",
        about=about or {},
        shown=shown,
    )


def _what_is_asked(actor: Actor) -> dict[str, object]:
    """The sentence that the software obeys today, and the rule that says it, if one does."""
    travels = clause(actor.partnership, TravelsOutside, on=actor.today)
    rules = list(Rule.objects.filter(partnership=actor.partnership, id=travels.rule)) if travels.rule else []
    who = directory(actor, rules)
    return {"sentence": plainly(travels.value, who.name), "rule": rules[0] if rules else None}
