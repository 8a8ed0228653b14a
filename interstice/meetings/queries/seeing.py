"""Who sees sessions: the collective its own, a decider those that their organisation convenes (RL2, E03)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery

from interstice.followups.models import Dossier
from interstice.meetings.decisions.sessions import Convening, must_be_concerned
from interstice.meetings.models import Item, Session, SessionEntry
from interstice.meetings.queries.here import convening_of
from interstice.parties.models import Body, Thing
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import in_circles


def must_see_sessions_of(seen_by: Actor, body: Body) -> Convening:
    """Whether this viewer sees the sessions of a body. Raises OutOfSight for anyone else."""
    if seen_by.within():
        return Convening(frozenset())
    if seen_by.hat is not Hat.DECIDER:
        raise OutOfSight
    convening = convening_of(body, seen_by.today)
    must_be_concerned(seen_by, convening)
    return convening


def session_and_body(seen_by: Actor, session: UUID) -> tuple[Session, Body]:
    """A session and its body, for who may see them: two reads. Raises OutOfSight."""
    row = Session.objects.filter(partnership=seen_by.partnership, id=session).first()
    if row is None:
        raise OutOfSight
    body = Body.objects.get(id=row.body)
    must_see_sessions_of(seen_by, body)
    return row, body


def items_seen(seen_by: Actor) -> QuerySet[Item, Any]:
    """Items, each with whether this viewer reads its name (`named`), and what is said of it (`heard`)."""
    thing = Thing.objects.filter(id=OuterRef("thing"))
    dossier = Dossier.objects.filter(id=OuterRef("dossier"))
    rows = Item.objects.filter(partnership=seen_by.partnership, withdrawn_on=None)
    return rows.annotate(
        named=_true(Q(dossier__isnull=True) | in_circles(seen_by, "id")),
        heard=_true(Q(dossier__isnull=True) | in_circles(seen_by, "sitting")),
        thing_label=Subquery(thing.values("label")[:1]),
        thing_kind=Subquery(thing.values("kind")[:1]),
        referent=Subquery(dossier.values("referent")[:1]),
    ).order_by("position", "n")


def entries_seen(seen_by: Actor) -> QuerySet[SessionEntry, Any]:
    """Lines of sessions that this viewer may read: about a person, her circle and those who heard it."""
    if not seen_by.within():
        return SessionEntry.objects.none()
    rows = SessionEntry.objects.filter(partnership=seen_by.partnership)
    return rows.filter(Q(sitting__isnull=True) | in_circles(seen_by, "sitting")).order_by("number", "n")


def sits_in(seen_by: Actor, body: Body, houses: set[UUID]) -> bool:
    """Whether the viewer must know that time is taken: they sit in the body, or convene it."""
    if not seen_by.within():
        return True
    return (
        not body.members
        or str(seen_by.member) in body.members
        or (seen_by.organisation is not None and seen_by.organisation in houses)
    )


def _true(condition: Q) -> ExpressionWrapper[Q]:
    return ExpressionWrapper(condition, output_field=BooleanField())
