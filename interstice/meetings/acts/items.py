"""Acts of a session on its items: reached, run by a pair, decided, noted."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.meetings.kinds import EntryKind, Review
from interstice.register.acts import Act, Fingerprint

GENRE = _("Séance")


class OfAnItem(Act):
    """An act of a session; about a followed person, kept by those seated for the item and her circle."""

    genre = GENRE
    session: UUID
    item: UUID | None
    sitting: UUID | None
    """The circle of the item when it is about a person; else the act is the collective's own."""

    def kept_by(self) -> UUID | None:
        """The circle of the item, when it has one."""
        return self.sitting


class ItemReached(OfAnItem, kind="item.reached"):
    """The session comes to an item; what was prepared with the person is shown to those seated."""

    says = _("{who} passe au point suivant")
    told_as = _("{who} passe au point suivant")
    seated: tuple[UUID, ...]
    asks: Fingerprint | None
    to_settle: Fingerprint | None


class ItemFacilitated(OfAnItem, kind="item.facilitated"):
    """Who runs the item (B05, B06); an exception is noted in one tap, its reason if wished (B07)."""

    says = _("{who} note qui anime un point")
    told_as = _("{who} note qui anime un point")
    pair: tuple[UUID, ...]
    as_agreed: bool
    reason: Fingerprint | None


class DecisionTaken(OfAnItem, kind="decision.taken"):
    """A decision, or a disagreement that stays open and is respected; `settles` a question without a rule."""

    says = _("{who} inscrit une décision en séance")
    told_as = _("{who} inscrit une décision en séance")
    decision: UUID
    what: EntryKind
    about: UUID | None
    words: Fingerprint
    settles: UUID | None
    refs: tuple[UUID, ...]


class EntryNoted(OfAnItem, kind="entry.noted"):
    """What another room inscribed in this session by an act of its own: a commitment, a question."""

    says = _("{who} l’inscrit en séance")
    told_as = _("{who} l’inscrit en séance")
    entry: UUID
    what: EntryKind
    thing: UUID
    by_member: UUID | None
    by_organisation: UUID | None
    due: date | None
    words: Fingerprint
    number: int
    """The number of the act of the other room, which is the one that people read."""


class EntryRectified(OfAnItem, kind="entry.rectified"):
    """What was written in the session is written better; the first writing stays in the register."""

    says = _("{who} reformule ce qui a été inscrit en séance")
    told_as = _("{who} reformule ce qui a été inscrit en séance")
    entry: UUID
    words: Fingerprint


class DecisionReviewed(OfAnItem, kind="decision.reviewed"):
    """A later meeting validates, extends or reopens what was decided (B02)."""

    says = _("{who} revient sur une décision")
    told_as = _("{who} revient sur une décision")
    decision: UUID
    review: Review
    words: Fingerprint | None
