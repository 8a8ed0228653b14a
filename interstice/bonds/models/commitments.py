"""Read table of commitments."""

from __future__ import annotations

from django.db import models

from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField


class Commitment(ReadTable):
    """What is promised, by whom, to whom, for when, and what became of it.

    `first_due` is the day first said; `renegotiated_on` the day on which another was agreed. `dossier` says
    that a circle keeps it.
    """

    id = models.UUIDField(primary_key=True)
    what = models.CharField(max_length=12, choices=CommitmentKind)
    by_member = models.UUIDField(null=True, db_index=True)
    by_organisation = models.UUIDField(null=True)
    by_person = models.BooleanField(default=False)
    towards = models.CharField(max_length=12, choices=Towards)
    to = models.UUIDField(null=True, db_index=True)
    words = WordsField()
    dossier = models.UUIDField(null=True, db_index=True)
    session = models.UUIDField(null=True, db_index=True)
    made_on = models.DateField()
    first_due = models.DateField(null=True)
    due = models.DateField(null=True)
    renegotiated_on = models.DateField(null=True)
    renegotiated_words = WordsField()
    agreed_with = models.JSONField(default=list)
    kept_on = models.DateField(null=True)
    kept_words = WordsField()
    confirmed_on = models.DateField(null=True)
    confirmed_by = models.UUIDField(null=True)
    released_on = models.DateField(null=True)
    released_words = WordsField()
    offered_to = models.UUIDField(null=True, db_index=True)
    n = models.PositiveBigIntegerField()


class Renegotiation(ReadTable):
    """Another day, agreed before the one that was: a past date is read with the day that held then."""

    id = models.UUIDField(primary_key=True)
    commitment = link(Commitment, related_name="renegotiations")
    before = models.DateField(null=True)
    due = models.DateField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
