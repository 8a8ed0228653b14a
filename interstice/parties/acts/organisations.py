"""Acts on organisations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.parties.kinds import OrganisationKind
from interstice.register.acts import Act, Code, Fingerprint


@dataclass(frozen=True, kw_only=True)
class FormerName:
    """A name that an organisation bore until a day (A09, T24)."""

    name: Fingerprint
    until: date | None


class OrganisationRegistered(Act, kind="organisation.registered"):
    """An organisation takes part.

    Its seat around the table is the order of these acts, and never changes (design).
    """

    says = _("{organisation} prend place autour de la table")
    genre = _("Organisation")
    organisation: UUID
    what: OrganisationKind
    name: Fingerprint
    short_name: Fingerprint | None
    siret: Code | None
    commune: Code | None
    unit_of: UUID | None
    carried_by: UUID | None
    fictional: bool
    former_names: tuple[FormerName, ...]


class OrganisationRenamed(Act, kind="organisation.renamed"):
    """The same organisation under a new name (A09)."""

    says = _("{organisation} change de nom")
    genre = _("Organisation")
    organisation: UUID
    name: Fingerprint
    former: FormerName
