"""The read tables of rules."""

from __future__ import annotations

from django.db import models

from interstice.register.models import ReadTable, link
from interstice.rules.kinds import ArticleSource, Degree, Round, RuleOrigin, Settled, SpeaksFor, Stand
from interstice.vault.models import WordsField, WordsListField


class Question(ReadTable):
    """A problem that the collective takes up. `settled_on` is None while it is open."""

    id = models.UUIDField(primary_key=True)
    sentence = WordsField()
    words = WordsField()
    by = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    rests_on = models.JSONField(default=list)
    concerns = models.JSONField(default=list)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    settled_on = models.DateField(null=True)
    settled_how = models.CharField(max_length=14, choices=Settled, blank=True)
    settled_by = models.UUIDField(null=True)
    settled_words = WordsField()
    settled_n = models.PositiveBigIntegerField(null=True)


class QuestionJoining(ReadTable):
    """« Chez nous aussi »."""

    id = models.UUIDField(primary_key=True)
    question = link(Question, related_name="joinings")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Situation(ReadTable):
    """A recomposed situation; once generalised, withdrawn from view while its link stays (G06)."""

    id = models.UUIDField(primary_key=True)
    text = WordsField()
    by = models.UUIDField(null=True)
    rests_on = models.JSONField(default=list)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    withdrawn_on = models.DateField(null=True)


class Generalisation(ReadTable):
    """What is common to some situations, and who it concerns."""

    id = models.UUIDField(primary_key=True)
    subject = models.UUIDField(db_index=True)
    situations = models.JSONField(default=list)
    common = WordsField()
    concerns = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Position(ReadTable):
    """A position of an organisation on a question: three legs, any of which may be blank (D02).

    The present one has no `replaced_on`; those said before stay readable, with what was recognised in them.
    """

    id = models.UUIDField(primary_key=True)
    question = link(Question, related_name="positions")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    interests = WordsField()
    solution = WordsField()
    values = WordsField()
    speaks_for = models.CharField(max_length=6, choices=SpeaksFor, blank=True)
    recognised_by = models.JSONField(default=list)
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    replaced_on = models.DateField(null=True)


class PositionRecognition(ReadTable):
    """An organisation holds another's position as legitimate, as it was said that day (D05, M09)."""

    id = models.UUIDField(primary_key=True)
    position = link(Position, related_name="recognitions")
    organisation = models.UUIDField()
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Translation(ReadTable):
    """Someone's logic in another's words; stands only once confirmed (RL18)."""

    id = models.UUIDField(primary_key=True)
    subject = models.UUIDField(db_index=True)
    of = models.UUIDField()
    by = models.UUIDField(null=True)
    objection = models.UUIDField(null=True)
    words = WordsField()
    correction = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()
    confirmed_on = models.DateField(null=True)
    corrected_on = models.DateField(null=True)


class Principle(ReadTable):
    """What a professional world holds to; `bound_to` are the principles held as equally legitimate (B21)."""

    id = models.UUIDField(primary_key=True)
    title = WordsField()
    world = WordsField()
    words = WordsField()
    by = models.UUIDField(null=True)
    bound_to = models.JSONField(default=list)
    bound_on = models.DateField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Binding(ReadTable):
    """The act by which principles were held as equally legitimate, and the rule that says so, if one does."""

    id = models.UUIDField(primary_key=True)
    principles = models.JSONField(default=list)
    rule = models.UUIDField(null=True)
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Illustration(ReadTable):
    """A living example of a principle (B38)."""

    id = models.UUIDField(primary_key=True)
    principle = link(Principle, related_name="illustrations")
    of = models.UUIDField(null=True)
    by = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class Word(ReadTable):
    """A word of the lexicon with its meanings; `kept` is the index of the one kept, or None (C09)."""

    id = models.UUIDField(primary_key=True)
    spelling = WordsField()
    meanings = WordsListField()
    said_by = models.JSONField(default=list)
    kept = models.PositiveIntegerField(null=True)
    words = WordsField()
    by = models.UUIDField(null=True)
    on = models.DateField()
    n = models.PositiveBigIntegerField()


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


class Filling(ReadTable):
    """A rule fills a clause of the convention, between two days (B26)."""

    id = models.UUIDField(primary_key=True)
    clause = models.UUIDField(db_index=True)
    rule = link(Rule, related_name="fillings")
    from_on = models.DateField()
    until_on = models.DateField(null=True)


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
