"""What commands receive about a dossier that an import brings: words, not yet acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from interstice.followups.kinds import Subject


@dataclass(frozen=True, kw_only=True)
class AgreementInput:
    """An agreement that the file tells of: with whom, on what, until when (A25)."""

    until: date
    shares: Mapping[UUID, tuple[Subject, ...]]
    given_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DossierInput:
    """A dossier as a line of a table tells it; `n` is the line, for what may be refused of it."""

    n: int
    reference: str
    label: str
    identity: str = ""
    referent: UUID | None = None
    opened_on: date | None = None
    agreement: AgreementInput | None = field(default=None)
