"""What a rule lives: each gesture on it has its page, with the rule's text beside."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.gestures import OF_A_RULE, OF_AN_ADAPTATION
from interstice.rules.queries.noted import noted_beside
from interstice.rules.queries.rule_page import RulePage, rule_at, title_of
from interstice.rules.views.gestures import Scene, carried

READ_AGAIN = ("say_again", "reactivate", "revise")
"""Gestures before which a rule is read again, with what was noted beside it since."""


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, rule: UUID, gesture: str) -> HttpResponse:
    """Say it again, revise, suspend, drop, watch, adapt."""
    found = rule_at(actor, rule)
    beside = {"noted": noted_beside(actor, rule)} if gesture in READ_AGAIN else {}
    return carried(request, actor, OF_A_RULE[gesture], _scene(actor, found, {"rule": found}, **beside))


@require_http_methods(["GET", "HEAD", "POST"])
@page
def adaptation(
    request: HttpRequest, actor: Actor, rule: UUID, adaptation: UUID, gesture: str
) -> HttpResponse:
    """Agree to an adaptation, end it, take it over."""
    found = rule_at(actor, rule)
    line = next((one for one in found.adaptations if one.row.id == adaptation), None)
    if gesture not in OF_AN_ADAPTATION or (actor.within() and line is None):
        raise OutOfSight
    scene = _scene(actor, found, {"adaptation": adaptation}, adaptation=line)
    return carried(request, actor, OF_AN_ADAPTATION[gesture], scene)


def _scene(actor: Actor, found: RulePage, about: dict[str, object], **shown: object) -> Scene:
    title = title_of(found)
    return Scene(
        to=("rule", actor.partnership, found.rule.id),
        back=reverse("rule", args=[actor.partnership, found.rule.id]),
        back_name=title,
        template="rules/rule_gesture.html",
        about=about,
        shown={"rule": found, "title": title, **shown},
        named={"title": title, "house": found.who.name(actor.organisation)},
    )
