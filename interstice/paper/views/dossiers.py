"""Bringing in a table of dossiers: the file, its columns, the dry run, how far the import is."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from interstice.followups.commands.importing import import_dossiers
from interstice.followups.kinds import Subject
from interstice.paper.beside import beside
from interstice.paper.dossiers.around import around
from interstice.paper.dossiers.columns import Holds, best_of, is_known, recognised
from interstice.paper.dossiers.dry_run import TITLES, Outcome, Plan, planned
from interstice.paper.forms import ColumnsForm, FileForm
from interstice.paper.keeping import Kept, keep, kept
from interstice.paper.sheets import Table, Unreadable, read_tables
from interstice.paper.tables_kept import as_kept, as_read
from interstice.paper.views.reports import report
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor, Door
from interstice.register.refusals import OutOfSight, Refused
from interstice.ui.inscribed import say_inscribed
from interstice.vault.sight import must_be_within

SHOWN = 100
"""How many lines of each kind the page shows; the report has them all."""


@require_http_methods(["GET", "HEAD", "POST"])
@page
def give(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A file is given: it is read at once, and what was read is kept for an hour, for this person."""
    must_be_within(actor)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["table"]
        try:
            tables = read_tables(given.read(), given.name, is_known)
        except Unreadable as why:
            form.add_error("table", str(why))
        else:
            told = {"file": given.name, **_turned_to(best_of(tables), tables)}
            number = keep(request.session, actor, told).number
            return redirect("import_dossiers_columns", actor.partnership, number)
    status = 422 if form.is_bound else 200
    return show(request, actor, "paper/dossiers/file.html", {"form": form}, current="persons", status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def columns(request: HttpRequest, actor: Actor, number: UUID) -> HttpResponse:
    """What each column holds, corrected by hand before anything is tried."""
    must_be_within(actor)
    held = kept(request.session, actor, number)
    told = held.read("table")
    table = as_read(told["table"])
    others = [as_read(one) for one in told["others"]]
    if request.method == "POST" and "sheet" in request.POST:
        asked = next((one for one in others if one.where == request.POST["sheet"]), table)
        held.write({**told, **_turned_to(asked, [table, *others])})
        return redirect("import_dossiers_columns", actor.partnership, number)
    form = ColumnsForm(table, _chosen(told), request.POST or None, initial={"subjects": told["subjects"]})
    if request.method == "POST" and form.is_valid():
        held.write(
            {**told, "columns": form.chosen(), "subjects": form.cleaned_data["subjects"], "ready": True}
        )
        return redirect("import_dossiers_try", actor.partnership, number)
    context = {
        "form": form,
        "file": told["file"],
        "table": table,
        "others": others,
        "named": around(actor).named,
        "number": number,
    }
    status = 422 if form.is_bound else 200
    return show(request, actor, "paper/dossiers/columns.html", context, current="persons", status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@page
def dry_run(request: HttpRequest, actor: Actor, number: UUID) -> HttpResponse:
    """What the import would open, line by line; then all of it, or nothing."""
    must_be_within(actor)
    held = kept(request.session, actor, number)
    if held.progress().get("state") in ("running", "done"):
        return redirect("import_dossiers_progress", actor.partnership, number)
    told = held.read("table")
    plan = plan_of(told, actor)
    if request.method == "POST":
        also = {int(one) for one in request.POST.getlist("also") if one.isdecimal() and one.isascii()}
        refused = _start(held, actor, plan, also, request.POST.get("shown", ""))
        if not refused:
            return redirect("import_dossiers_progress", actor.partnership, number)
        context = _shown(plan, told, number) | {"refused": refused}
        return show(request, actor, "paper/dossiers/dry_run.html", context, current="persons", status=422)
    return show(request, actor, "paper/dossiers/dry_run.html", _shown(plan, told, number), current="persons")


@require_safe
@page
def download(request: HttpRequest, actor: Actor, number: UUID, kind: str) -> HttpResponse:
    """The dry run as a file: every line, what becomes of it, why."""
    must_be_within(actor)
    plan = plan_of(kept(request.session, actor, number).read("table"), actor)
    return report(kind, TITLES, (line.cells() for line in plan.lines))


@require_safe
@page
def progress(request: HttpRequest, actor: Actor, number: UUID) -> HttpResponse:
    """How far the import is; the page comes back by itself until it has ended."""
    must_be_within(actor)
    held = kept(request.session, actor, number)
    told = held.progress()
    if not told:
        return redirect("import_dossiers_try", actor.partnership, number)
    if told["state"] == "done":
        many = told["dossiers"]
        sentence = ngettext("{many} suivi est ouvert.", "{many} suivis sont ouverts.", many).format(many=many)
        say_inscribed(request, told["n"], sentence, reverse("act", args=[actor.partnership, told["n"]]))
        return redirect("persons", actor.partnership)
    answer = show(
        request, actor, "paper/dossiers/progress.html", {"told": told, "number": number}, current="persons"
    )
    if told["state"] == "running":
        answer["Refresh"] = "2"
    return answer


def _turned_to(table: Table, every: list[Table]) -> dict[str, Any]:
    """One sheet to be read, and beside it the others that hold something: none is left aside unsaid."""
    others = [as_kept(one) for one in every if one is not table and one.rows]
    told = {"table": as_kept(table), "others": others}
    return {**told, "columns": recognised(table), "subjects": [], "ready": False}


def plan_of(told: dict[str, Any], actor: Actor) -> Plan:
    """The plan of what was kept, computed again each time: others act meanwhile."""
    if not told["ready"]:
        raise OutOfSight
    here = around(actor, [Subject(one) for one in told["subjects"]])
    return planned(as_read(told["table"]), _chosen(told), here)


def _chosen(told: dict[str, Any]) -> dict[int, Holds]:
    return {int(position): Holds(holds) for position, holds in told["columns"].items()}


def _shown(plan: Plan, told: dict[str, Any], number: UUID) -> dict[str, Any]:
    groups = [
        (outcome, plan.of(outcome)[:SHOWN], max(0, plan.count()[outcome] - SHOWN))
        for outcome in (Outcome.WRONG, Outcome.RESEMBLES, Outcome.FOLLOWED, Outcome.REPEATED, Outcome.CREATED)
        if plan.count()[outcome]
    ]
    return {
        "plan": plan,
        "groups": groups,
        "file": told["file"],
        "number": number,
        "opens": len(plan.inputs()),
        "may_open": plan.count()[Outcome.RESEMBLES],
    }


def _start(held: Kept, actor: Actor, plan: Plan, also: set[int], shown: str) -> str:
    """Begin the import, or say why it does not; the key is that of the file, so that it is done once."""
    if shown != plan.digest():
        return _("Quelque chose a changé depuis cet essai. Relisez ce qui sera ouvert, puis recommencez.")
    dossiers = plan.inputs(also)
    if not dossiers:
        return _("Aucune ligne n’est à reprendre : rien n’est inscrit.")
    mine = actor.through(Door(key=f"import/{held.number}"))
    held.note(state="running", done=0, whole=len(dossiers))
    beside(lambda: _import(held, mine, dossiers), many=len(dossiers))
    ended = held.progress()
    return str(ended["why"]) if ended.get("state") == "refused" and len(dossiers) <= SHOWN else ""


def _import(held: Kept, actor: Actor, dossiers: list[Any]) -> None:
    """The command, and how it ended: whatever happens, it is told, and nothing is half done."""
    try:
        done = import_dossiers(actor, dossiers=dossiers, progress=_told_now_and_then(held))
    except (Refused, OutOfSight) as no:
        held.note(state="refused", why=str(no) or _("Vous n’êtes plus de ce collectif. Rien n’est inscrit."))
    except BaseException:
        held.note(state="refused", why=_("L’import s’est interrompu. Rien n’est inscrit : essayez encore."))
        raise
    else:
        held.forget()
        held.note(state="done", n=done.n, dossiers=len(dossiers))


def _told_now_and_then(held: Kept) -> Callable[[int, int], None]:
    last = monotonic()

    def told(done: int, whole: int) -> None:
        nonlocal last
        if monotonic() - last > 0.5:
            last = monotonic()
            held.note(state="running", done=done, whole=whole)

    return told
