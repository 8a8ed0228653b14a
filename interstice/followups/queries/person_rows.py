"""The rows of a followed person's page, for her circle: gathered first, so that words are asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Model

from interstice.followups.models import Agreement, Dossier, Note, PathwayStep, Preparation, Seat
from interstice.followups.queries.standing import Standing
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.vault.models import ReadOfDay
from interstice.vault.reads import reads_of
from interstice.vault.sight import found_open, in_circles

ReadsOf = Callable[[Actor, UUID], list[ReadOfDay]]
"""How the page learns who opened it: its view notes that it is read, too."""


@dataclass(frozen=True)
class PersonRows:
    """A dossier, its circle, its agreement with its shares, what was told, who opened the page."""

    dossier: Dossier
    seats: list[Seat]
    agreement: Agreement | None
    shares: dict[UUID, frozenset[str]]
    notes: list[Note]
    steps: list[PathwayStep]
    prepared: list[Preparation]
    reads: list[ReadOfDay]

    def groups(self) -> Iterator[Iterable[Model]]:
        """All of them, for whoever gives them their words and people their names."""
        yield from ([self.dossier], self.seats, self.notes, self.steps, self.prepared, self.reads)

    def standing(self, who: Directory) -> Standing:
        """How the dossier stands, once its people are known."""
        return Standing(
            self.dossier, who.people[self.dossier.referent], self.seats, self.agreement, self.shares
        )


def person_rows(seen_by: Actor, dossier: UUID, *, reads: ReadsOf = reads_of) -> PersonRows:
    """Of a dossier that opens to this viewer. Raises OutOfSight for anyone else."""
    seats = seats_seen(seen_by, dossier)
    agreement, shares = _agreed(dossier)
    return PersonRows(
        seats[0].dossier,
        seats,
        agreement,
        shares,
        list(Note.objects.filter(dossier_id=dossier).order_by("-n")),
        list(PathwayStep.objects.filter(dossier_id=dossier).order_by("-happened_on", "-n")),
        list(Preparation.objects.filter(dossier_id=dossier).order_by("-n")[:1]),
        reads(seen_by, dossier),
    )


def seats_seen(seen_by: Actor, dossier: UUID) -> list[Seat]:
    """Her circle with its dossier, for one of those who read it: a dossier always has its referent's seat."""
    mine = Seat.objects.filter(
        in_circles(seen_by, "dossier"), partnership=seen_by.partnership, dossier_id=dossier
    )
    here = mine.filter(left_on__isnull=True, dossier__erased_on__isnull=True)
    seats = list(here.select_related("dossier").order_by("n", "id"))
    if not seats:
        raise OutOfSight
    found_open(seen_by, [dossier])
    return seats


def _agreed(dossier: UUID) -> tuple[Agreement | None, dict[UUID, frozenset[str]]]:
    """The newest agreement with what it shares, in one query."""
    standing = Agreement.objects.filter(
        dossier_id=dossier, replaced_on__isnull=True, withdrawn_on__isnull=True
    )
    each = standing.annotate(
        house=F("shares__organisation"), subjects=F("shares__subjects"), ended=F("shares__withdrawn_on")
    )
    rows = list(each.order_by("-n"))
    newest = rows[0] if rows else None
    told = [one for one in rows if newest and one.id == newest.id and one.house and one.ended is None]
    return newest, {one.house: frozenset(one.subjects) for one in told}
