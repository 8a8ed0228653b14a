"""The directory of organisations: searched to bring one to the table, imported from a file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from interstice.paper.forms import FileForm
from interstice.paper.keeping import keep, kept
from interstice.paper.organisations.dry_run import TITLES, Outcome, Plan
from interstice.paper.organisations.importing import carry_out, dry_run
from interstice.paper.organisations.reading import Directory, as_kept, as_read, read_directory
from interstice.paper.sheets import Unreadable
from interstice.paper.views.reports import report
from interstice.parties.entrance import page
from interstice.parties.queries.known import found_in_directory
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.refusals import Refused
from interstice.vault.sight import must_be_within

SHOWN = 100
ORDER = (
    *(Outcome.REFUSED, Outcome.CREATED, Outcome.ATTACHED),
    *(Outcome.MATCHED, Outcome.SEATED, Outcome.REPEATED),
)


@require_safe
@page
def directory(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The organisations that are known here: from one of them, « Une organisation prend place »."""
    words = request.GET.get("q", "").strip()[:200]
    found = found_in_directory(actor, words)
    return show(
        request, actor, "paper/organisations/directory.html", {"q": words, "found": found}, current="who"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page
def give(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A file is given and read at once; what was read is kept for an hour, for this person."""
    must_be_within(actor)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["table"]
        try:
            read = read_directory(given.read(), given.name)
        except Unreadable as why:
            form.add_error("table", str(why))
        else:
            number = keep(request.session, actor, {"file": given.name, "read": as_kept(read)}).number
            return redirect("import_organisations_try", actor.partnership, number)
    status = 422 if form.is_bound else 200
    return show(request, actor, "paper/organisations/file.html", {"form": form}, current="who", status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def try_it(request: HttpRequest, actor: Actor, number: UUID) -> HttpResponse:
    """What the import would add, match or refuse, line by line; then all of it, or nothing."""
    must_be_within(actor)
    held = kept(request.session, actor, number)
    told = held.read("read")
    read = as_read(told["read"])
    refused = ""
    if request.method == "POST":
        try:
            done = carry_out(read, actor.partnership, request.POST.get("shown", ""), actor.today)
        except Refused as no:
            refused = str(no)
        else:
            held.forget()
            messages.info(request, _said(done))
            return redirect("directory", actor.partnership)
    context = _shown(read, actor, told["file"], number) | {"refused": refused}
    status = 422 if refused else 200
    return show(request, actor, "paper/organisations/dry_run.html", context, current="who", status=status)


@require_safe
@page
def download(request: HttpRequest, actor: Actor, number: UUID, kind: str) -> HttpResponse:
    """The dry run as a file: every line, what becomes of it, why, its defects."""
    must_be_within(actor)
    read = as_read(kept(request.session, actor, number).read("read")["read"])
    plan = dry_run(read, actor.partnership)
    return report(kind, TITLES, (line.cells() for line in plan.lines))


def _said(done: Plan) -> str:
    many = done.count()[Outcome.CREATED]
    if not many:
        return _("L’annuaire tenait déjà ces organisations : aucune n’y est ajoutée.")
    return ngettext(
        "L’annuaire compte {many} organisation de plus.",
        "L’annuaire compte {many} organisations de plus.",
        many,
    ).format(many=many)


def _shown(read: Directory, actor: Actor, file: str, number: UUID) -> dict[str, Any]:
    plan = dry_run(read, actor.partnership)
    told = [line for line in plan.lines if line.outcome is not Outcome.ATTACHED or line.entry.defects]
    count = plan.count()
    groups = [
        (str(lines[0].words), lines[:SHOWN], max(0, len(lines) - SHOWN))
        for outcome in ORDER
        if (lines := [line for line in told if line.outcome is outcome])
    ]
    return {
        "plan": plan,
        "groups": groups,
        "several": len({line.entry.where for line in plan.lines}) > 1,
        "adds": count[Outcome.CREATED],
        "completes": plan.completes(actor.partnership),
        "file": file,
        "number": number,
    }
