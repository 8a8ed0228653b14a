"""Read tables of what the person agrees to be shared, with whom, until when."""

from __future__ import annotations

from datetime import date

from django.db import models

from interstice.followups.models.dossiers import Dossier
from interstice.register.models import ReadTable, link


class Agreement(ReadTable):
    """A person's agreement; the newest one that was not withdrawn is what holds, until its last day."""

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="agreements")
    given_on = models.DateField()
    until = models.DateField()
    shown_in = models.JSONField(default=list)
    replaced_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return (
            self.given_on <= on <= self.until
            and (self.withdrawn_on is None or on < self.withdrawn_on)
            and (self.replaced_on is None or on < self.replaced_on)
        )


class Showing(ReadTable):
    """A thing that names a person before a body, such as a point of its agenda."""

    thing = models.UUIDField(primary_key=True)
    dossier = models.UUIDField(db_index=True)
    body = models.UUIDField()


class Share(ReadTable):
    """What is shared with one organisation under an agreement, until it is taken back."""

    id = models.UUIDField(primary_key=True)
    agreement = link(Agreement, related_name="shares")
    dossier = models.UUIDField(db_index=True)
    organisation = models.UUIDField()
    subjects = models.JSONField(default=list)
    withdrawn_on = models.DateField(null=True)
