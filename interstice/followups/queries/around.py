"""Who is around a person: those who follow her, and whether they read what the circle keeps."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.followups.queries.standing import Standing
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor, Hat
from interstice.ui.typography import joined


@dataclass(frozen=True)
class Place:
    """Someone around her, or an organisation of the table of shares: what is written, and finer under it."""

    name: str
    second: str
    me: bool = False
    state: str = ""


@dataclass(frozen=True)
class Follower:
    """Someone who follows her. Of those who left the collective, only a referent whom nobody replaced yet."""

    member: UUID
    organisation: UUID
    name: str
    house: str
    referent: bool
    me: bool
    reads: bool
    left: bool


@dataclass(frozen=True)
class Around:
    """The circle of a person."""

    followers: list[Follower]
    houses: dict[UUID, str]

    @property
    def readers(self) -> int:
        """How many professionals may open her page today."""
        return sum(one.reads for one in self.followers)

    @property
    def seats(self) -> list[Place]:
        """The places of the drawing; nobody sits at its head."""
        return [
            Place(short(one.name), _second(one), one.me, "" if one.reads else "sans")
            for one in self.followers
        ]

    @property
    def label(self) -> str:
        """The same in a sentence, for whoever does not see the drawing."""
        names = [f"{one.name}, {one.house}" for one in self.followers]
        return _("Autour d’elle : {names}.").format(names=joined(names))

    @property
    def without(self) -> list[Follower]:
        """Those whom the agreement does not let read."""
        return [one for one in self.followers if not one.reads and not one.left]

    @property
    def left(self) -> Follower | None:
        """The referent who is no more of the collective: somebody of the circle is to take over (B08)."""
        return next((one for one in self.followers if one.left), None)

    @property
    def names(self) -> str:
        """Everyone by their whole name."""
        return joined([f"{one.name} ({one.house})" for one in self.followers])

    def column(self, house: UUID) -> Place:
        """An organisation, at the head of a column: who follows her for it, then its name."""
        people = [one for one in self.followers if one.organisation == house]
        answering = [one for one in people if one.referent] or people
        return Place(joined([short(one.name) for one in answering]), self.houses.get(house, ""))


def around(seen_by: Actor, held: Standing, who: Directory) -> Around:
    """The referent first, then the others as they came."""
    order = sorted(_followed_by(held, who), key=lambda one: one != held.dossier.referent)
    houses = {house: who.name(house) for house in {held.house, *held.seated.values(), *held.shares}}
    return Around([_follower(seen_by, held, who, one) for one in order], houses)


def _followed_by(held: Standing, who: Directory) -> list[UUID]:
    return [one for one in held.seated if who.people[one].left_on is None or one == held.dossier.referent]


def short(name: str) -> str:
    """« Claire B. »: enough around a table where everyone knows the others."""
    first, _space, rest = name.partition(" ")
    return f"{first} {rest[0]}." if rest else first


def _second(one: Follower) -> str:
    if one.referent:
        return _("vous, référent") if one.me else _("référent")
    return _("vous") if one.me else one.house.partition(",")[0]


def _follower(seen_by: Actor, held: Standing, who: Directory, member: UUID) -> Follower:
    house = held.seated[member]
    agreed = held.agreement is not None and held.agreement.holds(seen_by.today) and house in held.shares
    row = who.people[member]
    here = row.hat == Hat.MEMBER and row.left_on is None
    return Follower(
        member,
        house,
        who.person(member),
        who.name(house),
        member == held.dossier.referent,
        member == seen_by.member,
        here and (house == held.house or agreed),
        row.left_on is not None,
    )
