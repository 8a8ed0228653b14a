"""What an item is about, found in the room that it belongs to, and the followed person whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.bonds.models import Commitment
from interstice.followups.models import Dossier, Referral
from interstice.meetings.kinds import About
from interstice.meetings.models import Item, SessionEntry
from interstice.register.refusals import OutOfSight
from interstice.rules.queries.things import kinds_of


@dataclass(frozen=True)
class Subject:
    """What it is, as the register calls it, and the dossier whose circle alone may ask for it."""

    kind: str = ""
    dossier: UUID | None = None


def subject_of(partnership: UUID, about: About, thing: UUID | None) -> Subject:
    """The subject of an item. Raises OutOfSight for what this partnership does not hold."""
    if thing is None:
        return Subject()
    if about is About.DOSSIER:
        return Subject("dossier", _the(Dossier.objects.filter(partnership=partnership, id=thing), "id"))
    if about is About.REPORT_BACK:
        found = Referral.objects.filter(partnership=partnership, id=thing)
        return Subject("referral", _the(found, "dossier"))
    if about is About.COMMITMENT:
        return Subject(
            "commitment", _the(Commitment.objects.filter(partnership=partnership, id=thing), "dossier")
        )
    if about is About.DECISION:
        return Subject("decision", dossier_of_entry(partnership, thing))
    return Subject(kinds_of(partnership, [thing]).get(thing, ""))


def dossier_of_entry(partnership: UUID, entry: UUID) -> UUID | None:
    """The followed person whom a line of a session is about, if it is."""
    item = _the(SessionEntry.objects.filter(partnership=partnership, id=entry), "item")
    return Item.objects.filter(id=item).values_list("dossier", flat=True).first() if item else None


def _the(found: object, column: str) -> UUID | None:
    row = found.values_list(column, flat=True)[:1]  # type: ignore[attr-defined]
    told: list[UUID | None] = list(row)
    if not told:
        raise OutOfSight
    return told[0]
