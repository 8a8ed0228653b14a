"""One page for any gesture of rules: read what it is about, fill it, inscribe it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse

from interstice.parties.decisions.standing import must_be_a_member
from interstice.parties.entrance import attempted, confirmed
from interstice.parties.gestures import Gesture
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import Refused


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Where a gesture is made: what its form knows, what stands beside it, where one comes from and goes."""

    to: tuple[Any, ...]
    """The url that shows what was done: its name, then its arguments."""
    back: str
    back_name: object
    template: str = "rules/gesture.html"
    current: str = "rules"
    about: Mapping[str, Any] = field(default_factory=dict)
    shown: Mapping[str, Any] = field(default_factory=dict)
    named: Mapping[str, object] = field(default_factory=dict)
    """What fills the sentence that confirms it."""


def carried(request: HttpRequest, actor: Actor, chosen: Gesture, scene: Scene) -> HttpResponse:
    """Show the form, or carry the gesture out; whoever may not is told whose it is (N08)."""
    try:
        must_be_a_member(actor)
    except Refused as no:
        return _not_yours(request, actor, chosen, scene, str(no))
    data = request.POST if request.method == "POST" else None
    form = chosen.form(actor, data, initial=request.GET.dict(), **scene.about)
    if request.method == "POST" and form.is_valid():
        done = attempted(form, lambda: chosen.perform(actor, form.told()))
        if done:
            return confirmed(request, done, str(chosen.done).format(**scene.named), *scene.to)
    context = {"gesture": chosen, "form": form, "back": scene.back, "back_name": scene.back_name}
    status = 422 if form.is_bound else 200
    return show(
        request, actor, scene.template, {**context, **scene.shown}, current=scene.current, status=status
    )


def _not_yours(request: HttpRequest, actor: Actor, chosen: Gesture, scene: Scene, why: str) -> HttpResponse:
    context = {"gesture": chosen, "why": why, "back": scene.back, "back_name": scene.back_name}
    return show(request, actor, "rules/not_yours.html", context, current=scene.current, status=403)
