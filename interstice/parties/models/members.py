"""Read tables of organisations and their members."""

from __future__ import annotations

from datetime import date

from django.db import models

from interstice.parties.kinds import (
    OrganisationKind,
    Way,
)
from interstice.register.actors import Hat
from interstice.register.models import ReadTable
from interstice.vault.models import IdentityField, WordsField, WordsListField


class Organisation(ReadTable):
    """An organisation taking part; `seat` is its place around the table, by order of arrival, for good."""

    id = models.UUIDField(primary_key=True)
    what = models.CharField(max_length=40, choices=OrganisationKind)
    name = WordsField()
    short_name = WordsField()
    siret = models.CharField(max_length=14, blank=True)
    commune = models.CharField(max_length=5, blank=True)
    unit_of = models.UUIDField(null=True)
    carried_by = models.UUIDField(null=True)
    fictional = models.BooleanField(default=False)
    former_names = WordsListField()
    former_until = models.JSONField(default=list)
    seat = models.PositiveIntegerField()
    since = models.DateField()


class Member(ReadTable):
    """A professional, for one organisation, in one partnership, under one hat."""

    id = models.UUIDField(primary_key=True)
    identity = IdentityField(db_index=True)
    organisation = models.UUIDField(db_index=True)
    function = WordsField()
    hat = models.CharField(max_length=10, choices=[(hat.value, hat.value) for hat in Hat])
    way = models.CharField(max_length=10, choices=Way)
    steering = models.BooleanField(default=False)
    entered_on = models.DateField()
    joined_on = models.DateField(null=True)
    welcomed_by = models.UUIDField(null=True)
    paused_on = models.DateField(null=True)
    back_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    relays_to = models.JSONField(default=list)

    def away(self, on: date) -> bool:
        """Whether a pause covers that day; past its day of return someone is back without any form (H22)."""
        return (
            self.paused_on is not None
            and self.paused_on <= on
            and (self.back_on is None or on < self.back_on)
        )


class Introduction(ReadTable):
    """Who introduced whom to whom, in words: the story of how the collective was knotted (A07, F03)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(db_index=True)
    by = models.UUIDField(null=True)
    to = models.JSONField(default=list)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class CheckIn(ReadTable):
    """A mutual check-in after someone joined, and what each side said (F10)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(db_index=True)
    due = models.DateField()
    rule = models.UUIDField(null=True)
    newcomer_words = WordsField()
    newcomer_on = models.DateField(null=True)
    host_words = WordsField()
    host_on = models.DateField(null=True)
