"""What the collective holds to, and its contested words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.gestures import ENTER_WORD, OF_PRINCIPLES
from interstice.rules.queries.lexicon import lexicon
from interstice.rules.queries.principles import principles
from interstice.rules.views.gestures import Scene, carried


@require_safe
@page
def listed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Principles with the world that carries each; those equally legitimate face to face."""
    together = principles(actor)
    context = {
        "alone": [one.principles[0] for one in together if not one.bound],
        "bound": [one for one in together if one.bound],
    }
    return show(request, actor, "rules/principles.html", context, current="rules")


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, gesture: str) -> HttpResponse:
    """State one, hold several together, give an example."""
    if gesture not in OF_PRINCIPLES:
        raise OutOfSight
    scene = Scene(
        to=("principles", actor.partnership),
        back=reverse("principles", args=[actor.partnership]),
        back_name=_("Nos principes"),
    )
    return carried(request, actor, OF_PRINCIPLES[gesture], scene)


@require_safe
@page
def words(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The lexicon: a debate of the collective, and its own."""
    return show(request, actor, "rules/lexicon.html", {"words": lexicon(actor)}, current="rules")


@require_http_methods(["GET", "HEAD", "POST"])
@page
def enter_word(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A word enters, or enters anew with other meanings."""
    scene = Scene(
        to=("lexicon", actor.partnership),
        back=reverse("lexicon", args=[actor.partnership]),
        back_name=_("Le lexique"),
    )
    return carried(request, actor, ENTER_WORD, scene)
