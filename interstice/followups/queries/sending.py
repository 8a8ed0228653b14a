"""Before sending: to whom one may, who will read what, when and how the report-back will be owed, by what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from interstice.followups.kinds import Subject
from interstice.followups.queries.owed import Owed, owed
from interstice.followups.queries.owed_said import OwedSaid, owed_said, texts_of
from interstice.followups.queries.person_rows import asked_of_standing, dossier_among, standing_among
from interstice.followups.queries.standing import Standing
from interstice.parties.models import Member
from interstice.parties.queries.directory import Directory, directory, mentioned
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.register.together import Among, together
from interstice.rules.models import Adaptation
from interstice.rules.queries.clauses import house_known
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


@dataclass(frozen=True)
class _Chosen:
    """The partner chosen: an organisation, someone of it or nobody in particular, and those who will read."""

    house: UUID
    member: UUID | None
    people: list[Member]

    @property
    def by(self) -> UUID:
        """Who will owe the report-back."""
        return self.member or self.house


def sending_page(seen_by: Actor, dossier: UUID, to: UUID | None, after: UUID | None = None) -> SendingPage:
    """For the circle of the person alone; `to` is the partner chosen, an organisation or a member."""
    must_be_in_circle(seen_by, dossier)
    if to is not None:
        return _sheet(seen_by, dossier, to, after)
    found = together(*asked_of_standing(dossier))
    row = dossier_among(found)
    who = directory(seen_by, [row])
    return SendingPage(_called(row), _partners(seen_by, standing_among(found, who), who), None)


def _sheet(seen_by: Actor, dossier: UUID, to: UUID, after: UUID | None) -> SendingPage:
    """The sheet itself: of the others, only the partner chosen is read."""
    found = together(*asked_of_standing(dossier), *_asked_of_chosen(seen_by, to))
    row, chosen = dossier_among(found), _chosen(found.all(Member), to)
    will = _owed(seen_by, chosen)
    texts = texts_of(seen_by.partnership, will, found.all(Adaptation))
    who = mentioned(seen_by, [row], chosen.people, *texts)
    told = owed_said(will, texts, who)
    return SendingPage(
        _called(row), [], _towards(seen_by, standing_among(found, who), who, chosen, told, after)
    )


def _asked_of_chosen(seen_by: Actor, to: UUID) -> list[Among]:
    """The people of the partner chosen, and what was agreed for whoever sends (B12)."""
    house = "organisation = %s OR organisation IN (SELECT organisation FROM parties_member WHERE id = %s)"
    mine = (seen_by.partnership, seen_by.member or to, seen_by.organisation or to)
    return [
        Among(Member, f"partnership = %s AND ({house})", (seen_by.partnership, to, to)),
        Among(Adaptation, "partnership = %s AND for_actor IN (%s, %s)", mine),
    ]


def _chosen(people: list[Member], to: UUID) -> _Chosen:
    for one in people:
        if one.id == to:
            return _Chosen(one.organisation, to, [one])
    return _Chosen(to, None, [one for one in people if one.hat == Hat.MEMBER and one.left_on is None])


def _owed(seen_by: Actor, chosen: _Chosen) -> Owed:
    """What the partner will owe: for whom each of the two is here is known."""
    if seen_by.member is None:
        raise OutOfSight
    house_known(seen_by.member, seen_by.organisation)
    house_known(chosen.by, chosen.house if chosen.member else None)
    return owed(seen_by.partnership, on=seen_by.today, to=seen_by.member, by=chosen.by)


def _called(row: Any) -> str:
    return " · ".join(str(one) for one in (row.said.reference, row.said.label) if one)


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


def _towards(
    seen_by: Actor, held: Standing, who: Directory, chosen: _Chosen, will: OwedSaid, after: UUID | None
) -> Towards:
    house, member = chosen.house, chosen.member
    if house not in who.organisations or house == seen_by.organisation:
        raise OutOfSight
    return Towards(
        organisation=house,
        member=member,
        name=who.signature(member) if member else who.name(house),
        readers=[who.person(one.id) for one in chosen.people],
        may_travel=_may_travel(held, house),
        agreed=_agreed(seen_by, held, house),
        owed=will,
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
