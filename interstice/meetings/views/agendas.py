"""What is done to an agenda: asked for with one tap, taken back, put in order by hand."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from interstice.meetings.commands.agendas import add_item, order_agenda, withdraw_item
from interstice.meetings.forms.sessions import ItemForm
from interstice.meetings.kinds import About
from interstice.meetings.queries.agenda import agenda
from interstice.meetings.queries.seeing import session_and_body
from interstice.meetings.queries.table import table
from interstice.meetings.queries.table_shown import Table
from interstice.meetings.views.doing import done_at_once
from interstice.meetings.views.sessions import draw
from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight

UP, DOWN = "up", "down"


@require_POST
@page
def asked(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """« Mettre à l’ordre du jour »: what was gathered in one tap, or a point in a few words."""
    session_and_body(actor, session)
    about, thing = _asked(request)
    form = ItemForm(request.POST)
    if about is About.FREE or form.data.get("title"):
        return _free(request, actor, session, form)
    minutes = int(form.data.get("minutes") or 10) if str(form.data.get("minutes") or "").isdigit() else 10
    return done_at_once(
        request,
        actor,
        lambda: add_item(actor, session=session, about=about, thing=thing, minutes=minutes),
        _("Un point de plus est à l’ordre du jour."),
        ("session", actor.partnership, session),
    )


@require_POST
@page
def withdrawn(request: HttpRequest, actor: Actor, session: UUID, item: UUID) -> HttpResponse:
    """It leaves the agenda, in one tap."""
    session_and_body(actor, session)
    return done_at_once(
        request,
        actor,
        lambda: withdraw_item(actor, item=item),
        _("Ce point n’est plus à l’ordre du jour."),
        ("session", actor.partnership, session),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page
def ordered(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """By drag, all the items come in their order; by the keyboard, one goes up or down.

    Read, it is where the order is set again while the session is held, for those who hold its table.
    """
    laid = table(actor, session)
    if request.method != "POST":
        return _to_order(request, actor, session, laid)
    standing = [one.id for one in laid.items]
    wanted = _moved(standing, request.POST.get("move", "")) or _uuids(request.POST.getlist("items"))
    return done_at_once(
        request,
        actor,
        lambda: order_agenda(actor, session=session, items=wanted),
        _("L’ordre du jour est dans l’ordre que vous avez choisi."),
        ("order_agenda" if _held(laid) else "session", actor.partnership, session),
    )


def _to_order(request: HttpRequest, actor: Actor, session: UUID, laid: Table) -> HttpResponse:
    if not laid.of_the_body:
        raise OutOfSight
    if not _held(laid):
        return HttpResponseRedirect(reverse("session", args=[actor.partnership, session]))
    context = {"agenda": agenda(actor, session)}
    return show(request, actor, "meetings/live/order.html", context, current="sessions")


def _held(laid: Table) -> bool:
    return laid.of_the_body and laid.session.began_at is not None and laid.session.ended_at is None


def _free(request: HttpRequest, actor: Actor, session: UUID, form: ItemForm) -> HttpResponse:
    if not form.is_valid():
        return draw(request, actor, session, form)
    said = form.cleaned_data
    done = attempted(
        form,
        lambda: add_item(
            actor,
            session=session,
            about=About.FREE,
            title=said["title"],
            minutes=said["minutes"],
            words=said["words"],
        ),
    )
    if done is None:
        return draw(request, actor, session, form)
    told = _("Un point de plus est à l’ordre du jour.")
    return confirmed(request, done, told, "session", actor.partnership, session)


def _asked(request: HttpRequest) -> tuple[About, UUID | None]:
    """« dossier:0198… », as the button or the list says it."""
    about, _colon, thing = request.POST.get("about", About.FREE).partition(":")
    try:
        return About(about), UUID(thing) if thing else None
    except ValueError as nothing:
        raise OutOfSight from nothing


def _moved(standing: Sequence[UUID], move: str) -> list[UUID]:
    way, _colon, which = move.partition(":")
    place = next((rank for rank, one in enumerate(standing) if str(one) == which), None)
    if place is None or way not in (UP, DOWN):
        return []
    other = place + (1 if way == DOWN else -1)
    found = list(standing)
    if 0 <= other < len(found):
        found[place], found[other] = found[other], found[place]
    return found


def _uuids(told: Sequence[str]) -> list[UUID]:
    try:
        return [UUID(one) for one in told]
    except ValueError as nothing:
        raise OutOfSight from nothing
