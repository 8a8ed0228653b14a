"""The page of a session before it opens: its agenda, what it gathers, what one may ask for (B03, K13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from interstice.followups.models import Agreement
from interstice.followups.queries.presenting import why_none_is_presented
from interstice.meetings.kinds import About
from interstice.meetings.models import Session
from interstice.meetings.queries.clauses_of_body import SaidOfBody, said_of_body
from interstice.meetings.queries.exceptions import Exceptional, exceptions_to
from interstice.meetings.queries.gathering import found_for, gathered
from interstice.meetings.queries.offers import Gathered, Offer
from interstice.meetings.queries.table import table
from interstice.meetings.queries.table_shown import ItemSeen, Table
from interstice.parties.queries.directory import mentioned
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.rules.queries.lives import rule_rows
from interstice.vault.sight import found_open, opened_to


@dataclass(frozen=True)
class Agenda:
    """A session to come, whole, for one viewer."""

    table: Table
    gathered: list[Gathered]
    mine: list[Offer]
    """The dossiers that the viewer may bring: those of which they are the referent or in the circle."""
    said: SaidOfBody
    until: date | None
    """The last day on which an item may be asked for, when a rule sets one."""
    why_not: dict[UUID, str]
    """For a dossier that the viewer reads, why it will not open that day (N19)."""
    exceptions: dict[UUID, list[Exceptional]]
    """For a rule on who runs dossiers, what was noted otherwise since it was last said (B07)."""

    @property
    def minutes(self) -> int:
        """How long the items are thought to take together."""
        return sum(one.minutes for one in self.table.items)


def agenda(seen_by: Actor, session: UUID) -> Agenda:
    """The agenda as this viewer sees it: every row first, then the words of all. Raises OutOfSight."""
    laid = table(seen_by, session)
    held_on, rules = laid.session.held_on, rule_rows(seen_by.partnership)
    families, mine = found_for(seen_by, laid.session, rules), _mine(seen_by, laid)
    who = mentioned(seen_by, *(one.rows for one in families), mine)
    said = said_of_body(seen_by.partnership, laid.body.id, seen_by.today, rules)
    days = said.deadline.value.days_before
    return Agenda(
        table=laid,
        gathered=gathered(families, laid.items, who),
        mine=[_brought(one) for one in mine],
        said=said,
        until=held_on - timedelta(days=days) if days else None,
        why_not=_closed(laid.session, laid.items, max(held_on, seen_by.today)),
        exceptions=exceptions_to(seen_by, laid.items, laid.body.id, rules) if seen_by.within() else {},
    )


def _closed(session: Session, items: list[ItemSeen], on: date) -> dict[UUID, str]:
    """Only the items that the viewer may name: of a reserved one, nothing is known."""
    named = {one.id: one.dossier for one in items if one.dossier and not one.reserved}
    told = why_none_is_presented(session.partnership, list(named.values()), session.body, on)
    return {item: told[dossier] for item, dossier in named.items() if dossier in told}


def _mine(seen_by: Actor, laid: Table) -> list[Any]:
    """The dossiers whose person agreed to be presented in this body, and that the viewer follows."""
    if not seen_by.within():
        return []
    taken = {one.dossier for one in laid.items if one.about is About.DOSSIER}
    body = str(laid.body.id)
    found = {one.dossier_id: one.dossier for one in _agreed(seen_by) if body in one.shown_in}
    found_open(seen_by, found)
    return [dossier for one, dossier in found.items() if one not in taken]


@prepared
def _agreed(seen_by: Actor) -> QuerySet[Agreement]:
    agreed = Agreement.objects.filter(
        partnership=seen_by.partnership,
        dossier__in=opened_to(seen_by).values("thing"),
        dossier__closed_on__isnull=True,
        dossier__erased_on__isnull=True,
        replaced_on__isnull=True,
        withdrawn_on__isnull=True,
        until__gte=seen_by.today,
    )
    return agreed.select_related("dossier").order_by("-dossier__last_on", "dossier__n")


def _brought(one: Any) -> Offer:
    return Offer(About.DOSSIER, one.id, f"{one.said.reference} · {one.said.label}", "", 15)
