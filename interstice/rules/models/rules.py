"""Read tables of rules, their versions and their clauses."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import ArticleSource, Degree, Round, RuleOrigin
from interstice.vault.models import WordsField, WordsListField


class Rule(ReadTable):
    """A rule that the collective adopted.

    What is in force on a day is told by its versions and suspensions.
    """

    id = models.UUIDField(primary_key=True)
    number = models.PositiveIntegerField()
    title = WordsField()
    origin = models.CharField(max_length=12, choices=RuleOrigin)
    towards = WordsField()
    why = WordsField()
    version = models.PositiveIntegerField()
    adopted_on = models.DateField()
    from_on = models.DateField()
    review_months = models.PositiveIntegerField(null=True)
    said_on = models.DateField()
    trial_until = models.DateField(null=True)
    concerned = models.JSONField(default=list)
    answers = models.JSONField(default=list)
    endorsements_needed = models.JSONField(default=list)
    repealed_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class WatchTurn(ReadTable):
    """A turn at watching over a rule, through its last day when one was said (E01)."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="watch_turns")
    watcher = models.UUIDField()
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class DegreeSaid(ReadTable):
    """How much the collective said it institutes a rule, since when, in what words (L06)."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="degrees")
    degree = models.CharField(max_length=12, choices=Degree)
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class RuleVersion(ReadTable):
    """One text of a rule, in force from a day until the next takes its place or the rule is repealed."""

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="versions")
    number = models.PositiveIntegerField()
    title = WordsField()
    towards = WordsField()
    why = WordsField()
    articles = WordsListField()
    attention_condition = WordsField()
    attention_weeks = models.PositiveIntegerField(null=True)
    attention_review = WordsField()
    principles = models.JSONField(default=list)
    writers = models.JSONField(default=list)
    signatories = models.JSONField(default=list)
    agreed = models.JSONField(default=list)
    tacit = models.JSONField(default=list)
    comes_from = models.JSONField(default=list)
    words = WordsField()
    round = models.CharField(max_length=10, choices=Round)
    proposal = models.UUIDField(null=True)
    draft = models.PositiveIntegerField(null=True)
    decided_on = models.DateField()
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class ArticleComesFrom(ReadTable):
    """An article that the collective did not write says where it comes from (AT14)."""

    id = models.UUIDField(primary_key=True)
    version = link(RuleVersion, related_name="article_origins")
    article = models.PositiveIntegerField()
    source = models.CharField(max_length=16, choices=ArticleSource)
    thing = models.UUIDField(null=True)


class ClauseSet(ReadTable):
    """A clause that a version of a rule, or an adaptation of it, sets: obeyed between two days.

    `for_actor` and `counterpart` are None for the common core.
    """

    id = models.UUIDField(primary_key=True)
    rule = link(Rule, related_name="clauses")
    version = models.PositiveIntegerField()
    adaptation = models.UUIDField(null=True)
    for_actor = models.UUIDField(null=True)
    counterpart = models.UUIDField(null=True)
    position = models.PositiveIntegerField(default=0)
    type = models.CharField(max_length=30)
    parameters = models.JSONField(default=dict)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class Filling(ReadTable):
    """A rule fills a clause of the convention, between two days (B26)."""

    id = models.UUIDField(primary_key=True)
    clause = models.UUIDField(db_index=True)
    rule = link(Rule, related_name="fillings")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
