"""Read tables of mandates, interests and horizons."""

from __future__ import annotations

from django.db import models

from interstice.parties.kinds import (
    HorizonKind,
    MandateStatus,
)
from interstice.register.models import ReadTable
from interstice.vault.models import WordsField


class Mandate(ReadTable):
    """One statement about a mandate, kept with its period.

    The table at any date is the last one before it (A11, AT02).
    """

    row = models.UUIDField(primary_key=True)
    mandate = models.UUIDField(db_index=True)
    organisation = models.UUIDField(db_index=True)
    status = models.CharField(max_length=10, choices=MandateStatus)
    by = models.UUIDField(null=True)
    requesters = models.JSONField(default=list)
    since = models.DateField()
    until = models.DateField(null=True)
    after_days = models.PositiveIntegerField(null=True)
    scope = WordsField()
    means = WordsField()
    limits = WordsField()
    words = WordsField()
    n = models.PositiveBigIntegerField()


class Interest(ReadTable):
    """A declared interest of an organisation in the action (A10)."""

    id = models.UUIDField(primary_key=True)
    organisation = models.UUIDField(db_index=True)
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    ended_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class Horizon(ReadTable):
    """Something that ends on a day (E11)."""

    id = models.UUIDField(primary_key=True)
    what = models.CharField(max_length=12, choices=HorizonKind)
    words = WordsField()
    ends_on = models.DateField()
    n = models.PositiveBigIntegerField()
