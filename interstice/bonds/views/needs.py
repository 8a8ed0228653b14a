"""Saying a need, and that it is over; they are read beside the commitments."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.bonds.gestures import END_A_NEED, SAY_A_NEED
from interstice.bonds.queries.needs import need_here
from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.rules.views.gestures import Scene, carried
from interstice.vault.sight import must_be_within


@require_http_methods(["GET", "HEAD", "POST"])
@page
def said(request: HttpRequest, actor: Actor) -> HttpResponse:
    """« J’aurais besoin de… », in one sentence."""
    must_be_within(actor)
    return carried(request, actor, SAY_A_NEED, _scene(actor))


@require_http_methods(["GET", "HEAD", "POST"])
@page
def ended(request: HttpRequest, actor: Actor, need: UUID) -> HttpResponse:
    """It is over, as whoever said it says."""
    found = need_here(actor, need)
    return carried(request, actor, END_A_NEED, _scene(actor, need=found.id))


def _scene(actor: Actor, **about: UUID) -> Scene:
    return Scene(
        to=("commitments", actor.partnership),
        back=reverse("commitments", args=[actor.partnership]),
        back_name=_("Engagements"),
        current="partnership",
        about=about,
    )
