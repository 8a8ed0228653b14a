"""Read tables of sessions and of who sits at them."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Session(ReadTable):
    """One meeting of a body. `at` is its local hour, « 09:30 »; `current` the item that it has reached."""

    id = models.UUIDField(primary_key=True)
    body = models.UUIDField(db_index=True)
    held_on = models.DateField()
    at = models.CharField(max_length=5, blank=True)
    lasts = models.PositiveIntegerField(default=120)
    place = WordsField()
    words = WordsField()
    convened_by = models.UUIDField(null=True)
    moved_from = models.DateField(null=True)
    cancelled_on = models.DateField(null=True)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    opened_n = models.PositiveBigIntegerField(null=True)
    closed_n = models.PositiveBigIntegerField(null=True)
    quorum_reached = models.BooleanField(null=True)
    excused = models.JSONField(default=list)
    undecided = models.JSONField(default=list)
    current = models.UUIDField(null=True)
    last_n = models.PositiveBigIntegerField()
    """The number of the last act of the session: what a screen compares to know whether anything is new."""
    n = models.PositiveBigIntegerField()


class Presence(ReadTable):
    """Someone's seat at a session, by organisation; `away` once they have gone out."""

    id = models.UUIDField(primary_key=True)
    session = link(Session, related_name="presences")
    member = models.UUIDField()
    organisation = models.UUIDField()
    away = models.BooleanField(default=False)
