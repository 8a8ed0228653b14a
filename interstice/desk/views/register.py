"""The register: read, filtered, verified."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from interstice.desk.forms.register import PaperForm, RegisterFilter
from interstice.desk.queries.genres import genres
from interstice.desk.queries.papers import find_print
from interstice.desk.queries.register import opened_act, register_page
from interstice.parties.entrance import page
from interstice.parties.showing import around_page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.register.verification import verify as verify_register
from interstice.vault.sight import must_be_here

PAGE = "desk/register/register.html"
ACTS = "desk/register/_acts.html"
BOX = "desk/register/_verification.html"
DETAIL = "desk/register/_detail.html"


@require_safe
@page
def register(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The acts by day, and the box where one verifies; to htmx, the part that it asks for."""
    must_be_here(actor)
    if "ouvert" in request.GET and _asks_a_part(request):
        return _opened(request, actor)
    return _answer(request, actor, {}, part=BOX if "signes" in request.GET else ACTS)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def verify(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Read every act again and say what was found. By GET, the way to the box."""
    must_be_here(actor)
    if request.method != "POST":
        return redirect(f"{reverse('register', args=[actor.partnership])}#verifier")
    found = verify_register(actor.partnership)
    return _answer(request, actor, {"verified": found, "verified_at": timezone.now()}, part=BOX)


def _answer(request: HttpRequest, actor: Actor, context: dict[str, Any], *, part: str) -> HttpResponse:
    around = around_page(actor, "register")
    whole = {**around, **_page(request, actor, around["foot"].size), **context}
    answer = render(request, part if _asks_a_part(request) else PAGE, whole)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


def _opened(request: HttpRequest, actor: Actor) -> HttpResponse:
    n = request.GET["ouvert"]
    found = opened_act(actor, int(n)) if n.isdecimal() and len(n) < 16 else None
    if found is None:
        raise OutOfSight
    return render(request, DETAIL, {"act": found, "actor": actor})


def _asks_a_part(request: HttpRequest) -> bool:
    """Going back in the browser asks for the whole page again, be it by htmx."""
    asked = "HX-Request" in request.headers
    return asked and "HX-History-Restore-Request" not in request.headers


def _page(request: HttpRequest, actor: Actor, size: int) -> dict[str, Any]:
    chosen = RegisterFilter(request.GET, genres(actor))
    paper = PaperForm(request.GET if "signes" in request.GET else None)
    asked = chosen.asked()
    found = register_page(actor, asked, size=size)
    chosen.offer(found.houses)
    return {
        "filter": chosen,
        "asked": asked,
        "found": found,
        "older": _older(request),
        "paper": paper,
        "sheet": find_print(actor, paper.cleaned_data["signes"]) if paper.is_valid() else None,
    }


def _older(request: HttpRequest) -> str:
    """The filters of this page, to be carried on to the older ones."""
    kept = request.GET.copy()
    for own in ("avant", "signes", "ouvert"):
        kept.pop(own, None)
    return kept.urlencode()
