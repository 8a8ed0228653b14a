"""What commands receive about an organisation, a person, a convention's clause: words, not yet acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.parties.kinds import OrganisationKind


@dataclass(frozen=True, kw_only=True)
class OrganisationInput:
    """An organisation as someone describes it; `former_names` go with the last day of each (A09)."""

    what: OrganisationKind
    name: str
    id: UUID | None = None
    short_name: str = ""
    siret: str = ""
    commune: str = ""
    unit_of: UUID | None = None
    carried_by: UUID | None = None
    fictional: bool = False
    former_names: tuple[tuple[str, date | None], ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonInput:
    """Someone as they are presented: nothing on how one knows them (RL6)."""

    first_name: str
    surname: str
    email: str
    function: str


@dataclass(frozen=True, kw_only=True)
class ConventionClauseInput:
    """A clause as the convention states it, filled from the start or left open (B25)."""

    key: str
    title: str
    text: str = ""
    filled: bool = False
