"""The secret by which a calendar program reads someone's sessions: neither an act nor a read table."""

from __future__ import annotations

from django.db import models


class CalendarKey(models.Model):
    """A secret address of a calendar, for one person; only its fingerprint is kept, and it can be revoked."""

    identity = models.UUIDField(db_index=True)
    digest = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()
    revoked_on = models.DateField(null=True)
