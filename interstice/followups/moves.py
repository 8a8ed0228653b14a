"""What may be done with a referral: each move belongs to one of its two parties."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Side(TextChoices):
    """The two parties of a referral, as HL7 BSeR calls them."""

    INITIATOR = "initiator", _("qui adresse")
    RECIPIENT = "recipient", _("qui reçoit")


class Move(TextChoices):
    """What a party does; its words are those of the history that both read."""

    SEND = "send", _("adressée")
    ACCEPT = "accept", _("acceptée")
    DECLINE = "decline", _("sans suite")
    REDIRECT = "redirect", _("orientée ailleurs")
    PUT_OFF = "put_off", _("mise en attente")
    SCHEDULE = "schedule", _("rendez-vous fixé")
    MISS = "miss", _("rendez-vous manqué")
    CANCEL_APPOINTMENT = "cancel_appointment", _("rendez-vous annulé")
    START = "start", _("reçue")
    ASK_CANCELLATION = "ask_cancellation", _("arrêt demandé")
    CONFIRM_CANCELLATION = "confirm_cancellation", _("arrêtée")
    POSTPONE = "postpone", _("retour remis à plus tard")
    REPORT_INTERIM = "report_interim", _("premier retour donné")
    REPORT_FINAL = "report_final", _("retour donné")
    CLOSE_BY_PHONE = "close_by_phone", _("retour reçu, noté par qui avait adressé")
    ACKNOWLEDGE = "acknowledge", _("retour lu")

    @property
    def side(self) -> Side:
        """Whose move it is."""
        return Side.INITIATOR if self in _OF_THE_INITIATOR else Side.RECIPIENT


_OF_THE_INITIATOR = (
    Move.SEND,
    Move.ASK_CANCELLATION,
    Move.CLOSE_BY_PHONE,
    Move.ACKNOWLEDGE,
)
