"""Read tables of bodies and conventions."""

from __future__ import annotations

from django.db import models

from interstice.parties.kinds import (
    BodyOrigin,
)
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Body(ReadTable):
    """A body, under the collective's own name for it (B01, B04)."""

    id = models.UUIDField(primary_key=True)
    name = WordsField()
    purpose = WordsField()
    form = WordsField()
    origin = models.CharField(max_length=12, choices=BodyOrigin)
    members = models.JSONField(default=list)
    conferred = WordsField()
    conferred_to = models.UUIDField(null=True)
    since = models.DateField()
    named_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class BodyVersion(ReadTable):
    """What a body was for and how it worked, from a day on, and why that changed (B04)."""

    id = models.UUIDField(primary_key=True)
    body = link(Body, related_name="versions")
    purpose = WordsField()
    form = WordsField()
    why = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Convention(ReadTable):
    """A convention recorded as it was signed (B25)."""

    id = models.UUIDField(primary_key=True)
    title = WordsField()
    words = WordsField()
    signed_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    recorded_on = models.DateField()
    n = models.PositiveBigIntegerField()


class Clause(ReadTable):
    """A clause of a convention; what fills it is told by the rules (B26)."""

    id = models.UUIDField(primary_key=True)
    convention = link(Convention, related_name="clauses")
    key = models.CharField(max_length=20)
    title = WordsField()
    text = WordsField()
    filled_from_start = models.BooleanField()
    position = models.PositiveIntegerField()
