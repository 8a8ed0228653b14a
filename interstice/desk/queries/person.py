"""Everything about a person that her circle reads on one page, gathered across the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.bonds.queries.commitments import commitments_about
from interstice.bonds.queries.lines import CommitmentLine
from interstice.followups.queries.person_page import PersonPage, Told, person_page
from interstice.meetings.models import Item, SessionEntry
from interstice.parties.models import Body
from interstice.register.actors import Actor
from interstice.vault.queries import voiced
from interstice.vault.sight import in_circles


@dataclass(frozen=True)
class StepLine:
    """A step of her way: told by someone, or decided in a session."""

    on: date
    words: object
    milestone: bool = False
    session: UUID | None = None


@dataclass(frozen=True)
class Heard:
    """A session in which her situation was, or will be, looked at."""

    session: UUID
    body: str
    on: date
    to_come: bool


@dataclass(frozen=True)
class Person:
    """The page: the dossier itself, and what the other rooms tell about her."""

    page: PersonPage
    shown_in: list[str]
    ours: list[CommitmentLine]
    hers: list[CommitmentLine]
    path: list[StepLine]
    sessions: list[Heard]

    @property
    def next_session(self) -> Heard | None:
        """The nearest one to prepare with her."""
        return min((one for one in self.sessions if one.to_come), key=lambda one: one.on, default=None)


def person(seen_by: Actor, dossier: UUID) -> Person:
    """The page for this viewer: a fixed number of queries."""
    page = person_page(seen_by, dossier)
    items = _items(seen_by, dossier)
    decided = _decided(items)
    bodies = _bodies(seen_by, page, items)
    voiced(seen_by, bodies.values(), decided)
    promised = commitments_about(seen_by, dossier, known=page.who)
    return Person(
        page,
        sorted(_name(bodies.get(one)) for one in page.shares.shown_in),
        [one for one in promised if not one.row.by_person],
        [one for one in promised if one.row.by_person],
        _path(page.steps, decided),
        [_heard(seen_by, one, bodies) for one in items],
    )


def _items(seen_by: Actor, dossier: UUID) -> list[Item]:
    """The points of agendas about her that this viewer reads, the latest session first."""
    rows = Item.objects.filter(in_circles(seen_by, "id"), partnership=seen_by.partnership, dossier=dossier)
    standing = rows.filter(withdrawn_on__isnull=True, session__cancelled_on__isnull=True)
    return list(standing.select_related("session").order_by("-session__held_on", "-n"))


def _decided(items: Sequence[Item]) -> list[SessionEntry]:
    rows = SessionEntry.objects.filter(item__in=[one.id for one in items], what="decision")
    return list(rows.order_by("-on", "-n"))


def _bodies(seen_by: Actor, page: PersonPage, items: Sequence[Item]) -> dict[UUID, Body]:
    wanted = {*page.shares.shown_in, *(one.session.body for one in items)}
    return {one.id: one for one in Body.objects.filter(partnership=seen_by.partnership, id__in=wanted)}


def _path(steps: Sequence[Told], decided: Sequence[SessionEntry]) -> list[StepLine]:
    """Her way, the latest step first, with what sessions decided that this viewer may read."""
    told = [StepLine(one.on, one.words, one.row.milestone) for one in steps]
    said: list[Any] = list(decided)
    settled = [(one, one.said.rectified or one.said.words) for one in said]
    heard = [StepLine(one.on, words, session=one.session_id) for one, words in settled if words]
    return sorted([*told, *heard], key=lambda one: one.on, reverse=True)


def _heard(seen_by: Actor, item: Item, bodies: dict[UUID, Body]) -> Heard:
    session = item.session
    to_come = session.closed_at is None and session.held_on >= seen_by.today
    return Heard(session.id, _name(bodies.get(session.body)), session.held_on, to_come)


def _name(body: Any) -> str:
    return str(body.said.name) if body else ""
