"""The page of a session before it opens: its agenda, what it gathers, what one may ask for (B03, K13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from interstice.followups.models import Agreement, Dossier
from interstice.followups.queries.presenting import why_none_is_presented
from interstice.meetings.kinds import About
from interstice.meetings.models import Session
from interstice.meetings.queries.clauses_of_body import SaidOfBody, said_of_body
from interstice.meetings.queries.exceptions import Exceptional, exceptions_to
from interstice.meetings.queries.gathering import Gathered, Offer, gathered
from interstice.meetings.queries.seeing import session_seen
from interstice.meetings.queries.table import table
from interstice.meetings.queries.table_shown import ItemSeen, Table
from interstice.parties.queries.directory import directory
from interstice.register.actors import Actor
from interstice.rules.queries.lives import rule_rows
from interstice.vault.queries import voiced
from interstice.vault.sight import opened_to


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
    """The agenda as this viewer sees it. Raises OutOfSight."""
    laid, rows = table(seen_by, session), rule_rows(seen_by.partnership)
    said = said_of_body(seen_by.partnership, laid.body.id, seen_by.today, rows)
    held_on, known = laid.session.held_on, directory(seen_by)
    standing = session_seen(seen_by, session).items
    days = said.deadline.value.days_before
    return Agenda(
        table=laid,
        gathered=gathered(seen_by, laid.session, standing, known=known, rows=rows),
        mine=_mine(seen_by, laid.session, standing),
        said=said,
        until=held_on - timedelta(days=days) if days else None,
        why_not=_closed(laid.session, laid.items, max(held_on, seen_by.today)),
        exceptions=exceptions_to(seen_by, laid.items, laid.body.id, rows) if seen_by.within() else {},
    )


def _closed(session: Session, items: list[ItemSeen], on: date) -> dict[UUID, str]:
    """Only the items that the viewer may name: of a reserved one, nothing is known."""
    named = {one.id: one.dossier for one in items if one.dossier and not one.reserved}
    told = why_none_is_presented(session.partnership, list(named.values()), session.body, on)
    return {item: told[dossier] for item, dossier in named.items() if dossier in told}


def _mine(seen_by: Actor, session: Session, standing: list[Any]) -> list[Offer]:
    """The dossiers whose person agreed to be presented in this body, and that the viewer follows."""
    if not seen_by.within():
        return []
    taken = {one.dossier for one in standing if one.about == About.DOSSIER}
    agreed = Agreement.objects.filter(
        partnership=seen_by.partnership,
        dossier__in=opened_to(seen_by).values("thing"),
        dossier__closed_on__isnull=True,
        dossier__erased_on__isnull=True,
        replaced_on__isnull=True,
        withdrawn_on__isnull=True,
        until__gte=seen_by.today,
    )
    wanted = [one.dossier_id for one in agreed if str(session.body) in one.shown_in]
    rows = [
        one for one in Dossier.objects.filter(id__in=wanted).order_by("-last_on", "n") if one.id not in taken
    ]
    voiced(seen_by, rows)
    return [
        Offer(About.DOSSIER, one.id, f"{one.said.reference} · {one.said.label}", "", 15)  # type: ignore[attr-defined]
        for one in rows
    ]
