"""The page of minutes, its extracts, and the gestures on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from interstice.meetings.commands.minutes import approve_minutes, correct_minutes, publish_minutes
from interstice.meetings.decisions.minutes import may_approve, may_correct, may_publish
from interstice.meetings.forms.minutes import ApproveForm, CorrectForm, MinutesForm, PublishForm
from interstice.meetings.queries.extracts import WHOLE, Extract
from interstice.meetings.queries.minutes import MinutesPage, as_seated, minutes
from interstice.meetings.views.sheet import sheet_of
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.reads import note_reads
from interstice.vault.sight import opened_to

Text = str | Promise
ENGAGES = _("L’acte s’inscrit au registre.")


@dataclass(frozen=True, kw_only=True)
class Gesture:
    """One thing that is done on minutes, with the words of its page."""

    title: Text
    intro: Text
    form: type[MinutesForm]
    button: Text
    done: Text
    act: Callable[..., Inscribed]
    engages: Text = ENGAGES


GESTURES: dict[str, Gesture] = {
    "circuler": Gesture(
        title=_("Faire circuler le compte rendu"),
        intro=_(
            "Chaque organisation le reçoit tel qu’elle peut le lire, sans les dossiers qu’elle ne suit pas."
        ),
        form=PublishForm,
        button=_("Le faire circuler"),
        done=_("Le compte rendu circule."),
        act=publish_minutes,
    ),
    "corriger": Gesture(
        title=_("Corriger le compte rendu"),
        intro=_("Ce qui a été écrit reste ; votre correction se lit à côté."),
        form=CorrectForm,
        button=_("Inscrire la correction"),
        done=_("Votre correction se lit au compte rendu."),
        act=correct_minutes,
    ),
    "approuver": Gesture(
        title=_("Approuver le compte rendu"),
        intro=_("Votre organisation dit qu’il rend bien la séance. Elle pourra encore le corriger."),
        form=ApproveForm,
        button=_("L’approuver"),
        done=_("Votre organisation approuve le compte rendu."),
        act=approve_minutes,
    ),
}
"""By the last part of their address."""


@require_safe
@page
def shown(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """The whole minutes, as this reader may read them."""
    return _sheet(request, actor, session, WHOLE)


@require_safe
@page
def extract_for(request: HttpRequest, actor: Actor, session: UUID, organisation: UUID) -> HttpResponse:
    """The extract that an organisation may be given."""
    return _sheet(request, actor, session, Extract(organisation=organisation))


@require_safe
@page
def extract_about(request: HttpRequest, actor: Actor, session: UUID, item: UUID) -> HttpResponse:
    """What concerns one dossier, for its circle."""
    return _sheet(request, actor, session, Extract(item=item))


@require_http_methods(["GET", "HEAD", "POST"])
@page
def gesture(request: HttpRequest, actor: Actor, session: UUID, gesture: str) -> HttpResponse:
    """Make them go round, correct them, approve them."""
    chosen = GESTURES.get(gesture)
    if chosen is None:
        raise OutOfSight
    found = minutes(actor, session)
    form = chosen.form(found, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        done = attempted(form, lambda: chosen.act(actor, session=session, **form.told()))
        if done:
            return confirmed(request, done, str(chosen.done), "minutes", actor.partnership, session)
    context = {
        "gesture": chosen,
        "form": form,
        "sheet": sheet_of(found),
        "back": reverse("minutes", args=[actor.partnership, session]),
    }
    status = 422 if form.is_bound else 200
    return show(request, actor, "meetings/minutes/gesture.html", context, current="sessions", status=status)


def _sheet(request: HttpRequest, actor: Actor, session: UUID, extract: Extract) -> HttpResponse:
    found = minutes(actor, session, extract)
    note_reads(actor, found.dossiers)
    context = {"sheet": sheet_of(found), "minutes": found, **_offered(actor, found)}
    return show(request, actor, "meetings/minutes/page.html", context, current="sessions")


def _offered(actor: Actor, found: MinutesPage) -> dict[str, Any]:
    """The gestures that this reader may make, and the extracts that they may give."""
    if not found.of_the_whole:
        return {"may": [], "houses": [], "about": []}
    circles = opened_to(as_seated(actor)).filter(thing__in=found.dossiers)
    followed = set(circles.values_list("thing", flat=True))
    return {
        "may": [name for name in GESTURES if _may(actor, found, name)],
        "houses": [(one.id, found.who.name(one.id)) for one in found.who.seats()],
        "about": [one for one in found.items if one.item.dossier in followed],
    }


def _may(actor: Actor, found: MinutesPage, name: str) -> bool:
    tries: dict[str, Callable[[], None]] = {
        "circuler": lambda: may_publish(actor, found.session, found.table, [actor.partnership]),
        "corriger": lambda: may_correct(actor, found.session, found.table, "…"),
        "approuver": lambda: may_approve(actor, found.session, found.table),
    }
    try:
        tries[name]()
    except Refused:
        return False
    return True
