"""The sessions in which a person was, or will be, looked at, and what they decided, for her circle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from interstice.meetings.kinds import EntryKind
from interstice.meetings.models import Item, SessionEntry
from interstice.parties.models import Body
from interstice.register.actors import Actor
from interstice.vault.sight import found_open, in_circles


@dataclass(frozen=True)
class Heard:
    """A session: its body, its day, the numbers and the words of what it decided about her."""

    session: UUID
    body: str
    on: date
    to_come: bool
    decisions: list[tuple[int, object]]


def items_about(seen_by: Actor, dossier: UUID) -> list[Item]:
    """The points of agendas about her that this viewer reads, the latest session first."""
    rows = Item.objects.filter(in_circles(seen_by, "id"), partnership=seen_by.partnership, dossier=dossier)
    standing = rows.filter(withdrawn_on__isnull=True, session__cancelled_on__isnull=True)
    return list(standing.select_related("session").order_by("-session__held_on", "-n"))


def decided_on(seen_by: Actor, items: Sequence[Item]) -> list[SessionEntry]:
    """What was decided on them, as far as what was said there opens to this viewer."""
    about = SessionEntry.objects.filter(in_circles(seen_by, "sitting"), item__in=[one.id for one in items])
    rows = list(about.filter(what=EntryKind.DECISION).order_by("-on", "-n"))
    found_open(seen_by, [one.sitting for one in rows])
    return rows


def bodies_about(seen_by: Actor, shown_in: Iterable[str], items: Iterable[Item]) -> dict[UUID, Body]:
    """The bodies before which she agreed to be presented, and those that looked at her situation."""
    wanted = {*(UUID(one) for one in shown_in), *(one.session.body for one in items)}
    return {one.id: one for one in Body.objects.filter(partnership=seen_by.partnership, id__in=wanted)}


def heard(seen_by: Actor, item: Item, bodies: Mapping[UUID, Body], decided: Iterable[SessionEntry]) -> Heard:
    """The session of a point, with what it decided there in its order."""
    session = item.session
    body: Any = bodies.get(session.body)
    mine: list[Any] = sorted((one for one in decided if one.item == item.id), key=lambda one: one.n)
    told = [(one.number, one.said.rectified or one.said.words) for one in mine]
    return Heard(
        session.id,
        str(body.said.name) if body else "",
        session.held_on,
        session.ended_at is None and session.held_on >= seen_by.today,
        [(number, words) for number, words in told if words],
    )
