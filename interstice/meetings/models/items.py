"""Read tables of what a session takes up, and of what it inscribes."""

from __future__ import annotations

from django.db import models

from interstice.meetings.kinds import About, EntryKind, Review
from interstice.meetings.models.sessions import Session
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Item(ReadTable):
    """A point of an agenda. `dossier` and `sitting` say that circles keep it; `pair` who runs it."""

    id = models.UUIDField(primary_key=True)
    session = link(Session, related_name="items")
    about = models.CharField(max_length=12, choices=About)
    thing = models.UUIDField(null=True)
    dossier = models.UUIDField(null=True, db_index=True)
    sitting = models.UUIDField(null=True)
    title = WordsField()
    words = WordsField()
    minutes = models.PositiveIntegerField(default=10)
    position = models.PositiveIntegerField()
    asked_by = models.UUIDField(null=True)
    asked_on = models.DateField()
    reached_at = models.DateTimeField(null=True)
    asks = WordsField()
    to_settle = WordsField()
    pair = models.JSONField(default=list)
    as_agreed = models.BooleanField(null=True)
    exception = WordsField()
    facilitated_n = models.PositiveBigIntegerField(null=True)
    withdrawn_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class SessionEntry(ReadTable):
    """A sentence of a session and what it became. `number` is that of the act which people read.

    `sitting` says that the circle of its item keeps it.
    """

    id = models.UUIDField(primary_key=True)
    session = link(Session, related_name="entries")
    item = models.UUIDField(null=True, db_index=True)
    sitting = models.UUIDField(null=True)
    what = models.CharField(max_length=14, choices=EntryKind)
    thing = models.UUIDField(null=True)
    about = models.UUIDField(null=True, db_index=True)
    by_member = models.UUIDField(null=True)
    by_organisation = models.UUIDField(null=True)
    due = models.DateField(null=True)
    words = WordsField()
    rectified = WordsField()
    refs = models.JSONField(default=list)
    written_by = models.UUIDField(null=True)
    on = models.DateField()
    number = models.PositiveBigIntegerField()
    n = models.PositiveBigIntegerField()


class DecisionReview(ReadTable):
    """What a later session did with a decision (B02)."""

    id = models.UUIDField(primary_key=True)
    decision = link(SessionEntry, related_name="reviews")
    session = models.UUIDField()
    review = models.CharField(max_length=10, choices=Review)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
