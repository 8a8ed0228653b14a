"""Who sees sessions: the collective its own, a decider those that their organisation convenes (RL2, E03)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from interstice.meetings.decisions.sessions import must_be_concerned
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.meetings.queries.here import convening_of
from interstice.meetings.queries.session_rows import SessionRows, session_rows
from interstice.parties.models import Body, Thing
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import opened_among


def must_see_session(seen_by: Actor, session: UUID) -> None:
    """Whether this viewer sees it: one read for the collective. Raises OutOfSight for anyone else."""
    if not seen_by.within():
        session_and_body(seen_by, session)
    elif not Session.objects.filter(partnership=seen_by.partnership, id=session).exists():
        raise OutOfSight


def session_and_body(seen_by: Actor, session: UUID) -> tuple[Session, Body]:
    """A session and its body, for who may see them. Raises OutOfSight."""
    found = _found(seen_by, session)
    return found.session, found.body


def session_seen(seen_by: Actor, session: UUID) -> SessionRows:
    """The rows of a session, its items marked and its lines sorted out for this viewer. Raises OutOfSight."""
    found = _found(seen_by, session)
    items, entries = _marked(seen_by, found.items), _readable(seen_by, found.entries)
    return replace(found, items=items, entries=entries)


def items_seen(seen_by: Actor, *wanted: Q) -> list[Any]:
    """Items, each with whether this viewer reads its name (`named`), and what is said of it (`heard`)."""
    thing = Thing.objects.filter(id=OuterRef("thing"))
    rows = Item.objects.filter(*wanted, partnership=seen_by.partnership, withdrawn_on=None)
    called = rows.annotate(thing_label=Subquery(thing.values("label")[:1]))
    return _marked(seen_by, list(called.order_by("position", "n")))


def entries_seen(seen_by: Actor, *wanted: Q) -> list[Any]:
    """Lines of sessions that this viewer may read: about a person, her circle and those who heard it."""
    rows = SessionEntry.objects.filter(*wanted, partnership=seen_by.partnership)
    return _readable(seen_by, list(rows.order_by("number", "n"))) if seen_by.within() else []


def sits_in(seen_by: Actor, body: Body, houses: set[UUID]) -> bool:
    """Whether the viewer must know that time is taken: they sit in the body, or convene it."""
    if not seen_by.within():
        return True
    return (
        not body.members
        or str(seen_by.member) in body.members
        or (seen_by.organisation is not None and seen_by.organisation in houses)
    )


def _found(seen_by: Actor, session: UUID) -> SessionRows:
    found = session_rows(seen_by.partnership, session)
    if not seen_by.within():
        must_be_concerned(seen_by, convening_of(found.body, seen_by.today, found.clauses))
    return found


def _marked(seen_by: Actor, rows: list[Any]) -> list[Any]:
    """Circles are asked once for all: as a condition of the query, they cost more to write than to read."""
    kept = {thing for one in rows if one.dossier for thing in (one.id, one.sitting) if thing}
    opened = opened_among(seen_by, kept)
    for one in rows:
        one.named = one.dossier is None or one.id in opened
        one.heard = one.dossier is None or one.sitting in opened
    return rows


def _readable(seen_by: Actor, rows: list[SessionEntry]) -> list[Any]:
    if not seen_by.within():
        return []
    opened = opened_among(seen_by, {one.sitting for one in rows if one.sitting})
    return [one for one in rows if one.sitting is None or one.sitting in opened]
