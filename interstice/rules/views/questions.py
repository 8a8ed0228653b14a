"""Questions: those that are on the table, and what is done around one."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.rules.commands.questions import generalise, join_question, settle_question
from interstice.rules.forms.questions import Generalised, Joined, SettledWithoutRule
from interstice.rules.kinds import Settled
from interstice.rules.queries.questions import questions_page
from interstice.rules.views.table import attempt, draw, readable_situations, set_table


@page
def listed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The questions on the table, then how others ended."""
    shown = questions_page(actor)
    return show(request, actor, "rules/questions.html", {"questions": shown}, current="questions")


@page
def shown(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """The page of a question: the stage under way first."""
    return draw(request, set_table(actor, question=question, compare=request.GET.get("lire", "")))


@page
def joined(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """« Chez nous aussi »."""
    table, form = set_table(actor, question=question), Joined(request.POST)
    told = _("{who} : « chez nous aussi ».").format(who=table.who.name(actor.organisation))
    return attempt(
        request,
        table,
        "join",
        form,
        lambda: join_question(actor, question=question, words=form.cleaned_data["words"]),
        told,
    )


@page
def generalised(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """What is common is said; the cases chosen withdraw."""
    table = set_table(actor, question=question)
    cases = (
        [(str(one.thing), str(one.words)) for one in readable_situations(table.page)] if table.page else []
    )
    form = Generalised(request.POST, situations=cases)
    told = _("{who} dit ce qui est commun.").format(who=table.who.signature(actor.member))
    return attempt(
        request,
        table,
        "generalise",
        form,
        lambda: generalise(
            actor,
            subject=question,
            situations=[UUID(one) for one in form.cleaned_data["situations"]],
            common=form.cleaned_data["common"],
            concerns=form.cleaned_data["concerns"],
        ),
        told,
    )


@page
def settled(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """The question ends without rule, or in a disagreement that is owned."""
    table, form = set_table(actor, question=question), SettledWithoutRule(request.POST)
    return attempt(
        request,
        table,
        "settle",
        form,
        lambda: settle_question(
            actor,
            question=question,
            how=Settled(form.cleaned_data["how"]),
            words=form.cleaned_data["words"],
        ),
        _("La question est conclue."),
    )
