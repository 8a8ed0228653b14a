"""« Mon calendrier »: making and revoking the secret address by which a program reads one's sessions."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from interstice.meetings.calendar_keys import key_of, make_key, revoke_keys
from interstice.parties.models import Account

PAGE = "meetings/calendar.html"


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def own(request: HttpRequest) -> HttpResponse:
    """Whether an address is in use; by POST, a new one, shown this once."""
    identity, address = cast("Account", request.user).identity, ""
    if request.method == "POST":
        secret = make_key(identity, timezone.localdate())
        address = request.build_absolute_uri(reverse("calendar_feed", args=[secret]))
    answer = render(request, PAGE, {"key": key_of(identity), "address": address})
    if address:
        answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@login_required
def revoked(request: HttpRequest) -> HttpResponse:
    """The address opens nothing any more."""
    revoke_keys(cast("Account", request.user).identity, timezone.localdate())
    return redirect("calendar")
