"""Read tables of a rule's life and of its adaptations."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import Round
from interstice.rules.models.rules import Rule
from interstice.vault.models import WordsField


class Suspension(ReadTable):
    """A rule set aside between two days."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="suspensions")
    from_on = models.DateField()
    until_on = models.DateField()
    n = models.PositiveBigIntegerField()


class SayingAgain(ReadTable):
    """A day on which the rule's period began anew: adoption, reactivation, revision; with when it was due.

    `review_months` is the period said on that day, None leaves it to a clause; `trial_until` is for a trial.
    """

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="sayings")
    on = models.DateField()
    due_before = models.DateField(null=True)
    next_due = models.DateField(null=True)
    late = models.BooleanField(default=False)
    review_months = models.PositiveIntegerField(null=True)
    trial_until = models.DateField(null=True)
    round = models.CharField(max_length=10, choices=Round)
    agreed = models.JSONField(default=list)
    words = WordsField()
    n = models.PositiveBigIntegerField()


class LightVoice(ReadTable):
    """In a light round under way: an organisation has said the rule again."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="light_voices")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()


class Adaptation(ReadTable):
    """A rule's form for one actor, agreed with a counterpart (B12); `awaits` is who has still to agree."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="adaptations")
    for_actor = models.UUIDField()
    counterpart = models.UUIDField()
    awaits = models.UUIDField(null=True)
    clauses = models.JSONField(default=list)
    title = WordsField()
    difference = WordsField()
    reason = WordsField()
    words = WordsField()
    by = models.UUIDField(null=True)
    proposed_on = models.DateField()
    agreed_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class ConcernNote(ReadTable):
    """In what a rule concerns someone, as they last said it (M39)."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="concern_notes")
    member = models.UUIDField()
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
