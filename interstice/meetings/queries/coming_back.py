"""The decision on which a session comes back, and what it does with it: valid, longer, open again (B02)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from interstice.meetings.kinds import About, EntryKind, Review
from interstice.meetings.models import DecisionReview
from interstice.meetings.queries.seeing import entries_seen
from interstice.meetings.queries.table_shown import Table
from interstice.register.actors import Actor
from interstice.vault.queries import Saying, voiced


@dataclass(frozen=True)
class ReviewSeen:
    """What was done with it, under the number of the act."""

    id: UUID
    review: Review
    words: Saying
    n: int


@dataclass(frozen=True)
class ComingBack:
    """A decision of an earlier session, as the item that carries it shows it."""

    decision: UUID
    words: Saying
    on: date
    number: int
    reviews: tuple[ReviewSeen, ...]


def coming_back(seen_by: Actor, laid: Table) -> ComingBack | None:
    """That of the item under way, to whoever reads it: two reads, for such an item alone."""
    item = laid.current
    if item is None or item.about is not About.DECISION or not item.heard:
        return None
    wanted = Q(id=item.thing, what=EntryKind.DECISION, session__body=laid.body.id)
    row = next(iter(entries_seen(seen_by, wanted)), None)
    if row is None:
        return None
    done = list(DecisionReview.objects.filter(decision=row.id, session=laid.session.id).order_by("n"))
    voiced(seen_by, [row, *done])
    return ComingBack(
        decision=row.id,
        words=row.said.rectified or row.said.words,
        on=row.on,
        number=row.number,
        reviews=tuple(_seen(one) for one in done),
    )


def _seen(row: DecisionReview) -> ReviewSeen:
    return ReviewSeen(row.id, Review(row.review), row.said.words, row.n)  # type: ignore[attr-defined]
