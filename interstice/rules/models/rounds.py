"""Read tables of consent rounds."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import Stand
from interstice.rules.models.proposals import Proposal
from interstice.vault.models import WordsField


class Stance(ReadTable):
    """What an organisation answered to one draft.

    `current` is False once it answered otherwise on the same draft.
    """

    id = models.UUIDField(primary_key=True)
    proposal = link(Proposal, related_name="stances")
    draft = models.PositiveIntegerField()
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    stand = models.CharField(max_length=14, choices=Stand)
    words = WordsField()
    current = models.BooleanField(default=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Objection(ReadTable):
    """A reason to treat.

    Answered by a draft that cites it, or lifted by the one who made it; else it stands.
    """

    id = models.UUIDField(primary_key=True)
    proposal = link(Proposal, related_name="objections")
    draft = models.PositiveIntegerField()
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    title = WordsField()
    words = WordsField()
    would_lift = WordsField()
    principle = models.UUIDField(null=True)
    convention_clause = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    answered_by_draft = models.PositiveIntegerField(null=True)
    lifted_on = models.DateField(null=True)
    lifted_after = WordsField()
    lifted_words = WordsField()


class Reservation(ReadTable):
    """A consent with a remark: kept with the rule until the one who made it lifts it (AT30)."""

    id = models.UUIDField(primary_key=True)
    proposal = models.UUIDField(db_index=True)
    rule = models.UUIDField(null=True, db_index=True)
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    draft = models.PositiveIntegerField()
    title = WordsField()
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    kept = models.BooleanField(default=False)
    lifted_on = models.DateField(null=True)
