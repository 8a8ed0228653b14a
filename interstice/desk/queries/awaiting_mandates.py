"""What waits for someone about mandates: never a blocking, a recall at most (A11, A37)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.desk.queries.here import Here
from interstice.parties.kinds import MandateState, MandateStatus
from interstice.parties.models import Mandate
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.mandates import state_of
from interstice.parties.queries.rows import parties_rows

MANDATE_AHEAD = timedelta(days=60)
"""A mandate that ends is recalled two months before: hierarchies answer slowly (A11)."""


def own_mandates(here: Here) -> Iterator[Awaited]:
    """My mandate ends soon, or my request waits for an answer."""
    if here.actor.organisation is None:
        return
    said = _statements(here.actor.partnership, {here.actor.organisation})
    state, statement = state_of(said, here.today)
    house = here.who.name(here.actor.organisation)
    until = statement.until if statement and state is MandateState.GIVEN else None
    if until and until <= here.today + MANDATE_AHEAD:
        yield Awaited(
            what=_("Demander à {organisation} si le mandat continue").format(organisation=house),
            why=_("Il s’arrête ce jour-là ; sans réponse, rien ne vous bloque"),
            url=here.gesture("demander-mandat"),
            gesture=_("Demander"),
            due=until,
            icon="engagement",
        )
    if said and said[-1].status == MandateStatus.REQUESTED and str(here.actor.member) in said[-1].requesters:
        asked = _("{organisation} répond à votre demande de mandat").format(organisation=house)
        yield Awaited(what=asked, url=here.page("who", "#mandats"), icon="engagement", mine=False)


def requests(here: Here) -> Iterator[Awaited]:
    """What is asked of a decider: for their organisation, or one that it carries (E03)."""
    own = here.actor.organisation
    if own is None:
        return
    houses = {one.id for one in here.who.seats() if own in (one.id, one.carried_by)}
    every = _statements(here.actor.partnership, houses)
    for house in dict.fromkeys(one.organisation for one in every):
        last = [one for one in every if one.organisation == house][-1]
        if last.status == MandateStatus.REQUESTED:
            yield _request(here, last)


def _request(here: Here, asked: Mandate) -> Awaited:
    people = ", ".join(here.who.person(one) for one in asked.requesters)
    return Awaited(
        what=_("Dire le mandat de {organisation}").format(organisation=here.who.name(asked.organisation)),
        why=_("Demandé par {people}. Le donner, le refuser avec une raison, ou laisser faire").format(
            people=people
        ),
        url=here.gesture("donner-mandat", organisation=asked.organisation),
        gesture=_("Dire le mandat"),
        icon="engagement",
    )


def _statements(partnership: UUID, houses: Collection[UUID]) -> list[Mandate]:
    return [one for one in parties_rows(partnership).mandates if one.organisation in houses]
