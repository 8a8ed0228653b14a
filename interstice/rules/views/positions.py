"""Positions: what one puts on the table, recognises in another, has understood of another."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight
from interstice.rules.commands.positions import (
    confirm_translation,
    correct_translation,
    recognise_position,
    state_position,
    translate_logic,
)
from interstice.rules.forms.positions import Answered, Recognised, Stated, Translated
from interstice.rules.kinds import SpeaksFor
from interstice.rules.views.table import attempt, others, set_table


@page
def stated(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """One's organisation completes its line of the grid."""
    table, form = set_table(actor, question=question), Stated(request.POST)

    def act() -> Inscribed:
        said = dict(form.cleaned_data)
        speaks_for = said.pop("speaks_for")
        return state_position(
            actor, question=question, **said, speaks_for=SpeaksFor(speaks_for) if speaks_for else None
        )

    told = _("{house} pose sa position.").format(house=table.who.name(actor.organisation))
    return attempt(request, table, "position", form, act, told)


@page
def recognised(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """« Votre position est légitime », without making it one's own."""
    table, form, position = (
        set_table(actor, question=question),
        Recognised(request.POST),
        _chosen(request, "position"),
    )
    return attempt(
        request,
        table,
        "recognise",
        form,
        lambda: recognise_position(actor, position=position, words=form.cleaned_data["words"]),
        _("{house} tient cette position pour légitime.").format(house=table.who.name(actor.organisation)),
        which=str(position),
    )


@page
def translated(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """« Si je vous comprends bien… »."""
    table = set_table(actor, question=question)
    form = Translated(request.POST, members=others(actor, table.who))
    return attempt(
        request,
        table,
        "translate",
        form,
        lambda: translate_logic(
            actor, subject=question, of=UUID(form.cleaned_data["of"]), words=form.cleaned_data["words"]
        ),
        _("Votre reformulation attend un oui : elle ne vaut qu’après."),
    )


@page
def answered(request: HttpRequest, actor: Actor, question: UUID) -> HttpResponse:
    """The one who was translated says yes, or says it otherwise."""
    table, form = set_table(actor, question=question), Answered(request.POST)
    translation, otherwise = _chosen(request, "translation"), request.POST.get("gesture") == "correct"

    def act() -> Inscribed:
        if otherwise:
            return correct_translation(actor, translation=translation, words=form.cleaned_data["words"])
        return confirm_translation(actor, translation=translation)

    who = table.who.signature(actor.member)
    told = _("{who} le dit autrement.") if otherwise else _("{who} se reconnaît dans cette reformulation.")
    return attempt(request, table, "answer", form, act, told.format(who=who), which=str(translation))


def _chosen(request: HttpRequest, name: str) -> UUID:
    """What a button of the page bears on; anything else is nothing that exists here."""
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError as nothing:
        raise OutOfSight from nothing
