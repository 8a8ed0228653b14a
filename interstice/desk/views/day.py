"""My day."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from interstice.desk.queries.day import my_day
from interstice.parties.context import Mine, menu_of
from interstice.parties.models import Account
from interstice.parties.queries.standing import Standing, standings_met
from interstice.vault.models import Identity


@require_safe
@login_required
def day(request: HttpRequest) -> HttpResponse:
    """What waits for me by day, across my partnerships, or in the one that I choose."""
    account, hats = cast("Account", request.user), standings_met(request)
    mine = menu_of(hats)
    chosen = _chosen(request, mine)
    places = {one.id: one.name for one in mine if chosen in (None, one.id)}
    today = timezone.localdate()
    context = {
        "my_partnerships": mine,
        "chosen": chosen,
        "today": today,
        "first_name": _first_name(account, hats),
        "found": my_day(hats, places, today),
    }
    return render(request, "desk/day.html", context)


def _chosen(request: HttpRequest, mine: list[Mine]) -> UUID | None:
    """The partnership chosen in the address, if it is one of mine: any other is not even named."""
    asked = request.GET.get("partenariat", "")
    return next((one.id for one in mine if str(one.id) == asked), None)


def _first_name(account: Account, hats: list[Standing]) -> str:
    """As a hat of theirs tells it; who wears none may have said it all the same, on coming."""
    if called := next((one.first_name for one in hats if one.identity == account.identity), ""):
        return called
    found = Identity.objects.filter(id=account.identity).values_list("first_name", flat=True)
    return found.first() or ""
