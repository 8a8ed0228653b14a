"""Read tables of proposals and their drafts."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import RuleOrigin, Settled
from interstice.vault.models import WordsField, WordsListField


class Proposal(ReadTable):
    """A draft rule and its round. `draft` is the number of the present text."""

    id = models.UUIDField(primary_key=True)
    rule = models.UUIDField(db_index=True)
    revises = models.PositiveIntegerField(null=True)
    title = WordsField()
    origin = models.CharField(max_length=12, choices=RuleOrigin)
    towards = WordsField()
    why = WordsField()
    words = WordsField()
    draft = models.PositiveIntegerField()
    concerned = models.JSONField(default=list)
    review_months = models.PositiveIntegerField(null=True)
    trial_days = models.PositiveIntegerField(null=True)
    answers = models.JSONField(default=list)
    fills = models.JSONField(default=list)
    pen = models.UUIDField(null=True)
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    adopted_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    closed_how = models.CharField(max_length=14, choices=Settled, blank=True)
    closed_words = WordsField()


class Draft(ReadTable):
    """One text of a proposal: articles, clauses, attention, principles. A stance binds to one of these."""

    id = models.UUIDField(primary_key=True)
    proposal = link(Proposal, related_name="drafts")
    number = models.PositiveIntegerField()
    articles = WordsListField()
    clauses = models.JSONField(default=list)
    attention_condition = WordsField()
    attention_weeks = models.PositiveIntegerField(null=True)
    attention_review = WordsField()
    principles = models.JSONField(default=list)
    answers_objections = models.JSONField(default=list)
    writers = models.JSONField(default=list)
    words = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Suggestion(ReadTable):
    """A wording suggested in the margin of an article."""

    id = models.UUIDField(primary_key=True)
    proposal = link(Proposal, related_name="suggestions")
    draft = models.PositiveIntegerField()
    article = models.PositiveIntegerField()
    text = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    taken_in = models.PositiveIntegerField(null=True)
    left_words = WordsField()
    left_on = models.DateField(null=True)


class Proxy(ReadTable):
    """A voice entrusted in writing, for one proposal."""

    id = models.UUIDField(primary_key=True)
    proposal = link(Proposal, related_name="proxies")
    organisation = models.UUIDField()
    to = models.UUIDField()
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
