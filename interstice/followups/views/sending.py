"""Sending a person to a partner: to whom, then for what, once the screen has said what will be owed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.followups.acts.referrals import ReferralSent
from interstice.followups.commands.sending import send_referral
from interstice.followups.forms.sending import SendForm
from interstice.followups.queries.sending import SendingPage, Towards, sending_page
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight


@require_http_methods(["GET", "HEAD", "POST"])
@page
def send(request: HttpRequest, actor: Actor, dossier: UUID) -> HttpResponse:
    """Without a partner chosen, those to whom one may send; with one, the sheet itself (B09, AT10)."""
    found = sending_page(actor, dossier, _uuid(request, "vers"), _uuid(request, "suite"))
    form = _form(request, actor, dossier, found.towards) if found.towards else None
    if form is not None and form.is_bound and form.is_valid():
        done = attempted(form, lambda: send_referral(actor, **form.told()))
        if done:
            said = _("{who} lira l’orientation, et vous son retour.").format(who=_name(found))
            return confirmed(request, done, said, "referral", actor.partnership, _made(done))
    back = reverse("person", args=[actor.partnership, dossier])
    context = {"found": found, "form": form, "dossier": dossier, "back": back}
    status = 422 if form is not None and form.is_bound else 200
    template = "followups/referrals/send.html" if form else "followups/referrals/choose.html"
    return show(request, actor, template, context, current="persons", status=status)


def _form(request: HttpRequest, actor: Actor, dossier: UUID, towards: Towards) -> SendForm:
    data = request.POST if request.method == "POST" else None
    return SendForm(actor, data, dossier=dossier, towards=towards)


def _uuid(request: HttpRequest, name: str) -> UUID | None:
    try:
        return UUID(request.GET[name]) if request.GET.get(name) else None
    except ValueError as wrong:
        raise OutOfSight from wrong


def _name(found: SendingPage) -> str:
    return found.towards.name if found.towards else ""


def _made(done: Inscribed) -> UUID:
    return next(act.referral for act in done.acts if isinstance(act, ReferralSent))
