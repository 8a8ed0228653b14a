"""Calling a session or a series, moving it, cancelling it, opening it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from interstice.meetings.commands.sessions import (
    cancel_session,
    move_session,
    open_session,
    schedule_series,
    schedule_session,
)
from interstice.meetings.forms.sessions import ONE, CancelForm, MoveForm, OpenForm, ScheduleForm
from interstice.meetings.queries.seeing import session_and_body
from interstice.meetings.queries.sessions import body_seen
from interstice.meetings.queries.table import Table, table
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.ui.dates import hour


@require_http_methods(["GET", "HEAD", "POST"])
@page
def called(request: HttpRequest, actor: Actor, body: UUID) -> HttpResponse:
    """Call one session or a series of a body."""
    seen, _who = body_seen(actor, body)
    form = ScheduleForm(request.POST or None, initial=_proposed(seen.expected))
    if request.method == "POST" and form.is_valid():
        one = form.cleaned_data["how"] == ONE
        act: Callable[..., Inscribed] = schedule_session if one else schedule_series
        done = attempted(form, lambda: act(actor, **form.told(body)))
        if done:
            told = _("La séance est convoquée.") if one else _("Les séances sont convoquées.")
            return confirmed(request, done, told, "body", actor.partnership, body)
    context = {"body": seen, "form": form}
    return _shown(request, actor, "meetings/schedule.html", context, form)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def moved(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """Another day, hour or place."""
    row, _body = session_and_body(actor, session)
    form = MoveForm(request.POST or None, initial={"held_on": row.held_on, "at": row.at})
    title, told = _("Déplacer la séance"), _("La séance est déplacée.")
    return _carried(request, actor, session, form, move_session, title=title, told=told)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def cancelled(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """It will not be held; what stood on its agenda is offered to the next one."""
    session_and_body(actor, session)
    title, told = _("Annuler la séance"), _("La séance est annulée.")
    return _carried(
        request, actor, session, CancelForm(request.POST or None), cancel_session, title=title, told=told
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page
def opened(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """Who is here, by organisation; then it begins."""
    laid = table(actor, session)
    form = OpenForm(actor, request.POST or None, table=laid)
    if request.method == "POST" and form.is_valid():
        done = attempted(form, lambda: open_session(actor, session=session, **form.told()))
        if done:
            now = table(actor, session)
            return confirmed(request, done, _begun(now), "session", actor.partnership, session)
    return _shown(request, actor, "meetings/open.html", {"table": laid, "form": form}, form)


def _begun(now: Table) -> str:
    """The sentence says whether the quorum is reached: it never stands in the way in silence."""
    told = _("La séance est ouverte à {hour} : {count}.")
    if now.quorum.sentence:
        told = _("La séance est ouverte à {hour} : {count}, {quorum}.")
    at = hour(now.session.began_at) if now.session.began_at else ""
    return told.format(hour=at, count=now.quorum.count, quorum=now.quorum.sentence)


def _carried(
    request: HttpRequest,
    actor: Actor,
    session: UUID,
    form: Any,
    act: Callable[..., Inscribed],
    *,
    title: str,
    told: str,
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        done = attempted(form, lambda: act(actor, session=session, **form.told()))
        if done:
            return confirmed(request, done, told, "session", actor.partnership, session)
    laid = table(actor, session)
    context = {"table": laid, "form": form, "title": title}
    return _shown(request, actor, "meetings/session_gesture.html", context, form)


def _shown(
    request: HttpRequest, actor: Actor, template: str, context: Mapping[str, Any], form: forms.Form
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return show(request, actor, template, context, current="sessions", status=status)


def _proposed(expected: object) -> dict[str, object]:
    return {"held_on": expected} if expected else {}
