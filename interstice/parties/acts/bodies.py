"""Acts on bodies and conventions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.parties.kinds import BodyOrigin
from interstice.register.acts import Act, Code, Fingerprint


class BodyCreated(Act, kind="body.created"):
    """A body is created: by the collective or as a convention provides.

    Those it convenes become members (M03).
    """

    says = _("{who} crée une instance : {body}")
    genre = _("Instance")
    body: UUID
    name: Fingerprint
    purpose: Fingerprint | None
    origin: BodyOrigin
    members: tuple[UUID, ...]
    conferred: Fingerprint | None
    conferred_to: UUID | None


class BodyNamed(Act, kind="body.named"):
    """The collective names a body in its own word, which replaces every generic one (B01)."""

    says = _("{who} donne son nom à une instance : {body}")
    genre = _("Instance")
    body: UUID
    name: Fingerprint
    purpose: Fingerprint | None


class BodyReworded(Act, kind="body.reworded"):
    """What a body is for, or how it works, is said otherwise: it is not frozen at its creation (B04)."""

    says = _("{who} reformule une instance : {body}")
    genre = _("Instance")
    body: UUID
    purpose: Fingerprint | None
    form: Fingerprint | None
    why: Fingerprint | None


@dataclass(frozen=True, kw_only=True)
class ConventionClause:
    """One clause of a convention: what it says, and whether it was filled from the start (B25)."""

    clause: UUID
    key: Code
    title: Fingerprint
    text: Fingerprint | None
    filled: bool


class ConventionRecorded(Act, kind="convention.recorded"):
    """A convention written before us is recorded, each clause filled or empty.

    It does not itself change (B25, B26).
    """

    says = _("{who} enregistre la convention")
    genre = _("Convention")
    convention: UUID
    title: Fingerprint
    signed_on: date | None
    ends_on: date | None
    clauses: tuple[ConventionClause, ...]
    words: Fingerprint | None
