"""Entering a demonstration at someone's place."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from interstice.stories.demonstration import account_of


@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the people of a played story; outside a demonstration this address does not exist."""
    account = account_of(request.POST.get("key", ""))
    if account is None:
        raise Http404
    login(request, account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return redirect("day")
