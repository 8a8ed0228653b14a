"""Acts by which a dossier changes referent: the check-list, the person's agreement, the acceptance."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.followups.acts.dossiers import OfADossier
from interstice.register.acts import Fingerprint

GENRE = _("Transmission")


class HandoverProposed(OfADossier, kind="handover.proposed"):
    """The referent offers to hand over; what the rule asks is ticked, never described (B08, RL4)."""

    says = _("{who} propose de transmettre un suivi : {dossier}")
    genre = GENRE
    handover: UUID
    to_member: UUID
    rule: UUID | None
    checked: tuple[Fingerprint, ...]
    person_agreement: bool


class HandoverDeclined(OfADossier, kind="handover.declined"):
    """The one to whom it is offered cannot; no reason is asked."""

    says = _("{who} ne prend pas un suivi : {dossier}")
    genre = GENRE
    handover: UUID


class HandoverRecorded(OfADossier, kind="handover.recorded"):
    """Accepted by the one who receives: the referent changes; the fact is all that is recorded (B08)."""

    says = _("{who} accepte la transmission d’un suivi : {dossier}")
    told_as = _("{who} accepte la transmission d’un suivi")
    genre = GENRE
    handover: UUID
    from_organisation: UUID
    to_organisation: UUID
    new_referent: UUID
