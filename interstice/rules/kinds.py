"""The choices that rules' acts carry: codes in the register, words on the screen."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RuleOrigin(TextChoices):
    """Where a rule comes from; an outside rule enters only by an act of the collective (D12)."""

    COLLECTIVE = "collective", _("le collectif")
    CONVENTION = "convention", _("la convention")
    HIERARCHY = "hierarchy", _("une hiérarchie")


class SpeaksFor(TextChoices):
    """Whether a position is the trade's or the house's (G03); may stay unsaid."""

    TRADE = "trade", _("le métier")
    HOUSE = "house", _("la maison")


class Stand(TextChoices):
    """What an organisation answers to a proposal (product.md, chapter 2). Silence is none of these (RL7)."""

    CONSENT = "consent", _("consent")
    RESERVE = "reserve", _("consent avec réserve")
    OBJECTION = "objection", _("objecte")
    NOT_CONCERNED = "not_concerned", _("ne se dit pas concernée")
    WAITING = "waiting", _("attend sa hiérarchie")


class Round(TextChoices):
    """How the collective agreed: together in a meeting, or by a light round."""

    MEETING = "meeting", _("en réunion")
    LIGHT = "light", _("par un tour léger")
    PROPOSAL = "proposal", _("par un tour de consentement")


class Degree(TextChoices):
    """How much the collective chose to institute a rule (L06, T1)."""

    USAGE = "usage", _("usage")
    RULE = "rule", _("règle")
    GUARANTEED = "guaranteed", _("règle garantie")


class Settled(TextChoices):
    """How a question came to an end, when it did."""

    FOUNDING = "founding", _("par l’acte fondateur")
    RULE = "rule", _("par une règle")
    WITHOUT_RULE = "without_rule", _("sans règle")
    DISAGREEMENT = "disagreement", _("par un désaccord assumé")


class ArticleSource(TextChoices):
    """Who an article comes from when it is not the collective (AT14)."""

    ARBITRATION = "arbitration", _("un arbitrage")
    OUTSIDE = "outside_decision", _("une décision venue d’ailleurs")
    CONVENTION = "convention", _("la convention")
