"""Acts on mandates, interests and horizons."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.parties.kinds import HorizonKind
from interstice.register.acts import Act, Fingerprint


class MandateRequested(Act, kind="mandate.requested"):
    """A member asks their organisation what they may engage (A37, C17)."""

    says = _("{who} demande un mandat à {organisation}")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    requesters: tuple[UUID, ...]
    scope: Fingerprint | None
    means: Fingerprint | None
    words: Fingerprint | None


class MandateGiven(Act, kind="mandate.given"):
    """A decider says what their organisation's members may engage, until when.

    For their own agents only (E03, RL12).
    """

    says = _("{who} donne mandat pour {organisation}")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    until: date | None
    scope: Fingerprint
    means: Fingerprint | None
    limits: Fingerprint | None
    interest: Fingerprint | None
    words: Fingerprint | None


class MandateTacit(Act, kind="mandate.tacit"):
    """A member notes that no answer came and that they are let be; never a mandate given (A31, RL7, N14)."""

    says = _("{who} note que {organisation} laisse faire")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    after_days: int
    words: Fingerprint | None


class MandateRefused(Act, kind="mandate.refused"):
    """A decider refuses, with a reason in neutral words; it blocks nobody (A37)."""

    says = _("{who} ne donne pas de mandat pour {organisation}")
    genre = _("Mandat")
    mandate: UUID
    organisation: UUID
    words: Fingerprint | None


class InterestDeclared(Act, kind="interest.declared"):
    """A member says that their employer also bids for, or gains by, the action (A10, B32)."""

    says = _("{who} déclare un intérêt de {organisation}")
    genre = _("Intérêt")
    interest: UUID
    organisation: UUID
    words: Fingerprint


class InterestEnded(Act, kind="interest.ended"):
    """The interest is no more."""

    says = _("{who} dit qu’un intérêt de {organisation} n’existe plus")
    genre = _("Intérêt")
    interest: UUID
    organisation: UUID


class HorizonStated(Act, kind="horizon.stated"):
    """Something ends on a day: funding, contract, the action itself (E11)."""

    says = _("{who} dit une échéance")
    genre = _("Échéance")
    horizon: UUID
    what: HorizonKind
    ends_on: date
    words: Fingerprint
