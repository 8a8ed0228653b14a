"""Before sending: to whom one may, who will read what, when and how the report-back will be owed, by what."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.followups.kinds import Subject
from interstice.followups.queries.owed import owed
from interstice.followups.queries.owed_said import OwedSaid, owed_said
from interstice.followups.queries.presenting import called
from interstice.followups.queries.standing import Standing, standing
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.vault.sight import must_be_in_circle


@dataclass(frozen=True)
class Towards:
    """The partner chosen: an organisation, or someone of it; and what may be said of the person there."""

    organisation: UUID
    member: UUID | None
    name: str
    readers: list[str]
    may_travel: list[Subject]
    agreed: bool
    owed: OwedSaid
    after: UUID | None = None


@dataclass(frozen=True)
class Partner:
    """An organisation to which one may send, and those who could receive there."""

    organisation: UUID
    name: str
    people: list[tuple[UUID, str]]
    agreed: bool


@dataclass(frozen=True)
class SendingPage:
    """What the page of sending says before anything is written."""

    called: str
    partners: list[Partner]
    towards: Towards | None


def sending_page(seen_by: Actor, dossier: UUID, to: UUID | None, after: UUID | None = None) -> SendingPage:
    """For the circle of the person alone; `to` is the partner chosen, an organisation or a member."""
    must_be_in_circle(seen_by, dossier)
    held, who = standing(seen_by.partnership, dossier), directory(seen_by)
    return SendingPage(
        called=called(seen_by.partnership, dossier),
        partners=_partners(seen_by, held, who),
        towards=_towards(seen_by, held, who, to, after) if to else None,
    )


def _partners(seen_by: Actor, held: Standing, who: Directory) -> list[Partner]:
    """Those whom the person's agreement names come first."""
    others = [one.id for one in who.seats() if one.id != seen_by.organisation]
    told = [
        Partner(
            house,
            who.name(house),
            sorted(((one.id, who.person(one.id)) for one in who.members_of(house)), key=lambda one: one[1]),
            _agreed(seen_by, held, house),
        )
        for house in others
    ]
    return sorted(told, key=lambda one: not one.agreed)


def _towards(seen_by: Actor, held: Standing, who: Directory, to: UUID, after: UUID | None) -> Towards:
    house = who.house_of(to) or to
    member = to if to in who.people else None
    if house not in who.organisations or house == seen_by.organisation or seen_by.member is None:
        raise OutOfSight
    people = [member] if member else [one.id for one in who.members_of(house)]
    said = owed(seen_by.partnership, on=seen_by.today, to=seen_by.member, by=member or house)
    return Towards(
        organisation=house,
        member=member,
        name=who.signature(member) if member else who.name(house),
        readers=[who.person(one) for one in people],
        may_travel=_may_travel(held, house),
        agreed=_agreed(seen_by, held, house),
        owed=owed_said(seen_by, said, who),
        after=after,
    )


def _may_travel(held: Standing, house: UUID) -> list[Subject]:
    if house == held.house:
        return list(Subject)
    return [one for one in Subject if one.value in held.shares.get(house, frozenset())]


def _agreed(seen_by: Actor, held: Standing, house: UUID) -> bool:
    """Whether the person's agreement opens this partner today."""
    holds = held.agreement is not None and held.agreement.holds(seen_by.today)
    return house == held.house or (holds and bool(held.shares.get(house)))
