"""Read tables of dossiers, their circles, and what is told within them."""

from __future__ import annotations

from django.db import models

from interstice.followups.kinds import Closing, Subject
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Dossier(ReadTable):
    """A person whom several follow together. What names her is in the vault, for her circle alone (RL4)."""

    id = models.UUIDField(primary_key=True)
    reference = WordsField()
    label = WordsField()
    identity = WordsField()
    referent = models.UUIDField()
    asks = WordsField()
    contact = models.UUIDField(null=True)
    contact_words = WordsField()
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    closed_why = models.CharField(max_length=14, choices=Closing, blank=True)
    erased_on = models.DateField(null=True)
    last_on = models.DateField()
    """The day of the last act about her: the list of persons begins with the latest."""
    n = models.PositiveBigIntegerField()


class Seat(ReadTable):
    """Someone's place in a circle. Whether they read follows from the agreement (`vault.CircleMember`)."""

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="seats")
    member = models.UUIDField(db_index=True)
    organisation = models.UUIDField()
    since = models.DateField()
    left_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class Note(ReadTable):
    """Something said to the circle on a subject, or to some of it by name."""

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="notes")
    subject = models.CharField(max_length=16, choices=Subject)
    readers = models.JSONField(default=list)
    words = WordsField()
    by = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class PathwayStep(ReadTable):
    """A step of the person's way, in a sentence."""

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="steps")
    words = WordsField()
    happened_on = models.DateField()
    milestone = models.BooleanField(default=False)
    by = models.UUIDField(null=True)
    n = models.PositiveBigIntegerField()


class Preparation(ReadTable):
    """What was prepared with the person before a session: the last one is what the session shows."""

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="preparations")
    asks = WordsField()
    to_settle = WordsField()
    reread_on = models.DateField(null=True)
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
