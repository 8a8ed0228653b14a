"""A proposal on the table: read, suggested upon in the margin, its pen handed over, closed without a rule."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.commands.proposals import close_proposal, leave_suggestion, pass_pen, suggest
from interstice.rules.forms.proposals import Closed, Left, PenPassed, Suggested
from interstice.rules.kinds import Settled
from interstice.rules.views.table import articles_of, attempt, draw, others, set_table


@page
def shown(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """A proposal in the layout of a question's page, whatever became of it."""
    return draw(request, set_table(actor, proposal=proposal, compare=request.GET.get("lire", "")))


@page
def suggested(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """A wording in the margin of an article, which everybody sees (G11)."""
    table = set_table(actor, proposal=proposal)
    if table.laid is None:
        raise OutOfSight
    form = Suggested(request.POST, articles=articles_of(table.laid))
    return attempt(
        request,
        table,
        "suggest",
        form,
        lambda: suggest(
            actor,
            proposal=proposal,
            draft=form.cleaned_data["read_draft"],
            article=form.cleaned_data["article"],
            text=form.cleaned_data["text"],
        ),
        _("{who}, suggère en marge.").format(who=table.who.signature(actor.member)),
    )


@page
def left(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """Whoever has the pen leaves a suggestion, with a word."""
    table, form = set_table(actor, proposal=proposal), Left(request.POST)
    suggestion = request.POST.get("suggestion", "")
    known = [] if table.laid is None else [str(one.id) for one in table.laid.page.suggestions]
    if request.method == "POST" and suggestion not in known:
        raise OutOfSight
    return attempt(
        request,
        table,
        "leave",
        form,
        lambda: leave_suggestion(actor, suggestion=UUID(suggestion), words=form.cleaned_data["words"]),
        _("{who}, laisse une suggestion, avec un mot.").format(who=table.who.signature(actor.member)),
        which=suggestion,
    )


@page
def passed(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """Whoever has the pen hands it over."""
    table = set_table(actor, proposal=proposal)
    form = PenPassed(request.POST, members=others(actor, table.who))
    to = table.who.signature(request.POST.get("to") or None) if form.is_valid() else ""
    return attempt(
        request,
        table,
        "pass_pen",
        form,
        lambda: pass_pen(actor, proposal=proposal, to=UUID(form.cleaned_data["to"])),
        _("La plume est à {to}.").format(to=to),
    )


@page
def closed(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """The proposal ends without a rule; its objections stay, respected (D04)."""
    table, form = set_table(actor, proposal=proposal), Closed(request.POST)
    return attempt(
        request,
        table,
        "close",
        form,
        lambda: close_proposal(
            actor,
            proposal=proposal,
            how=Settled(form.cleaned_data["how"]),
            words=form.cleaned_data["words"],
        ),
        _("La proposition est close, sans devenir une règle."),
    )
