"""A consent round: taking a stand, lifting one's objection, entrusting one's voice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.parties.entrance import page
from interstice.register.actors import Actor
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight
from interstice.rules.commands.rounds import (
    consent,
    consent_with_reservation,
    give_proxy,
    lift_objection,
    not_concerned,
    object_to,
    wait_for_hierarchy,
)
from interstice.rules.forms.rounds import Entrusted, Lifted, Voice
from interstice.rules.kinds import Stand
from interstice.rules.views.table import Table, attempt, others, set_table, voice_choices

COMMANDS: Mapping[str, Callable[..., Inscribed]] = {
    Stand.CONSENT: consent,
    Stand.RESERVE: consent_with_reservation,
    Stand.OBJECTION: object_to,
    Stand.NOT_CONCERNED: not_concerned,
    Stand.WAITING: wait_for_hierarchy,
}

SAID: Mapping[str, str | Promise] = {
    Stand.CONSENT: gettext_lazy("{house} consent à la version {draft}."),
    Stand.RESERVE: gettext_lazy("{house} consent à la version {draft}, avec une réserve."),
    Stand.OBJECTION: gettext_lazy("{house} objecte à la version {draft}."),
    Stand.NOT_CONCERNED: gettext_lazy("{house} ne se dit pas concernée par la version {draft}."),
    Stand.WAITING: gettext_lazy("{house} attend sa hiérarchie pour répondre à la version {draft}."),
}


@page
def stood(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """An organisation answers the text that was read; a newer one is drawn beside what was typed (N17)."""
    read = request.POST.get("read_draft", "")
    table = set_table(actor, proposal=proposal, compare=f"v{read}")
    if table.laid is None:
        raise OutOfSight
    form = Voice(request.POST, **voice_choices(table, table.laid))
    told = str(SAID.get(request.POST.get("stance", ""), "")).format(house=_house(table, request), draft=read)
    return attempt(request, table, "voice", form, lambda: _stand(actor, proposal, form.cleaned_data), told)


@page
def lifted(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """Whoever objected withdraws the objection, and says after what if they wish."""
    table, form = set_table(actor, proposal=proposal), Lifted(request.POST)
    objection = request.POST.get("objection", "")
    mine = [] if table.laid is None else [str(one.id) for one in table.laid.state.objections]
    if request.method == "POST" and objection not in mine:
        raise OutOfSight
    return attempt(
        request,
        table,
        "lift",
        form,
        lambda: lift_objection(actor, objection=UUID(objection), after=form.cleaned_data["after"]),
        _("{house} lève son objection.").format(house=table.who.name(actor.organisation)),
        which=objection,
    )


@page
def entrusted(request: HttpRequest, actor: Actor, proposal: UUID) -> HttpResponse:
    """An organisation entrusts its voice in writing, for this proposal."""
    table = set_table(actor, proposal=proposal)
    form = Entrusted(request.POST, members=others(actor, table.who))
    return attempt(
        request,
        table,
        "entrust",
        form,
        lambda: give_proxy(
            actor, proposal=proposal, to=UUID(form.cleaned_data["to"]), words=form.cleaned_data["words"]
        ),
        _("{house} confie sa voix par écrit.").format(house=table.who.name(actor.organisation)),
    )


def _stand(actor: Actor, proposal: UUID, said: Mapping[str, Any]) -> Inscribed:
    more: dict[str, Any] = {}
    if said["stance"] == Stand.OBJECTION:
        more["would_lift"] = said["would_lift"]
        more["principle"] = UUID(said["principle"]) if said["principle"] else None
        more["convention_clause"] = UUID(said["convention_clause"]) if said["convention_clause"] else None
    return COMMANDS[said["stance"]](
        actor,
        proposal=proposal,
        read_draft=said["read_draft"],
        organisation=UUID(said["organisation"]) if said["organisation"] else None,
        words=said["words"],
        **more,
    )


def _house(table: Table, request: HttpRequest) -> str:
    return table.who.name(request.POST.get("organisation") or table.actor.organisation)
