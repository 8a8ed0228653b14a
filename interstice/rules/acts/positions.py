"""Acts on positions and translations."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Fingerprint
from interstice.rules.kinds import SpeaksFor


class PositionStated(Act, kind="position.stated"):
    """An organisation's interests, practical solution, values on a question: the three legs (D02, G02)."""

    says = _("{who} pose sa position sur {question}")
    genre = _("Position")
    position: UUID
    question: UUID
    organisation: UUID
    interests: Fingerprint | None
    solution: Fingerprint | None
    values: Fingerprint | None
    speaks_for: SpeaksFor | None


class PositionRecognised(Act, kind="position.recognised"):
    """Another organisation says that this position is legitimate, without making it its own (D05, M09)."""

    says = _("{who} reconnaît comme légitime la position de {organisation}")
    genre = _("Position")
    position: UUID
    question: UUID
    organisation: UUID
    words: Fingerprint | None


class LogicTranslated(Act, kind="logic.translated"):
    """« Si je vous comprends bien… »: someone says another's logic in their own words (D11, G14)."""

    says = _("{who} reformule ce que défend {of}")
    genre = _("Traduction")
    translation: UUID
    subject: UUID
    of: UUID
    objection: UUID | None
    words: Fingerprint


class TranslationConfirmed(Act, kind="translation.confirmed"):
    """The one who was translated says yes; until then it does not stand (RL18)."""

    says = _("{who} se reconnaît dans une reformulation")
    genre = _("Traduction")
    translation: UUID
    subject: UUID


class TranslationCorrected(Act, kind="translation.corrected"):
    """The one who was translated says it otherwise."""

    says = _("{who} corrige une reformulation")
    genre = _("Traduction")
    translation: UUID
    subject: UUID
    words: Fingerprint
