"""The rows of a followed person's page, for her circle: gathered first, so that words are asked once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model

from interstice.followups.models import Agreement, Dossier, Note, PathwayStep, Preparation, Seat, Share
from interstice.followups.queries.standing import Standing
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.register.together import Among, Found, together
from interstice.vault.models import ReadOfDay
from interstice.vault.reads import latest_reads
from interstice.vault.sight import must_be_in_circle

READS_SHOWN = 60
"""How far back the page tells who opened it."""

_HERS, _LAST = "dossier_id = %s", "n = (SELECT MAX(n) FROM followups_preparation WHERE dossier_id = %s)"

STANDS = "replaced_on IS NULL AND withdrawn_on IS NULL"
"""In SQL, the agreements that were neither replaced nor taken back."""


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


def person_rows(seen_by: Actor, dossier: UUID) -> PersonRows:
    """Of a dossier that opens to this viewer. Raises OutOfSight for anyone else."""
    must_be_in_circle(seen_by, dossier)
    return rows_among(together(*asked_of_her(dossier)))


def asked_of_her(dossier: UUID) -> list[Among]:
    """What is asked of a dossier, together with what other rooms tell of her, once it is found to open."""
    return [
        *asked_of_standing(dossier),
        Among(Note, _HERS, (dossier,)),
        Among(PathwayStep, _HERS, (dossier,)),
        Among(Preparation, f"{_HERS} AND {_LAST}", (dossier, dossier)),
        latest_reads(dossier, READS_SHOWN),
    ]


def asked_of_standing(dossier: UUID) -> list[Among]:
    """How it stands: what the other pages about her ask."""
    return [
        Among(Dossier, "id = %s AND erased_on IS NULL", (dossier,)),
        Among(Seat, f"{_HERS} AND left_on IS NULL", (dossier,)),
        Among(Agreement, f"{_HERS} AND {STANDS}", (dossier,)),
        Among(Share, "dossier = %s AND withdrawn_on IS NULL", (dossier,)),
    ]


def rows_among(found: Found) -> PersonRows:
    """The same, once they were found. Raises OutOfSight for one whose words were erased."""
    agreement, shares = agreed_among(found)
    return PersonRows(
        dossier_among(found),
        seats_among(found),
        agreement,
        shares,
        sorted(found.all(Note), key=lambda one: -one.n),
        sorted(found.all(PathwayStep), key=lambda one: (one.happened_on, one.n), reverse=True),
        found.all(Preparation),
        sorted(found.all(ReadOfDay), key=lambda one: (-one.on.toordinal(), str(one.member))),
    )


def standing_among(found: Found, who: Directory) -> Standing:
    """How it stands, once its people are known."""
    dossier, (agreement, shares) = dossier_among(found), agreed_among(found)
    return Standing(dossier, who.people[dossier.referent], seats_among(found), agreement, shares)


def dossier_among(found: Found) -> Dossier:
    """The dossier. Raises OutOfSight if it has no words any more."""
    for one in found.all(Dossier):
        return one
    raise OutOfSight


def seats_among(found: Found) -> list[Seat]:
    """Those who follow her, in their order."""
    return sorted(found.all(Seat), key=lambda one: (one.n, str(one.id)))


def agreed_among(found: Found) -> tuple[Agreement | None, dict[UUID, frozenset[str]]]:
    """The newest agreement with what it shares, by organisation."""
    newest = max(found.all(Agreement), key=lambda one: one.n, default=None)
    told = [one for one in found.all(Share) if newest and one.agreement_id == newest.id]
    return newest, {one.organisation: frozenset(one.subjects) for one in told}
