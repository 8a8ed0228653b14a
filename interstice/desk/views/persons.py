"""The pages of followed persons: the list of one's own, and what their circle reads of each (RL4)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from interstice.desk.queries.person import Person
from interstice.desk.queries.person import person as person_of
from interstice.followups.forms.preparing import preparing
from interstice.followups.gestures import OF_A_DOSSIER, offered
from interstice.followups.queries.person_rows import READS_SHOWN
from interstice.followups.queries.persons import persons as persons_of
from interstice.parties.entrance import page
from interstice.parties.showing import show
from interstice.register.actors import Actor
from interstice.vault.models import ReadOfDay
from interstice.vault.reads import reads_of, with_mine


@require_safe
@page
def persons(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Those whom the viewer follows, fifty a page; `?clos=1` for the follow-ups that ended."""
    found = persons_of(actor, after=request.GET.get("apres", ""), closed="clos" in request.GET)
    return show(request, actor, "desk/persons.html", {"found": found}, current="persons")


@require_safe
@page
def person(request: HttpRequest, actor: Actor, dossier: UUID) -> HttpResponse:
    """One person's page; that it was opened today is what reading leaves. `?masque=1` hides her name.

    `?lectures=toutes` tells everyone who ever opened it.
    """
    whole = "lectures" in request.GET
    found = person_of(actor, dossier, reads=_every_read if whole else with_mine)
    context = {
        "found": found,
        "masked": "masque" in request.GET,
        "prepare": preparing(found.page.preparation),
        "gestures": _gestures(found),
        "referrals": found.referrals,
        "more_reads": not whole and sum(len(names) for _day, names in found.page.reads) >= READS_SHOWN,
    }
    return show(request, actor, "desk/person/person.html", context, current="persons")


def _every_read(actor: Actor, dossier: UUID, _latest: list[ReadOfDay]) -> list[ReadOfDay]:
    return with_mine(actor, dossier, reads_of(actor, dossier))


def _gestures(found: Person) -> list[tuple[str, object]]:
    page = found.page
    closed = page.dossier.closed_on is not None
    names = offered(answers=page.answers, erases=page.erases, closed=closed, named=page.names_her)
    return [(name, OF_A_DOSSIER[name].title) for name in names]
