"""The page of a signed link: outside any partnership, without an account, and for one referral alone.

A link that is wrong, closed or past its day meets the same page as any address where there is nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from interstice.followups.commands.referrals import (
    accept_referral,
    confirm_cancellation,
    decline_referral,
    report_back,
)
from interstice.followups.forms.partner import AcceptForm, DeclineForm, PartnerReportForm
from interstice.followups.moves import Move
from interstice.followups.partner_tokens import address_of, link_in
from interstice.followups.queries.partner_page import PartnerPage, partner_page
from interstice.parties.entrance import attempted, door_of
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight


@dataclass(frozen=True)
class Answer:
    """One way to answer: a move, its form, its command."""

    move: Move
    form: type[AcceptForm]
    act: Callable[..., Inscribed]
    button: str | Promise
    intro: str | Promise


ANSWERS: dict[str, Answer] = {
    "confirmer-arret": Answer(
        Move.CONFIRM_CANCELLATION,
        AcceptForm,
        confirm_cancellation,
        _("Confirmer l’arrêt"),
        _("Qui vous l’a adressée demande que cela s’arrête."),
    ),
    "accepter": Answer(
        Move.ACCEPT,
        AcceptForm,
        accept_referral,
        _("Oui, nous la recevons"),
        _("Vous direz ensuite ici ce qu’il en est, ou de vive voix."),
    ),
    "retour": Answer(
        Move.REPORT_FINAL,
        PartnerReportForm,
        report_back,
        _("Donner le retour"),
        _("Vos mots ne seront lus que de qui vous l’a adressée, ou de qui reprend ce suivi."),
    ),
    "sans-suite": Answer(
        Move.DECLINE,
        DeclineForm,
        decline_referral,
        _("Ne pas donner suite"),
        _("Vous ne pouvez pas la recevoir : une raison suffit."),
    ),
}
"""By the value that the button sends."""


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Read what the sender chose to show; answer by the commands that members use."""
    try:
        link = link_in(token)
        found = partner_page(link, door_of(request))
        if request.method == "POST":
            return _answered(request, found)
    except OutOfSight as nothing:
        raise Http404 from nothing
    return _shown(request, found, {})


def _answered(request: HttpRequest, found: PartnerPage) -> HttpResponse:
    name = request.POST.get("reponse", "")
    if name not in ANSWERS:
        raise OutOfSight
    chosen = ANSWERS[name]
    form = chosen.form(request.POST)
    if form.is_valid():
        told = {"referral": found.referral.id, **form.told()}
        if attempted(form, lambda: chosen.act(found.actor, **told)):
            return _private(HttpResponseRedirect(address_of(found.actor.link)))  # type: ignore[arg-type]
    return _shown(request, found, {name: form}, status=422)


def _shown(
    request: HttpRequest, found: PartnerPage, typed: dict[str, AcceptForm], status: int = 200
) -> HttpResponse:
    ways = [
        (name, one.button, one.intro, typed.get(name) or one.form())
        for name, one in ANSWERS.items()
        if one.move in found.possible
    ]
    context = {"found": found, "ways": ways}
    return _private(render(request, "followups/partner/answer.html", context, status=status))


def _private(answer: HttpResponse) -> HttpResponse:
    """Neither kept by a browser, nor told to the next page, nor found by a search engine."""
    answer["Cache-Control"] = "no-store, private"
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer
