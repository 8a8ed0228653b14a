"""The items on which a session has inscribed nothing: said when it closes, never hidden."""

from __future__ import annotations

from uuid import UUID

from interstice.meetings.models import DecisionReview, Item, Session, SessionEntry
from interstice.register.models import Mention


def undecided_of(session: Session) -> tuple[UUID, ...]:
    """In the order of the agenda. A rule or a question is not undecided when an act of the day bears on it.

    A rule is adopted or said again by its own acts (product.md, chapter 2): they link by their day alone.
    """
    items = list(Item.objects.filter(session=session, withdrawn_on=None).order_by("position", "n"))
    told = set(SessionEntry.objects.filter(session=session).values_list("item", flat=True))
    since = Mention.objects.filter(
        partnership=session.partnership,
        n__gt=session.opened_n or 0,
        thing__in=[one.thing for one in items if one.thing and one.dossier is None],
    )
    touched = set(since.values_list("thing", flat=True))
    touched |= set(DecisionReview.objects.filter(session=session.id).values_list("decision", flat=True))
    return tuple(one.id for one in items if one.id not in told and one.thing not in touched)
