"""Read table of handovers."""

from __future__ import annotations

from django.db import models

from interstice.followups.models.dossiers import Dossier
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsListField


class Handover(ReadTable):
    """A dossier offered to another referent: the fact, its check-list, no content (B08).

    `ended_on`: nobody may answer it any more, since another took the dossier or the one who would receive
    stopped reading it.
    """

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="handovers")
    by = models.UUIDField(null=True)
    from_organisation = models.UUIDField()
    to_member = models.UUIDField(db_index=True)
    rule = models.UUIDField(null=True)
    checked = WordsListField()
    person_agreement = models.BooleanField()
    proposed_on = models.DateField()
    accepted_on = models.DateField(null=True)
    declined_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()
