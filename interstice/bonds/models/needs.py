"""Read table of needs."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable
from interstice.vault.models import WordsField


class Need(ReadTable):
    """What someone would need for their work, until they say that it is over (I13)."""

    id = models.UUIDField(primary_key=True)
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    ended_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()
