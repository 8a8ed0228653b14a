"""Acts of a consent round."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint


class ProxyGiven(Act, kind="proxy.given"):
    """An organisation's voice is entrusted in writing to a member of another, for one proposal."""

    says = _("{who} confie la voix de {organisation} à {to}")
    genre = _("Tour de consentement")
    proposal: UUID
    organisation: UUID
    to: UUID
    words: Fingerprint | None


class StanceConsented(Act, kind="stance.consented"):
    """An organisation's voice: consent, to the draft that was read."""

    says = _("{who} consent : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    words: Fingerprint | None


class StanceReserved(Act, kind="stance.reserved"):
    """Consent with a reservation, which is kept with the rule and reread when it is said again (G04.

    AT30).
    """

    says = _("{who} consent avec une réserve : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    reservation: UUID
    title: Fingerprint | None
    words: Fingerprint


class StanceObjected(Act, kind="stance.objected"):
    """A reasoned no, with what would lift it (C15)."""

    says = _("{who} objecte : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    objection: UUID
    title: Fingerprint | None
    words: Fingerprint
    would_lift: Fingerprint | None
    principle: UUID | None
    convention_clause: UUID | None


class StanceNotConcerned(Act, kind="stance.not_concerned"):
    """An organisation says that the proposal does not concern it: it has answered."""

    says = _("{who} ne se dit pas concerné par {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    words: Fingerprint | None


class StanceWaiting(Act, kind="stance.waiting"):
    """An organisation waits for its hierarchy: it is not a consent, and it is not silence."""

    says = _("{who} attend sa hiérarchie : {proposal}")
    genre = _("Position")
    proposal: UUID
    draft: int
    organisation: UUID
    words: Fingerprint | None


class ObjectionLifted(Act, kind="objection.lifted"):
    """The one who objected withdraws the objection, and may say after what."""

    says = _("{who} lève son objection : {proposal}")
    genre = _("Position")
    objection: UUID
    proposal: UUID
    after: Fingerprint | None
    words: Fingerprint | None
