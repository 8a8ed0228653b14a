"""Acts on a referral: the closed loop of the field. The collective is told bare facts, never about whom.

Its circle is the two parties, and that of the person; the words of a report-back are the two parties' (B10).
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.followups.kinds import Mode, Outcome, Subject
from interstice.register.acts import Act, Fingerprint

GENRE = _("Orientation")


class OfAReferral(Act):
    """Every act on a referral is kept by its own circle, within that of the person."""

    genre = GENRE
    referral: UUID

    def kept_by(self) -> UUID | None:
        """The referral."""
        return self.referral


class ReferralSent(OfAReferral, kind="referral.sent"):
    """A person is sent to a partner (B09), the answer and the report-back said beforehand (B10).

    `called` is how the person is named to those who receive: reference and label. `after` is the referral
    that was redirected, when this one follows it. Without `due`, the report-back is given when it suits.
    """

    says = _("{who} adresse une personne à {to_organisation} : {referral}")
    told_as = _("{who} adresse une personne à {to_organisation}")
    dossier: UUID
    from_organisation: UUID
    to_organisation: UUID
    to_members: tuple[UUID, ...]
    called: Fingerprint
    purpose: Fingerprint
    words: Fingerprint | None
    travels: tuple[Subject, ...]
    answer_due: date
    due: date | None
    due_rule: UUID | None
    due_adaptation: UUID | None
    modes: tuple[Mode, ...]
    after: UUID | None


class ReferralAccepted(OfAReferral, kind="referral.accepted"):
    """The partner will receive the person."""

    says = _("{who} accepte une orientation : {referral}")


class ReferralDeclined(OfAReferral, kind="referral.declined"):
    """The partner cannot, and says why: a reason closes the loop as a report-back does."""

    says = _("{who} ne peut pas donner suite à une orientation : {referral}")
    reason: Fingerprint


class ReferralRedirected(OfAReferral, kind="referral.redirected"):
    """The partner says who would be better placed; sending there is the sender's own act."""

    says = _("{who} indique un autre partenaire pour une orientation : {referral}")
    to_organisation: UUID | None
    reason: Fingerprint


class ReferralPutOff(OfAReferral, kind="referral.put_off"):
    """The partner will answer or receive later, and says why."""

    says = _("{who} met une orientation en attente : {referral}")
    until: date | None
    reason: Fingerprint


class AppointmentSet(OfAReferral, kind="appointment.set"):
    """A day is set for the person to come, or set again."""

    says = _("{who} fixe un rendez-vous : {referral}")
    on: date


class AppointmentMissed(OfAReferral, kind="appointment.missed"):
    """The person did not come; nothing is concluded from it."""

    says = _("{who} inscrit qu’un rendez-vous n’a pas eu lieu : {referral}")


class AppointmentCancelled(OfAReferral, kind="appointment.cancelled"):
    """The appointment will not take place."""

    says = _("{who} annule un rendez-vous : {referral}")


class ReferralStarted(OfAReferral, kind="referral.started"):
    """The person was received: what she was sent for begins."""

    says = _("{who} reçoit la personne adressée : {referral}")


class CancellationAsked(OfAReferral, kind="cancellation.asked"):
    """The sender asks that it stops, with a reason."""

    says = _("{who} demande d’arrêter une orientation : {referral}")
    reason: Fingerprint


class CancellationConfirmed(OfAReferral, kind="cancellation.confirmed"):
    """The partner confirms that it stops."""

    says = _("{who} confirme l’arrêt d’une orientation : {referral}")


class ReportBackPostponed(OfAReferral, kind="report_back.postponed"):
    """« Il me faut plus de temps » : another day, said before the one that was."""

    says = _("{who} demande plus de temps pour un retour : {referral}")
    due: date


class ReportedBack(OfAReferral, kind="referral.reported_back"):
    """The partner tells what became of it (B10): mode and day for the collective, words for the two parties.

    `by_sender` is the sender closing in one tap what came by telephone.
    """

    says = _("{who} donne un retour : {referral}")
    told_as = _("{who} donne un retour d’information")
    mode: Mode
    outcome: Outcome
    final: bool
    words: Fingerprint | None
    by_sender: bool

    def bare_sentence(self) -> str:
        """The collective reads how it was given, beside the day; neither the person nor the words (AT31)."""
        return f"{self.told_as}, {Mode(self.mode).label}"


class ReportBackAcknowledged(OfAReferral, kind="report_back.acknowledged"):
    """The sender has received it: the loop is closed."""

    says = _("{who} accuse réception d’un retour : {referral}")


class PartnerLinkMade(OfAReferral, kind="partner_link.made"):
    """A signed link is made for a partner without an account; it shows what the sender chose, until a day."""

    says = _("{who} ouvre un lien de réponse : {referral}")
    link: UUID
    until: date
    shown: tuple[Fingerprint, ...]


class PartnerLinkRevoked(OfAReferral, kind="partner_link.revoked"):
    """The link answers no more."""

    says = _("{who} ferme un lien de réponse : {referral}")
    link: UUID
