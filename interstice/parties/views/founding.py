"""Signing the founding text."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from interstice.parties.commands.founding import sign_founding
from interstice.parties.entrance import confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import Refused


@require_POST
@page
def sign(request: HttpRequest, actor: Actor, founding: UUID) -> HttpResponse:
    """One's own signature, among « nous »."""
    try:
        done = sign_founding(actor, founding=founding)
    except Refused as no:
        context = {"what": str(no)}
        return show(request, actor, "parties/refused.html", context, current="partnership", status=422)
    return confirmed(
        request, done, _("Vous avez signé le texte fondateur."), "partnership", actor.partnership
    )
