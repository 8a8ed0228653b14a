"""One's own account: name, address, hats, second factor, erasing one's name."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from interstice.parties.entrance import confirmed, page
from interstice.parties.models import Account, Member
from interstice.parties.queries.directory import directory
from interstice.parties.queries.presence import actor_of, partnerships_of
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import Refused
from interstice.vault.commands import erase_identity
from interstice.vault.models import Identity


@require_safe
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """What the house knows of the person who reads, and nothing of anyone else."""
    who = Identity.objects.filter(id__in=_account(request).identities).first()
    context = {"who": who, "hats": _hats(request), "partnerships": partnerships_of(_account(request))}
    return render(request, "parties/account.html", context)


@require_POST
@login_required
def wear(request: HttpRequest) -> HttpResponse:
    """Choose the hat that one's acts will say (A04), where one has several."""
    chosen = Member.objects.filter(
        identity__in=_account(request).identities,
        id=_uuid(request.POST.get("hat", "")) or UUID(int=0),
        left_on__isnull=True,
    ).first()
    if chosen:
        request.session["hat"] = str(chosen.id)
    return redirect("account")


@require_POST
@page
def erase_name(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Take one's own name out of the vault; the acts stay (RL20)."""
    try:
        done = erase_identity(actor)
    except Refused as no:
        return show(request, actor, "parties/refused.html", {"what": str(no)}, current="", status=422)
    return confirmed(request, done, _("Votre nom est effacé."), "account")


def _hats(request: HttpRequest) -> list[tuple[Member, str]]:
    mine = Member.objects.filter(identity__in=_account(request).identities, left_on__isnull=True)
    worn = mine.order_by("entered_on")
    return [(one, directory(actor_of(one)).name(one.organisation)) for one in worn]


def _account(request: HttpRequest) -> Account:
    return cast("Account", request.user)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
