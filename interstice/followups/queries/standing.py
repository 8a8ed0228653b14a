"""How a dossier stands, for the commands that decide on it: its circle, its agreement, who shares what."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from interstice.followups.kinds import Subject
from interstice.followups.models import Agreement, Dossier, Seat, Share
from interstice.parties.models import Member
from interstice.register.refusals import OutOfSight


@dataclass(frozen=True)
class Standing:
    """A dossier, those who follow the person (with the organisation of each), and what may be shared."""

    dossier: Dossier
    referent: Member
    seats: list[Seat]
    agreement: Agreement | None
    shares: dict[UUID, frozenset[str]]

    @property
    def seated(self) -> dict[UUID, UUID]:
        """Those who follow the person, in their order, each with the organisation."""
        return {seat.member: seat.organisation for seat in self.seats}

    @property
    def house(self) -> UUID:
        """The organisation of the referent, which follows the person without any share."""
        return self.referent.organisation

    @property
    def colleagues(self) -> list[UUID]:
        """Those who follow the person for the referent's organisation."""
        return [member for member, house in self.seated.items() if house == self.house]

    def may_be_told(self, subject: Subject | str) -> list[UUID]:
        """Those of the circle who may read about a subject, in their order."""
        return [
            member
            for member, house in self.seated.items()
            if house == self.house or str(subject) in self.shares.get(house, frozenset())
        ]


def dossier_here(partnership: UUID, dossier: UUID) -> Dossier:
    """The dossier, if it is this partnership's and still has words. Raises OutOfSight."""
    found = Dossier.objects.filter(partnership=partnership, id=dossier, erased_on__isnull=True).first()
    if found is None:
        raise OutOfSight
    return found


def standing(partnership: UUID, dossier: UUID) -> Standing:
    """How it stands today."""
    row = dossier_here(partnership, dossier)
    seats = Seat.objects.filter(dossier_id=dossier, left_on__isnull=True).order_by("n", "id")
    agreement = agreement_of(dossier)
    return Standing(
        row,
        Member.objects.get(id=row.referent),
        list(seats),
        agreement,
        shares_of(agreement),
    )


def agreement_of(dossier: UUID) -> Agreement | None:
    """The newest agreement, neither replaced nor taken back; its last day may be past."""
    rows = Agreement.objects.filter(dossier_id=dossier, replaced_on__isnull=True, withdrawn_on__isnull=True)
    return rows.order_by("-n").first()


def agreements_of(dossiers: Collection[UUID]) -> list[Agreement]:
    """The same of several, the newest of each last."""
    rows = Agreement.objects.filter(dossier__in=dossiers, replaced_on__isnull=True, withdrawn_on__isnull=True)
    return list(rows.order_by("n"))


def shares_of(agreement: Agreement | None) -> dict[UUID, frozenset[str]]:
    """What is shared under it, by organisation."""
    if agreement is None:
        return {}
    rows = Share.objects.filter(agreement=agreement, withdrawn_on__isnull=True)
    return {house: frozenset(subjects) for house, subjects in rows.values_list("organisation", "subjects")}


def people_here(partnership: UUID, wanted: Iterable[UUID]) -> list[Member]:
    """Those of these people who are of this partnership."""
    return list(Member.objects.filter(partnership=partnership, id__in=list(wanted)))


def referent_of(dossier: UUID) -> UUID:
    """Who answers for the follow-up."""
    return UUID(str(Dossier.objects.values_list("referent", flat=True).get(id=dossier)))
