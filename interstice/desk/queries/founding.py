"""The founding text: who signs it, as « nous », in no order but that of names (H10, B39)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from interstice.parties.models import Founding
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor, Hat


@dataclass(frozen=True)
class Signatory:
    """Someone named by the text, and whether they have signed it."""

    name: str
    signed: bool


@dataclass(frozen=True)
class FoundingShown:
    """A founding text, those who sign it, and whether the viewer still has to."""

    founding: Founding
    signatories: list[Signatory]
    houses: int
    mine: bool

    @property
    def missing(self) -> list[Signatory]:
        """Those whose signature is awaited."""
        return [one for one in self.signatories if not one.signed]


def founding_rows(partnership: UUID) -> list[Founding]:
    """The last text laid before those who sign; a new draft replaces one that not all had signed."""
    return list(Founding.objects.filter(partnership=partnership).order_by("-n")[:1])


def founding_shown(seen_by: Actor, rows: Sequence[Founding], who: Directory) -> FoundingShown | None:
    """The text once voiced. The steering committee reads functions and organisations, no person (N02)."""
    if not rows:
        return None
    text = rows[0]
    houses = {who.house_of(one) for one in text.signatories}
    if seen_by.hat is Hat.STEERING:
        people = [Signatory(name, signed=True) for name in sorted({who.name(house) for house in houses})]
    else:
        people = [Signatory(who.signature(one), one in text.signed) for one in text.signatories]
    return FoundingShown(
        founding=text,
        signatories=sorted(people, key=lambda one: one.name),
        houses=len(houses),
        mine=str(seen_by.member) in text.signatories and str(seen_by.member) not in text.signed,
    )
