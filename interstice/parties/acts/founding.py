"""Acts that open and found a partnership."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.parties.kinds import Blank, Origin
from interstice.register.acts import Act, Code, Fingerprint


class PartnershipOpened(Act, kind="partnership.opened"):
    """The space exists: its register begins here (A13, M32). Nothing but its origin has to be known."""

    says = _("{who} ouvre le partenariat")
    genre = _("Fondation")
    origin: Origin
    name: Fingerprint | None
    purpose: Fingerprint | None
    territory: Fingerprint | None
    communes: tuple[Code, ...]


class PartnershipNamed(Act, kind="partnership.named"):
    """The collective takes a name; it may change (H14)."""

    says = _("{who} donne un nom au partenariat")
    genre = _("Fondation")
    name: Fingerprint


class PurposeWorded(Act, kind="partnership.purpose_worded"):
    """What is aimed at, in one sentence, in a new version (G01)."""

    says = _("{who} redit la raison d’être")
    genre = _("Fondation")
    purpose: Fingerprint


class FoundingDrafted(Act, kind="partnership.founding_drafted"):
    """A founding text is laid before those who will sign it.

    It stays open until the last of them has (B39).
    """

    says = _("{who} écrit le texte fondateur")
    genre = _("Fondation")
    founding: UUID
    text: Fingerprint
    undetermined: tuple[Blank, ...]
    determined: tuple[BlankFilling, ...]
    signatories: tuple[UUID, ...]
    closes: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class BlankFilling:
    """What a field says when it is not left blank."""

    blank: Blank
    words: Fingerprint


class FoundingSigned(Act, kind="partnership.founding_signed"):
    """One of the signatories signs the founding text (B39)."""

    says = _("{who} signe le texte fondateur")
    genre = _("Fondation")
    founding: UUID
    member: UUID


class PartnershipFounded(Act, kind="partnership.founded"):
    """All have signed: « nous », without first signatory nor order (H10, T12)."""

    says = _("Nous fondons le partenariat")
    genre = _("Fondation")
    founding: UUID
    signatories: tuple[UUID, ...]
    closes: tuple[UUID, ...]


class BlankFilled(Act, kind="partnership.blank_filled"):
    """One of the seven fields is determined, or determined anew (B27)."""

    says = _("{who} précise ce qui restait à déterminer")
    genre = _("Fondation")
    filling: BlankFilling
