"""Where a referral stands in its loop: the field's fixed codes, each with its FHIR Task status.

The transitions between them are those of HL7 BSeR and IHE 360X, and those that product.md, chapter 4, adds;
they stand in `decisions.transitions`.
"""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """States of a referral."""

    SENT = "sent", _("adressée")
    ACCEPTED = "accepted", _("acceptée")
    DECLINED = "declined", _("sans suite, avec sa raison")
    REDIRECTED = "redirected", _("orientée ailleurs")
    PUT_OFF = "put_off", _("en attente")
    SCHEDULED = "scheduled", _("rendez-vous fixé")
    MISSED = "missed", _("rendez-vous manqué")
    APPOINTMENT_CANCELLED = "appointment_cancelled", _("rendez-vous annulé")
    STARTED = "started", _("reçue")
    INTERIM = "interim", _("premier retour donné")
    CANCEL_ASKED = "cancel_asked", _("arrêt demandé")
    CANCELLED = "cancelled", _("arrêtée")
    REPORTED = "reported", _("retour donné")
    ACKNOWLEDGED = "acknowledged", _("retour lu")

    @property
    def fhir_code(self) -> str:
        """The code of HL7 FHIR R4 Task.status that says the same (SDOH Clinical Care, closed loop)."""
        return _FHIR[self]


_FHIR = {
    State.SENT: "requested",
    State.ACCEPTED: "accepted",
    State.DECLINED: "rejected",
    State.REDIRECTED: "rejected",
    State.PUT_OFF: "on-hold",
    State.SCHEDULED: "in-progress",
    State.MISSED: "in-progress",
    State.APPOINTMENT_CANCELLED: "in-progress",
    State.STARTED: "in-progress",
    State.INTERIM: "in-progress",
    State.CANCEL_ASKED: "in-progress",
    State.CANCELLED: "cancelled",
    State.REPORTED: "completed",
    State.ACKNOWLEDGED: "completed",
}
