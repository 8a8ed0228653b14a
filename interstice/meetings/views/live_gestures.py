"""Gestures of a session under way, each in one tap: the next item, who runs it, who is here, the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from interstice.meetings.commands.items import facilitate_item, reach_item, review_decision
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.forms.live import FacilitateForm, ReviewForm
from interstice.meetings.kinds import Review
from interstice.meetings.queries.live import seen_live, undecided_said
from interstice.meetings.queries.table import table
from interstice.meetings.views.live import drawn, parts_of
from interstice.parties.entrance import confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight, Refused


@dataclass(frozen=True)
class Again:
    """The form of a gesture in which one writes, to be filled again; its buttons when it has several."""

    title: str
    form: forms.Form
    name: str = ""
    buttons: Mapping[str, str] = field(default_factory=dict)

    @property
    def written(self) -> bool:
        """Whether something was typed, that a refusal is to give back."""
        return any(self.form.data.get(one, "").strip() for one in ("words", "reason"))


@require_POST
@page
def reached(request: HttpRequest, actor: Actor, session: UUID, item: UUID) -> HttpResponse:
    """Come to an item."""
    return done(
        request, actor, session, lambda: reach_item(actor, session=session, item=item), _("Nous y sommes.")
    )


@require_POST
@page
def facilitated(request: HttpRequest, actor: Actor, session: UUID, item: UUID) -> HttpResponse:
    """Note who runs the item: as agreed, or otherwise, whose reason nobody owes (B07)."""
    pair = members_in(request, "pair")

    def act() -> Inscribed:
        return facilitate_item(
            actor,
            session=session,
            item=item,
            pair=pair,
            as_agreed="otherwise" not in request.POST,
            reason=request.POST.get("reason", ""),
        )

    def again() -> Again:
        form = FacilitateForm(request.POST, present=table(actor, session).present)
        return Again(_("Qui anime"), form, "otherwise", {"1": _("Noter")})

    return done(request, actor, session, act, _("Qui anime est noté."), again)


@require_POST
@page
def reviewed(request: HttpRequest, actor: Actor, session: UUID, entry: UUID) -> HttpResponse:
    """What this session does with an earlier decision: it is valid, goes on, or is open again (B02)."""
    review = request.POST.get("review", "")
    said = {
        Review.VALIDATED: _("La décision est validée."),
        Review.EXTENDED: _("La décision est prolongée."),
        Review.REOPENED: _("La décision est rouverte."),
    }
    words = request.POST.get("words", "")
    ways: dict[str, str] = {
        Review.VALIDATED: _("La valider"),
        Review.EXTENDED: _("La prolonger"),
        Review.REOPENED: _("La rouvrir"),
    }
    return done(
        request,
        actor,
        session,
        lambda: review_decision(actor, session=session, decision=entry, review=review, words=words),
        said.get(review, ""),  # type: ignore[call-overload]
        lambda: Again(_("Ce que devient cette décision"), ReviewForm(request.POST), "review", ways),
    )


@require_POST
@page
def closed(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """The end: what stays undecided is said, and nothing more is asked."""
    told = undecided_said(seen_live(actor, session))
    try:
        ended = close_session(actor, session=session)
    except Refused as no:
        messages.error(request, str(no))
        return HttpResponseRedirect(reverse("live", args=[actor.partnership, session]))
    return confirmed(request, ended, told, "session", actor.partnership, session)


def done(
    request: HttpRequest,
    actor: Actor,
    session: UUID,
    act: Callable[[], Inscribed],
    sentence: str,
    again: Callable[[], Again] | None = None,
) -> HttpResponse:
    """One gesture: the parts that it changes for a screen that asks for them, else the page again.

    A refusal changes none of them, so that the words typed stay where they are; without a script, the form
    comes back with them.
    """
    if request.headers.get("HX-Request"):
        return _in_parts(request, actor, session, act)
    try:
        return confirmed(request, act(), sentence, "live", actor.partnership, session)
    except Refused as no:
        return _refused(request, actor, session, str(no), again() if again else None)


def _refused(
    request: HttpRequest, actor: Actor, session: UUID, refusal: str, again: Again | None
) -> HttpResponse:
    back = reverse("live", args=[actor.partnership, session])
    if again is None or not again.written:
        messages.error(request, refusal)
        return HttpResponseRedirect(back)
    again.form.add_error(None, refusal)
    context = {"again": again, "form": again.form, "back": back}
    return show(request, actor, "meetings/live/again.html", context, current="sessions", status=422)


def _in_parts(
    request: HttpRequest, actor: Actor, session: UUID, act: Callable[[], Inscribed]
) -> HttpResponse:
    parts = ""
    try:
        act()
        parts = parts_of(request, drawn(request, actor, session), ())
    except Refused as no:
        messages.error(request, str(no))
    return HttpResponse(parts + render_to_string("ui/messages.html", {"oob": True}, request))


def members_in(request: HttpRequest, name: str) -> list[UUID]:
    """The people that a gesture names. Raises OutOfSight for what is nobody."""
    try:
        return [UUID(one) for one in request.POST.getlist(name)]
    except ValueError as nothing:
        raise OutOfSight from nothing
