"""Minutes and their extracts as PDF, laid out for the one who asks and kept nowhere."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from interstice.meetings.queries.extracts import WHOLE, Extract
from interstice.meetings.queries.minutes import minutes
from interstice.meetings.views.sheet import Sheet, sheet_of
from interstice.paper.pdf import CannotPrint, Enclosed, pdf_of
from interstice.parties.entrance import page
from interstice.parties.queries.standing import standing_of
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.vault.reads import note_reads

PROOF = "seance-{n}.tlog-proof"


@require_safe
@page
def whole(request: HttpRequest, actor: Actor, session: UUID) -> HttpResponse:
    """The minutes, as this reader may read them."""
    return _answer(request, actor, session, WHOLE)


@require_safe
@page
def for_organisation(request: HttpRequest, actor: Actor, session: UUID, organisation: UUID) -> HttpResponse:
    """The extract that an organisation may be given (AT29)."""
    return _answer(request, actor, session, Extract(organisation=organisation))


@require_safe
@page
def about_dossier(request: HttpRequest, actor: Actor, session: UUID, item: UUID) -> HttpResponse:
    """What concerns one dossier, for its circle."""
    return _answer(request, actor, session, Extract(item=item))


def _answer(request: HttpRequest, actor: Actor, session: UUID, extract: Extract) -> HttpResponse:
    sheet = sheet_of(minutes(actor, session, extract))
    if sheet.page.seal is None:
        raise OutOfSight
    try:
        made = minutes_pdf(actor, sheet)
    except CannotPrint as lacks:
        context = {"remedy": lacks.remedy, "sheet": sheet}
        return show(request, actor, "paper/cannot.html", context, current="sessions", status=503)
    note_reads(actor, sheet.page.dossiers)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{sheet.name}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def minutes_pdf(actor: Actor, sheet: Sheet) -> bytes:
    """The sheet as a tagged PDF, with the proof that the act which closed the session is inscribed."""
    found, seal = sheet.page, sheet.page.seal
    standing = standing_of(actor)
    if seal is None or standing is None or found.session.ended_at is None:
        raise OutOfSight
    context = {
        "sheet": sheet,
        "minutes": found,
        "partnership": standing.called,
        "ended_at": found.session.ended_at.isoformat(timespec="seconds"),
        "paper": True,
    }
    proof = Enclosed(
        name=PROOF.format(n=seal.n),
        description=f"C2SP tlog-proof, act {seal.n}",
        content=seal.proof().encode(),
        at=found.session.ended_at,
    )
    return pdf_of(render_to_string("paper/minutes.html", context), [proof])
