"""The choices that acts on meetings carry: codes in the register, words on the screen."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class About(TextChoices):
    """What an item of an agenda is about."""

    DOSSIER = "dossier", _("un dossier")
    QUESTION = "question", _("une question")
    RULE = "rule", _("une règle")
    COMMITMENT = "commitment", _("un engagement")
    REPORT_BACK = "report_back", _("un retour attendu")
    DECISION = "decision", _("une orientation à revoir")
    POWER = "power", _("la question du pouvoir")
    MINUTES = "minutes", _("un compte rendu")
    FREE = "free", _("un point")


class EntryKind(TextChoices):
    """What a sentence of a session becomes."""

    DECISION = "decision", _("Décision")
    DISAGREEMENT = "disagreement", _("Désaccord")
    COMMITMENT = "commitment", _("Engagement")
    REFERRAL = "referral", _("Orientation")
    QUESTION = "question", _("Question")


class Review(TextChoices):
    """What the next meeting does with what it had decided (B02); lack of time is none of these."""

    VALIDATED = "validated", _("validée")
    EXTENDED = "extended", _("prolongée")
    REOPENED = "reopened", _("rouverte")
