"""The choices that commitments carry: codes in the register, words on the screen."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CommitmentKind(TextChoices):
    """What is promised: one of the three contributions that the study names (B29)."""

    INFORMATION = "information", _("une information")
    ENGAGEMENT = "engagement", _("un engagement")
    COMPETENCE = "competence", _("une compétence")


class Towards(TextChoices):
    """To whom it is promised."""

    COLLECTIVE = "collective", _("au collectif")
    ORGANISATION = "organisation", _("à une organisation")
    MEMBER = "member", _("à quelqu’un du collectif")
    PERSON = "person", _("à la personne accompagnée")
