"""Read tables of texts that leave the collective."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Outgoing(ReadTable):
    """A text that will leave the collective, circulating among those who reread it (B15).

    `orients`: it tells where the collective is going, which a rule may hold back more than the rest.
    """

    id = models.UUIDField(primary_key=True)
    title = WordsField()
    text = WordsField()
    addressed_to = WordsField()
    orients = models.BooleanField(default=True)
    by = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    reread_by = models.JSONField(default=list)
    rule = models.UUIDField(null=True)
    on = models.DateField()
    not_before = models.DateField()
    n = models.PositiveBigIntegerField()
    sent_on = models.DateField(null=True)
    tacit = models.JSONField(default=list)


class Rereading(ReadTable):
    """An organisation's rereading of an outgoing text; the last one counts."""

    id = models.UUIDField(primary_key=True)
    outgoing = link(Outgoing, related_name="rereadings")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    agrees = models.BooleanField()
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
