"""Who and what a sentence may speak of: those around the table, their houses, the days ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.meetings.sentences.folding import fold


@dataclass(frozen=True)
class Seated:
    """Someone around the table."""

    id: UUID
    first_name: str
    surname: str
    function: str
    organisation: UUID

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first_name} {self.surname}".strip()


@dataclass(frozen=True)
class House:
    """An organisation of the collective; `kind` is the code by which the trade's own words are known."""

    id: UUID
    name: str
    short: str = ""
    former: tuple[str, ...] = ()
    kind: str = "other"


@dataclass(frozen=True)
class Table:
    """What is known when a sentence is typed. `label` is the person's, « Mme S. D. »."""

    today: date
    seated: tuple[Seated, ...] = ()
    houses: tuple[House, ...] = ()
    next_session: date | None = None
    referent: UUID | None = None
    label: str = ""
    dossier: bool = False
    writer: UUID | None = None

    @property
    def short_names(self) -> frozenset[str]:
        """The first names, surnames and short names, folded, that people join with a hyphen."""
        names = {name for one in self.seated for name in (one.first_name, one.surname)}
        return frozenset(
            fold(name) for name in names | {house.short for house in self.houses} | {"FT", "AS"}
        ) - {""}

    def member(self, member: UUID) -> Seated | None:
        """The one seated under this identifier."""
        return next((one for one in self.seated if one.id == member), None)
