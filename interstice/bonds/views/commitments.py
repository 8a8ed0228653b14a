"""The pages of commitments: what we promise and what is promised to us; one of them; its gestures."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.bonds.gestures import MAKE, OF_A_COMMITMENT
from interstice.bonds.queries.commitments import commitment_line
from interstice.bonds.queries.needs import needs
from interstice.bonds.queries.offered import offered
from interstice.bonds.queries.promises import Side, more_promises, promises
from interstice.bonds.queries.sight import commitment_here
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.views.gestures import Scene, carried
from interstice.vault.sight import must_be_in_circle, must_be_within


@require_safe
@page
def listed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Both sides on one page, one's own first (B29); `?suite=` goes on with one of them."""
    if asked := request.GET.get("suite"):
        return _further(request, actor, asked)
    found = promises(actor)
    context = {"found": found, "needs": needs(actor, known=found.who)}
    return show(request, actor, "bonds/commitments.html", context, current="partnership")


@require_safe
@page
def shown(request: HttpRequest, actor: Actor, commitment: UUID) -> HttpResponse:
    """One commitment, what became of it, and what the reader may do with it."""
    line = commitment_line(actor, commitment)
    names = offered(actor, line.row)
    context = {
        "line": line,
        "first": OF_A_COMMITMENT[names[0]] if names else None,
        "first_name": names[0] if names else "",
        "others": [(name, OF_A_COMMITMENT[name].title) for name in names[1:]],
    }
    return show(request, actor, "bonds/commitment.html", context, current="partnership")


@require_http_methods(["GET", "HEAD", "POST"])
@page
def made(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Promise something; `?dossier=` from the page of a followed person, for her circle alone."""
    must_be_within(actor)
    dossier = _asked(request, actor)
    home = ("person", actor.partnership, dossier) if dossier else ("commitments", actor.partnership)
    scene = Scene(
        to=home,
        back=reverse(home[0], args=home[1:]),
        back_name=_("La personne") if dossier else _("Engagements"),
        current="persons" if dossier else "partnership",
        about={"dossier": dossier},
    )
    return carried(request, actor, MAKE, scene)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, commitment: UUID, gesture: str) -> HttpResponse:
    """Keep, confirm, renegotiate, release, hand over, take on."""
    row = commitment_here(actor, commitment)
    if gesture not in OF_A_COMMITMENT:
        raise OutOfSight
    scene = Scene(
        to=("commitment", actor.partnership, commitment),
        back=reverse("commitment", args=[actor.partnership, commitment]),
        back_name=_("L’engagement"),
        template="bonds/gesture.html",
        current="partnership",
        about={"commitment": row},
        shown={"line": commitment_line(actor, commitment)},
    )
    return carried(request, actor, OF_A_COMMITMENT[gesture], scene)


def _further(request: HttpRequest, actor: Actor, asked: str) -> HttpResponse:
    """The next commitments of a side, from where the page stopped."""
    if asked not in tuple(Side):
        raise OutOfSight
    found = more_promises(actor, Side(asked), request.GET.get("apres", ""))
    return show(request, actor, "bonds/more_commitments.html", {"found": found}, current="partnership")


def _asked(request: HttpRequest, actor: Actor) -> UUID | None:
    """The followed person that it is about; outside her circle, and for what is no identifier: nothing."""
    asked = request.GET.get("dossier", "")
    if not asked:
        return None
    try:
        dossier = UUID(asked)
    except ValueError as no:
        raise OutOfSight from no
    must_be_in_circle(actor, dossier)
    return dossier
