"""Writing a rule: proposing it, or its next version. What is being written is no act until it is laid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.parties.entrance import attempted, confirmed, page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import Refused
from interstice.rules.acts import RuleProposed
from interstice.rules.commands.proposals import amend_proposal, leave_suggestion, propose_rule
from interstice.rules.forms.proposals import PenPassed
from interstice.rules.queries.rule_page import rule_at
from interstice.rules.views.drafting import Around, Writing
from interstice.rules.views.edits import edited
from interstice.rules.views.laid import laid
from interstice.rules.views.table import others
from interstice.rules.views.texts import begun, rewritten, typed
from interstice.ui.inscribed import say_inscribed
from interstice.vault.sight import must_be_within


@page
def proposed(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A rule that nobody has laid yet: from a question, from a rule in force, or from nothing."""
    must_be_within(actor)
    asked = request.POST if request.method == "POST" else request.GET
    rule = _identifier(asked.get("rule", ""))
    around = Around(actor, rule=rule_at(actor, rule) if rule else None)
    if request.method != "POST":
        _identifier(request.GET.get("question", ""))
        return _shown(request, begun(around, request.GET))
    return _written(request, around, _propose)


@page
def amended(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """The next version of a proposal; whoever lays it has the pen from then on."""
    around = Around(actor, laid=laid(actor, proposal))
    if request.method != "POST":
        return _shown(request, rewritten(around))
    gesture, _colon, which = request.POST.get("gesture", "").partition(":")
    if gesture == "leave":
        return _left(request, around, which)
    return _written(request, around, _amend)


def _written(
    request: HttpRequest, around: Around, act: Callable[[Writing], tuple[Inscribed, UUID]]
) -> HttpResponse:
    """What a button of the page does: change what is typed, or lay it before the others."""
    gesture = request.POST.get("gesture", "")
    if gesture:
        return _shown(request, typed(around, edited(request.POST, gesture, around.laid), judged=False))
    writing = typed(around, request.POST, judged=True)
    done = _attempted(writing, lambda: act(writing))
    if done is None:
        if around.laid:
            writing.overtaken = writing.behind
            writing.read_draft = around.laid.page.draft
        return _shown(request, writing, status=422)
    inscribed, proposal = done
    who = around.who.signature(around.actor.member)
    told = _("{who}, dépose la version {n}.") if around.laid else _("{who}, propose une règle.")
    said = told.format(who=who, n=writing.draft)
    return confirmed(request, inscribed, said, "proposal", around.actor.partnership, proposal)


def _attempted(writing: Writing, act: Callable[[], tuple[Inscribed, UUID]]) -> tuple[Inscribed, UUID] | None:
    """The act, unless a blank was filled wrongly: everything that is wrong is said at once."""
    faults = [not writing.form.is_valid(), *(not one.is_valid() for one in writing.clauses)]
    if any(faults):
        return None
    kept: list[UUID] = []

    def inscribe() -> Inscribed:
        inscribed, proposal = act()
        kept.append(proposal)
        return inscribed

    done = attempted(writing.form, inscribe)
    return (done, kept[0]) if done else None


def _propose(writing: Writing) -> tuple[Inscribed, UUID]:
    rule = writing.around.rule
    done = propose_rule(
        writing.around.actor, **writing.form.told(), **_text(writing), revises=rule.rule.id if rule else None
    )
    return done, next(one.proposal for one in done.acts if isinstance(one, RuleProposed))


def _amend(writing: Writing) -> tuple[Inscribed, UUID]:
    proposal = writing.around.present.page.id
    done = amend_proposal(
        writing.around.actor,
        proposal=proposal,
        read_draft=writing.read_draft,
        takes_suggestions=[UUID(one) for one in writing.taken],
        **writing.form.told(),
        **_text(writing),
    )
    return done, proposal


def _text(writing: Writing) -> dict[str, Any]:
    return {
        "articles": [text for text, _origin in writing.texts if text.strip()],
        "clauses": [one.set for one in writing.clauses],
    }


def _left(request: HttpRequest, around: Around, which: str) -> HttpResponse:
    """A suggestion is left with a word, under a key of its own; what is being written stays as typed."""
    actor = around.actor
    suggestion = next((one.id for one in around.present.page.suggestions if str(one.id) == which), None)
    if suggestion is None:
        raise Http404
    key = str(uuid5(NAMESPACE_URL, f"{actor.door.key}/{which}"))
    try:
        done = leave_suggestion(
            actor.through(replace(actor.door, key=key)),
            suggestion=suggestion,
            words=request.POST.get(f"word-{which}", ""),
        )
    except Refused as no:
        writing = typed(around, request.POST, judged=False)
        writing.refused_margin = (which, str(no))
        return _shown(request, writing, status=422)
    told = _("{who}, laisse une suggestion, avec un mot.").format(who=around.who.signature(actor.member))
    say_inscribed(request, done.n, told, reverse("act", args=[actor.partnership, done.n]))
    again = Around(actor, laid=laid(actor, around.present.page.id))
    return _shown(request, typed(again, request.POST, judged=False))


def _identifier(value: str) -> UUID | None:
    """What the address says to begin from; anything that is no identifier is no page."""
    try:
        return UUID(value) if value else None
    except ValueError as nothing:
        raise Http404 from nothing


def _shown(request: HttpRequest, writing: Writing, status: int = 200) -> HttpResponse:
    around = writing.around
    context = {
        "writing": writing,
        "form": writing.form,
        "laid": around.laid,
        "rule": around.rule,
        "pen": PenPassed(members=others(around.actor, around.who)),
        "house": around.who.name(around.actor.organisation),
    }
    return show(request, around.actor, "rules/write.html", context, current="questions", status=status)
