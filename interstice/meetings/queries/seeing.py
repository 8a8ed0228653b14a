"""Who sees sessions: the collective its own, a decider those that their organisation convenes (RL2, E03)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from interstice.followups.models import Dossier
from interstice.meetings.decisions.sessions import must_be_concerned
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.meetings.queries.clauses_of_body import rows_on_meetings
from interstice.meetings.queries.here import convening_of, session_here
from interstice.parties.models import Body, Thing
from interstice.register.actors import Actor, Hat
from interstice.register.reading import once
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import opened_among


def must_see_sessions_of(seen_by: Actor, body: Body) -> None:
    """Whether this viewer sees the sessions of a body. Raises OutOfSight for anyone else."""
    if seen_by.within():
        return
    if seen_by.hat is not Hat.DECIDER:
        raise OutOfSight
    must_be_concerned(seen_by, convening_of(body, seen_by.today, rows_on_meetings(body.partnership)))


def session_and_body(seen_by: Actor, session: UUID) -> tuple[Session, Body]:
    """A session and its body, for who may see them: two reads, once for a page. Raises OutOfSight."""
    row, body = once(("session", seen_by.partnership, session), lambda: _found(seen_by.partnership, session))
    must_see_sessions_of(seen_by, body)
    return row, body


def must_see_session(seen_by: Actor, session: UUID) -> None:
    """The same for a screen that asks whether anything is new: one read for the collective."""
    if not seen_by.within():
        session_and_body(seen_by, session)
    elif not Session.objects.filter(partnership=seen_by.partnership, id=session).exists():
        raise OutOfSight


def items_seen(seen_by: Actor, *wanted: Q, **where: Any) -> list[Any]:
    """Items, each with whether this viewer reads its name (`named`), and what is said of it (`heard`).

    Circles are asked once for all of them, by their identifiers: as a condition of the query, they cost more
    to write than to read.
    """
    thing = Thing.objects.filter(id=OuterRef("thing"))
    dossier = Dossier.objects.filter(id=OuterRef("dossier"))
    found = Item.objects.filter(*wanted, partnership=seen_by.partnership, withdrawn_on=None, **where)
    rows: list[Any] = list(
        found.annotate(
            thing_label=Subquery(thing.values("label")[:1]),
            thing_kind=Subquery(thing.values("kind")[:1]),
            referent=Subquery(dossier.values("referent")[:1]),
        ).order_by("position", "n")
    )
    kept = {thing for one in rows if one.dossier for thing in (one.id, one.sitting) if thing}
    opened = opened_among(seen_by, kept)
    for one in rows:
        one.named = one.dossier is None or one.id in opened
        one.heard = one.dossier is None or one.sitting in opened
    return rows


def entries_seen(seen_by: Actor, *wanted: Q, **where: Any) -> list[Any]:
    """Lines of sessions that this viewer may read: about a person, her circle and those who heard it."""
    if not seen_by.within():
        return []
    found = SessionEntry.objects.filter(*wanted, partnership=seen_by.partnership, **where)
    rows = list(found.order_by("number", "n"))
    opened = opened_among(seen_by, {one.sitting for one in rows if one.sitting})
    return [one for one in rows if one.sitting is None or one.sitting in opened]


def sits_in(seen_by: Actor, body: Body, houses: set[UUID]) -> bool:
    """Whether the viewer must know that time is taken: they sit in the body, or convene it."""
    if not seen_by.within():
        return True
    return (
        not body.members
        or str(seen_by.member) in body.members
        or (seen_by.organisation is not None and seen_by.organisation in houses)
    )


def _found(partnership: UUID, session: UUID) -> tuple[Session, Body]:
    row = session_here(partnership, session)
    return row, Body.objects.get(id=row.body)
