"""The entry line: heard as one types, corrected in place, inscribed at Enter."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from interstice.meetings.commands.entries import enter_understood
from interstice.meetings.commands.items import rectify_entry
from interstice.meetings.forms.entry import Entry, entry_of
from interstice.meetings.forms.live import RewordEntryForm
from interstice.meetings.queries.ear import ear
from interstice.meetings.views.live import draw
from interstice.meetings.views.live_gestures import Again, done
from interstice.parties.entrance import confirmed, page
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import Refused


@require_POST
@page
def heard(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """What is understood of a sentence, as it is typed: nothing is inscribed, nothing is kept."""
    entry = _entry(request, actor, session)
    return render(request, "meetings/live/_understood.html", {"entry": entry, "refusal": ""})


@require_POST
@page
def entered(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """Inscribe the sentence. Without a script one sees first what was understood of it, then inscribes."""
    entry = _entry(request, actor, session, shown=True)
    by_script = bool(request.headers.get("X-Seance"))
    seen = by_script or request.POST.get("heard", "") == entry.sentence
    if not seen and entry.sentence.strip():
        return draw(request, actor, session, entry)
    try:
        inscribed = _inscribe(actor, session, entry)
    except Refused as no:
        if not by_script:
            return draw(request, actor, session, entry, str(no))
        context = {"entry": entry, "refusal": str(no)}
        return render(request, "meetings/live/_understood.html", context, status=422)
    if by_script:
        return JsonResponse({"n": inscribed.n, "then": entry.heard.then})
    return confirmed(request, inscribed, _said(entry), "live", actor.partnership, session)


@require_POST
@page
def reworded(request: HttpRequest, actor: Actor, session: UUID, entry: UUID) -> HttpResponse:
    """Write better what was inscribed; both writings are kept."""
    words = request.POST.get("words", "")
    return done(
        request,
        actor,
        session,
        lambda: rectify_entry(actor, entry=entry, words=words),
        _("La phrase est reformulée ; la première écriture reste au registre."),
        lambda: Again(_("Reformuler"), RewordEntryForm(request.POST)),
    )


def _inscribe(actor: Actor, session: UUID, entry: Entry) -> Inscribed:
    understood = entry.understood()
    return enter_understood(actor, session=session, item=entry.item, understood=understood)


def _entry(request: HttpRequest, actor: Actor, session: UUID, *, shown: bool = False) -> Entry:
    said = request.POST.get("item", "")
    try:
        item = UUID(said) if said else None
    except ValueError:
        item = None
    return entry_of(request.POST, ear(actor, session, item), item, shown=shown)


def _said(entry: Entry) -> str:
    return _("{kind} : {words}").format(kind=entry.kind.label, words=entry.words)
