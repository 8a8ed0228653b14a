"""« J’ai lu »: where the reader has got to."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from interstice.desk.visits import mark_read
from interstice.parties.entrance import page
from interstice.parties.models import Account
from interstice.register.actors import Actor


@require_POST
@page
def seen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Keep up to where this person has read; the browser says it once the page is drawn, or a button does."""
    to = request.POST.get("n", "")
    if isinstance(request.user, Account) and to.isdecimal():
        mark_read(request.user, actor.partnership, int(to[:12]))
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else "day")
