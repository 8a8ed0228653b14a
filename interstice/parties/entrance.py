"""Where a request becomes an actor: the door of every page of a partnership.

A page is a function of (request, actor, …). Whoever has no place here meets a 404, the same for a
partnership that exists
and for one that does not.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID, uuid4

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.urls import reverse

from interstice.parties.queries.presence import actor_among
from interstice.parties.queries.standing import standings_met
from interstice.register.actors import Actor, Door
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight, Refused
from interstice.ui.inscribed import say_inscribed

P = ParamSpec("P")


def page(view: Callable[Concatenate[HttpRequest, Actor, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Let the view meet an actor instead of an account; what is out of sight answers 404."""

    @login_required
    @wraps(view)
    def entered(request: HttpRequest, partnership: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            hats = standings_met(request)
            actor = actor_among(hats, partnership, door=door_of(request), wearing=_worn(request))
            return view(request, actor, *args, **kwargs)
        except OutOfSight as nothing:
            raise Http404 from nothing

    return entered


def door_of(request: HttpRequest) -> Door:
    """The door by which this request acts: the form's own key, so that a double click is one act.

    The register keeps that key for ever: only an identifier is one, and never what someone could write there.
    """
    key = request.POST.get("key", "") if request.method == "POST" else ""
    return Door(key=_identifier(key) or str(uuid4()))


def attempted(form: forms.BaseForm, act: Callable[[], Inscribed]) -> Inscribed | None:
    """Try an act; a refusal goes to the form, in place, with all that was typed still there."""
    try:
        return act()
    except Refused as no:
        form.add_error(None, str(no))
        return None


def confirmed(
    request: HttpRequest, done: Inscribed, sentence: str, to: str, *args: Any, **kwargs: Any
) -> HttpResponse:
    """Say the act's number and what was done, then show the page where it can be read."""
    say_inscribed(request, done.n, sentence, reverse("act", args=[done.partnership, done.n]))
    return HttpResponseRedirect(resolve_url(to, *args, **kwargs))


def _identifier(key: str) -> str:
    try:
        return str(UUID(key))
    except ValueError:
        return ""


def _worn(request: HttpRequest) -> UUID | None:
    worn = request.session.get("hat")
    return UUID(worn) if worn else None
