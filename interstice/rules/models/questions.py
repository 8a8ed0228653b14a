"""Read tables of questions and situations."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import Settled
from interstice.vault.models import WordsField


class Question(ReadTable):
    """A problem that the collective takes up. `settled_on` is None while it is open."""

    id = models.UUIDField(primary_key=True)
    sentence = WordsField()
    words = WordsField()
    by = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    rests_on = models.JSONField(default=list)
    concerns = models.JSONField(default=list)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    settled_on = models.DateField(null=True)
    settled_how = models.CharField(max_length=14, choices=Settled, blank=True)
    settled_by = models.UUIDField(null=True)
    settled_words = WordsField()
    settled_n = models.PositiveBigIntegerField(null=True)


class QuestionJoining(ReadTable):
    """« Chez nous aussi »."""

    id = models.UUIDField(primary_key=True)
    question = link(Question, related_name="joinings")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Situation(ReadTable):
    """A recomposed situation; once generalised, withdrawn from view while its link stays (G06)."""

    id = models.UUIDField(primary_key=True)
    text = WordsField()
    by = models.UUIDField(null=True)
    rests_on = models.JSONField(default=list)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    withdrawn_on = models.DateField(null=True)


class Generalisation(ReadTable):
    """What is common to some situations, and who it concerns."""

    id = models.UUIDField(primary_key=True)
    subject = models.UUIDField(db_index=True)
    situations = models.JSONField(default=list)
    common = WordsField()
    concerns = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
