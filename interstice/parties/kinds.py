"""The choices that parties' acts carry: codes in the register, words on the screen."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Origin(TextChoices):
    """Where a partnership comes from: a description, never a permission (A13, M02–M04)."""

    ASCENDING = "ascending", _("d’une difficulté")
    DESCENDING = "descending", _("d’une convention")
    MIXED = "mixed", _("des deux")


class OrganisationKind(TextChoices):
    """Kinds of organisation, as the stories fix them (scenarios/README.md)."""

    MUNICIPAL_SOCIAL_ACTION_CENTRE = "municipal_social_action_centre", _("CCAS")
    COUNTY_SOCIAL_SERVICE = "county_social_service", _("service social du Département")
    PUBLIC_EMPLOYMENT_SERVICE = "public_employment_service", _("service public de l’emploi")
    TRAINING_BODY = "training_body", _("organisme de formation")
    INSERTION_DELEGATION = "insertion_delegation", _("délégation à l’insertion")
    LOCAL_AUTHORITY = "local_authority", _("collectivité")
    LOCAL_PLAN = "local_plan", _("PLIE")
    INFORMATION_HOUSE = "information_house", _("maison de l’information")
    COMPANY_CLUB = "company_club", _("club d’entreprises")
    YOUTH_EMPLOYMENT_OFFICE = "youth_employment_office", _("mission locale")
    SOCIAL_LANDLORD = "social_landlord", _("bailleur social")
    FAMILY_ALLOWANCE_FUND = "family_allowance_fund", _("CAF")
    HOUSING_INFORMATION_AGENCY = "housing_information_agency", _("agence d’information sur le logement")
    HEALTH_SERVICE = "health_service", _("service de santé")
    DISABILITY_OFFICE = "disability_office", _("maison des personnes handicapées")
    ASSOCIATION = "association", _("association")
    STATE_SERVICE = "state_service", _("service de l’État")
    RESEARCH = "research", _("recherche")
    OTHER = "other", _("autre")


class Blank(TextChoices):
    """The seven fields that a founding act may leave to be determined together (B27, M32)."""

    OBJECT = "object", _("L’objet")
    PRINCIPLES = "principles", _("Les principes")
    RULES = "rules", _("Les règles")
    BODIES = "bodies", _("Les instances")
    FUNCTIONS = "functions", _("Les fonctions")
    ROLES = "roles", _("Les rôles")
    MEANS = "means", _("Les moyens")


class Way(TextChoices):
    """How someone came to be here."""

    OPENED = "opened", _("a ouvert le partenariat")
    INVITED = "invited", _("a été présenté")
    CONVENED = "convened", _("a été convoqué dans une instance")
    NAMED = "named", _("décide pour son organisation")


class MandateStatus(TextChoices):
    """What an organisation says of its member's mandate (A11, A37); absence of any is « aucun »."""

    REQUESTED = "requested", _("demandé")
    GIVEN = "given", _("dit")
    TACIT = "tacit", _("tacite")
    REFUSED = "refused", _("refusé")


class MandateState(TextChoices):
    """Where a mandate stands on a day; « passé » comes with time, « aucun » without any act (A11)."""

    GIVEN = "given", _("dit")
    TACIT = "tacit", _("tacite")
    REQUESTED = "requested", _("demandé")
    REFUSED = "refused", _("refusé")
    EXPIRED = "expired", _("passé")
    NONE = "none", _("aucun")


class HorizonKind(TextChoices):
    """What ends, and is said to end (E11)."""

    FUNDING = "funding", _("un financement")
    CONTRACT = "contract", _("un contrat")
    CONVENTION = "convention", _("une convention")
    END = "end", _("la fin prévue")
    OTHER = "other", _("autre chose")


class BodyOrigin(TextChoices):
    """Who created a body: the collective, or a convention (B01, B04)."""

    COLLECTIVE = "collective", _("le collectif")
    CONVENTION = "convention", _("la convention")
