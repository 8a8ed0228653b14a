"""Read tables of principles and the lexicon."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField, WordsListField


class Principle(ReadTable):
    """What a professional world holds to; `bound_to` are the principles held as equally legitimate (B21)."""

    id = models.UUIDField(primary_key=True)
    title = WordsField()
    world = WordsField()
    words = WordsField()
    by = models.UUIDField(null=True)
    bound_to = models.JSONField(default=list)
    bound_on = models.DateField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Binding(ReadTable):
    """The act by which principles were held as equally legitimate, and the rule that says so, if one does."""

    id = models.UUIDField(primary_key=True)
    principles = models.JSONField(default=list)
    rule = models.UUIDField(null=True)
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Illustration(ReadTable):
    """A living example of a principle (B38)."""

    id = models.UUIDField(primary_key=True)
    principle = link(Principle, related_name="illustrations")
    of = models.UUIDField(null=True)
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Word(ReadTable):
    """A word of the lexicon with its meanings; `kept` is the index of the one kept, or None (C09)."""

    id = models.UUIDField(primary_key=True)
    spelling = WordsField()
    meanings = WordsListField()
    said_by = models.JSONField(default=list)
    kept = models.PositiveIntegerField(null=True)
    words = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
