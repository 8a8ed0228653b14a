"""Read tables of minutes."""

from __future__ import annotations

from django.db import models

from interstice.meetings.models.sessions import Session
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Minutes(ReadTable):
    """That the minutes of a session went round, and to whom; `number` is theirs in the body's series."""

    id = models.UUIDField(primary_key=True)
    session = link(Session, related_name="minutes")
    number = models.PositiveIntegerField()
    published_on = models.DateField()
    published_by = models.UUIDField(null=True)
    circulated_to = models.JSONField(default=list)
    words = WordsField()
    n = models.PositiveBigIntegerField()


class Correction(ReadTable):
    """What should be read otherwise, as someone who was there says."""

    id = models.UUIDField(primary_key=True)
    session = link(Session, related_name="corrections")
    entry = models.UUIDField(null=True)
    sitting = models.UUIDField(null=True)
    words = WordsField()
    by = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Approval(ReadTable):
    """An organisation's approval of the minutes."""

    id = models.UUIDField(primary_key=True)
    session = link(Session, related_name="approvals")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
