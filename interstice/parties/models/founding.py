"""Read tables of a partnership and its founding."""

from __future__ import annotations

from django.db import models

from interstice.parties.kinds import (
    Blank,
    Origin,
)
from interstice.register.models import ReadTable
from interstice.vault.models import WordsField, WordsListField


class Partnership(ReadTable):
    """A collective and its action: the unit of everything."""

    id = models.UUIDField(primary_key=True)
    origin = models.CharField(max_length=12, choices=Origin)
    name = WordsField()
    purpose = WordsField()
    purpose_n = models.PositiveBigIntegerField(null=True)
    territory = WordsField()
    communes = models.JSONField(default=list)
    opened_on = models.DateField()
    founded_on = models.DateField(null=True)


class Thing(ReadTable):
    """Anything that an act brought into being and that another act may cite.

    With the words by which it is called.
    """

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=24)
    label = WordsField()
    n = models.PositiveBigIntegerField()
    on = models.DateField()


class Founding(ReadTable):
    """The founding text and who signs it; it holds when all have (B39)."""

    id = models.UUIDField(primary_key=True)
    text = WordsField()
    signatories = models.JSONField(default=list)
    signed = models.JSONField(default=list)
    closes = models.JSONField(default=list)
    determined = WordsListField()
    determined_blanks = models.JSONField(default=list)
    drafted_on = models.DateField()
    founded_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class BlankField(ReadTable):
    """One of the seven fields: blank, or what was determined (« ce qui reste à déterminer ensemble ».

    B27).
    """

    id = models.UUIDField(primary_key=True)
    blank = models.CharField(max_length=12, choices=Blank)
    words = WordsField()
    since = models.DateField()
    n = models.PositiveBigIntegerField()
