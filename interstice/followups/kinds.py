"""The choices that acts on followed persons carry: codes in the register, words on the screen."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Subject(TextChoices):
    """The kinds of things that an agreement covers, as the stories and the clauses name them (A25)."""

    PROJECT = "project", _("Projet")
    STEPS = "steps", _("Démarches")
    WORK_CONSTRAINTS = "work_constraints", _("Contraintes de travail")
    FAMILY = "family", _("Famille et garde")
    HOUSING = "housing", _("Logement")
    MONEY = "money", _("Budget")
    HEALTH = "health", _("Santé")
    JUSTICE = "justice", _("Justice")


class Mode(TextChoices):
    """How a report-back is given (B10, B13)."""

    VOICE = "voice", _("de vive voix")
    PHONE = "phone", _("par téléphone")
    MEETING = "meeting", _("lors d’une rencontre")
    DIGEST = "digest", _("dans un point groupé")
    WRITING = "writing", _("par écrit")
    FORM = "form", _("par une fiche")


class Outcome(TextChoices):
    """What became of a referral, as the stories tell it (scenarios/README.md)."""

    CAME = "came", _("la personne est venue")
    NO_SHOW = "no_show", _("la personne n’est pas venue")
    DECLINED = "declined", _("nous ne pouvons pas la recevoir")
    REDIRECTED = "redirected", _("elle a été orientée ailleurs")


class Closing(TextChoices):
    """Why a dossier closes; none of them judges anybody."""

    COMPLETED = "completed", _("le parcours est terminé")
    PERSON_ASKED = "person_asked", _("la personne l’a demandé")
    RELAYED = "relayed", _("d’autres ont pris le relais")
    NO_NEWS = "no_news", _("nous n’avons plus de nouvelles")
    OTHER = "other", _("autre raison")
