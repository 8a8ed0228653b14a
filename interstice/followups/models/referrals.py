"""Read tables of referrals: where each stands in its loop, and how it came there."""

from __future__ import annotations

from django.db import models

from interstice.followups.kinds import Mode, Outcome
from interstice.followups.models.dossiers import Dossier
from interstice.followups.states import State
from interstice.register.models import ReadTable, link
from interstice.vault.models import WordsField, WordsListField


class Referral(ReadTable):
    """A person sent to a partner. `due` is the day of the report-back owed, and the text that gives it."""

    id = models.UUIDField(primary_key=True)
    dossier = link(Dossier, related_name="referrals")
    sender = models.UUIDField(null=True, db_index=True)
    from_organisation = models.UUIDField()
    to_organisation = models.UUIDField(db_index=True)
    to_members = models.JSONField(default=list)
    called = WordsField()
    purpose = WordsField()
    words = WordsField()
    travels = models.JSONField(default=list)
    modes = models.JSONField(default=list)
    state = models.CharField(max_length=24, choices=State)
    answer_due = models.DateField()
    due = models.DateField(null=True)
    due_rule = models.UUIDField(null=True)
    due_adaptation = models.UUIDField(null=True)
    appointment_on = models.DateField(null=True)
    put_off_until = models.DateField(null=True)
    reason = WordsField()
    redirected_to = models.UUIDField(null=True)
    after = models.UUIDField(null=True, db_index=True)
    reported_on = models.DateField(null=True)
    report_mode = models.CharField(max_length=8, choices=Mode, blank=True)
    report_outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    report_final = models.BooleanField(default=False)
    report_words = WordsField()
    acknowledged_on = models.DateField(null=True)
    sent_on = models.DateField()
    closed_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()


class ReferralMove(ReadTable):
    """One transition that a referral made, by whom, and on which day."""

    id = models.UUIDField(primary_key=True)
    referral = link(Referral, related_name="moves")
    move = models.CharField(max_length=24)
    to_state = models.CharField(max_length=24, choices=State)
    by = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    words = WordsField()
    on = models.DateField()
    n = models.PositiveBigIntegerField()


class PartnerLink(ReadTable):
    """A signed link by which a partner without an account answers, until a day or until it is revoked."""

    id = models.UUIDField(primary_key=True)
    referral = link(Referral, related_name="links")
    until = models.DateField()
    shown = WordsListField()
    made_by = models.UUIDField(null=True)
    revoked_on = models.DateField(null=True)
    n = models.PositiveBigIntegerField()
