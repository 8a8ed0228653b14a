"""Read tables of positions and translations."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import SpeaksFor
from interstice.rules.models.questions import Question
from interstice.vault.models import WordsField


class Position(ReadTable):
    """A position of an organisation on a question: three legs, any of which may be blank (D02).

    The present one has no `replaced_on`; those said before stay readable, with what was recognised in them.
    """

    id = models.UUIDField(primary_key=True)
    question = link(Question, related_name="positions")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    interests = WordsField()
    solution = WordsField()
    values = WordsField()
    speaks_for = models.CharField(max_length=6, choices=SpeaksFor, blank=True)
    recognised_by = models.JSONField(default=list)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    replaced_on = models.DateField(null=True)


class PositionRecognition(ReadTable):
    """An organisation holds another's position as legitimate, as it was said that day (D05, M09)."""

    id = models.UUIDField(primary_key=True)
    position = link(Position, related_name="recognitions")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Translation(ReadTable):
    """Someone's logic in another's words; stands only once confirmed (RL18)."""

    id = models.UUIDField(primary_key=True)
    subject = models.UUIDField(db_index=True)
    of = models.UUIDField()
    by = models.UUIDField(null=True)
    objection = models.UUIDField(null=True)
    words = WordsField()
    correction = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    confirmed_on = models.DateField(null=True)
    corrected_on = models.DateField(null=True)
