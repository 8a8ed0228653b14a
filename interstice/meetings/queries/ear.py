"""What the entry line knows when a sentence is typed: who is at the table, their houses, the days."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery

from interstice.meetings import sentences
from interstice.meetings.models import Presence, Session
from interstice.meetings.queries.seeing import session_seen
from interstice.parties.models import Member, Organisation
from interstice.register.actors import Actor
from interstice.vault.models import Identity
from interstice.vault.queries import sayings, voiced


def ear(seen_by: Actor, session: UUID, item: UUID | None) -> sentences.Table:
    """The table as sentences are heard around it. Raises OutOfSight for anyone who sees no such session."""
    seen = session_seen(seen_by, session)
    row, found = seen.session, next((one for one in seen.items if one.id == item and one.named), None)
    return sentences.Table(
        today=seen_by.today,
        seated=_seated(seen_by, row),
        houses=_houses(seen_by),
        next_session=_next(row),
        referent=found.referent if found and found.dossier else None,
        label=_label(seen_by, found) if found and found.dossier else "",
        dossier=bool(found and found.dossier),
        writer=seen_by.member,
    )


def _label(seen_by: Actor, item: Any) -> str:
    """« K. M. », of « 2026-001 · K. M. »."""
    mark = item.title or item.thing_label or ""
    return str(sayings(seen_by, [mark]).get(mark, "")).rpartition("·")[2].strip()


def _seated(seen_by: Actor, row: Session) -> tuple[sentences.Seated, ...]:
    who = Identity.objects.filter(id=OuterRef("identity"), erased_on=None)
    here = Presence.objects.filter(session=row, away=False).values("member")
    people = list(
        Member.objects.filter(partnership=seen_by.partnership, id__in=here)
        .annotate(first=Subquery(who.values("first_name")[:1]), last=Subquery(who.values("surname")[:1]))
        .order_by("entered_on", "id")
    )
    functions = sayings(seen_by, [one.function for one in people if one.function])
    return tuple(
        sentences.Seated(
            id=one.id,
            first_name=one.first or "",
            surname=one.last or "",
            function=str(functions.get(one.function, "")),
            organisation=one.organisation,
        )
        for one in people
        if one.first or one.last
    )


def _houses(seen_by: Actor) -> tuple[sentences.House, ...]:
    rows = list(Organisation.objects.filter(partnership=seen_by.partnership).order_by("seat"))
    voiced(seen_by, rows)
    return tuple(_house(one, one.said) for one in rows)  # type: ignore[attr-defined]


def _house(row: Organisation, said: Any) -> sentences.House:
    return sentences.House(
        id=row.id,
        name=str(said.name),
        short=str(said.short_name or ""),
        former=tuple(str(one) for one in said.former_names),
        kind=row.what,
    )


def _next(row: Session) -> Any:
    """The day of the next session of the same body, if one is called."""
    after = Session.objects.filter(body=row.body, cancelled_on=None, began_at=None, held_on__gt=row.held_on)
    return after.order_by("held_on").values_list("held_on", flat=True).first()
