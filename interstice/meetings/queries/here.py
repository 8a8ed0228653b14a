"""Sessions, items and entries found in their own partnership: what is elsewhere is not there at all."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.meetings.decisions.sessions import Convening
from interstice.meetings.models import Item, Presence, Session, SessionEntry
from interstice.parties.models import Body
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.meetings import Minutes
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows


def session_here(partnership: UUID, session: UUID) -> Session:
    """A session of this partnership. Raises OutOfSight."""
    found = Session.objects.filter(partnership=partnership, id=session).first()
    if found is None:
        raise OutOfSight
    return found


def body_here(partnership: UUID, body: UUID) -> Body:
    """A body of this partnership. Raises OutOfSight."""
    found = Body.objects.filter(partnership=partnership, id=body).first()
    if found is None:
        raise OutOfSight
    return found


def item_here(session: Session, item: UUID) -> Item:
    """An item of this session. Raises OutOfSight."""
    found = Item.objects.filter(session=session, id=item).first()
    if found is None:
        raise OutOfSight
    return found


def entry_here(partnership: UUID, entry: UUID) -> SessionEntry:
    """A line that a session of this partnership inscribed. Raises OutOfSight."""
    found = SessionEntry.objects.filter(partnership=partnership, id=entry).select_related("session").first()
    if found is None:
        raise OutOfSight
    return found


def seated_at(session: Session) -> list[UUID]:
    """Those who are at the table now, in the order in which they came."""
    here = Presence.objects.filter(session=session, away=False)
    return list(here.order_by("id").values_list("member", flat=True))


def convening_of(body: Body, on: date, rows: RuleRows | None = None) -> Convening:
    """The organisations whose deciders may convene this body (CUCM, R1; scenarios/README.md).

    The one to which it was conferred, and the one that keeps the minutes by a rule of the collective.
    """
    told = clause(body.partnership, Minutes, on=on, rows=rows)
    return Convening(frozenset(one for one in (body.conferred_to, told.value.kept_by) if one))
