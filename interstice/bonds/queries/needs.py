"""The needs that members have said, for the collective: the latest first, until they are over (I13)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from interstice.bonds.models import Need
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.prepared import prepared
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import must_be_within


@dataclass(frozen=True)
class NeedLine:
    """A need, in the words of whoever has it."""

    row: Need
    by: str
    mine: bool

    @property
    def words(self) -> object:
        """What would be needed."""
        return self.row.said.words  # type: ignore[attr-defined]


def needs(seen_by: Actor, *, known: Directory | None = None) -> list[NeedLine]:
    """Those of now; nobody is listed for having none."""
    must_be_within(seen_by)
    rows = _of_now(seen_by.partnership)
    who = directory(seen_by, rows, known=known)
    return [
        NeedLine(one, who.signature(one.by), one.by == seen_by.member)
        for one in rows
        if one.by and (said_by := who.people.get(one.by)) and said_by.left_on is None
    ]


@prepared
def _of_now(partnership: UUID) -> QuerySet[Need]:
    return Need.objects.filter(partnership=partnership, ended_on__isnull=True).order_by("-n")


def need_here(actor: Actor, need: UUID) -> Need:
    """One of them. Raises OutOfSight for who does not read the collective's own."""
    must_be_within(actor)
    found = Need.objects.filter(partnership=actor.partnership, id=need).first()
    if found is None:
        raise OutOfSight
    return found
