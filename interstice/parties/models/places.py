"""Read tables of places."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable
from interstice.vault.models import WordsField, WordsListField


class Place(ReadTable):
    """The place of a member as it is now: what they say of it, and what two of them accepted (H05, H07)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(unique=True)
    brings = WordsField()
    expects = WordsField()
    cannot = WordsField()
    agreed = WordsListField()
    since = models.DateField()


class PlaceDialogue(ReadTable):
    """A dialogue of two about a place; its words are for these two and go once answered (H11)."""

    id = models.UUIDField(primary_key=True)
    speaker = models.UUIDField()
    to = models.UUIDField()
    sees = WordsField()
    expects = WordsField()
    proposal = WordsField()
    on = models.DateField()
    answered_on = models.DateField(null=True)
    agreed_on = models.DateField(null=True)


class Motives(ReadTable):
    """What draws a member here, and the options they hold to, as they last said it (M37, M38)."""

    id = models.UUIDField(primary_key=True)
    member = models.UUIDField(unique=True)
    attracts = WordsField()
    options = WordsField()
    since = models.DateField()
