"""Who is here, house by house, and what a newcomer reads before joining."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from interstice.parties.models import Introduction, Member, Organisation, Partnership
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.here import partnership_here
from interstice.parties.queries.mandates import MandateLine, mandate_table
from interstice.parties.queries.sight import may_name_people_of
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_here


@dataclass(frozen=True)
class House:
    """An organisation around the table, and those who are here for it on that day."""

    organisation: Organisation
    members: list[Member]
    away: list[Member]
    """Members whom a pause covers on that day; they are members all the same (H22)."""
    guests: list[Member]
    deciders: list[Member]
    functions: list[Saying]
    """What its members do, for the eyes that may not read their names (RL2)."""
    mine: bool


@dataclass(frozen=True)
class Arrival:
    """All that parties tell someone who reads before joining (A08); rules add theirs."""

    me: Member
    partnership: Partnership
    introductions: list[Introduction]
    houses: list[House]
    mandate: MandateLine | None
    people: Directory


def members_now(seen_by: Actor, on: date | None = None) -> list[House]:
    """The organisations in the order of their seats, with those who are here for them on a day."""
    must_be_here(seen_by)
    return houses_in(seen_by, directory(seen_by), on or seen_by.today)


def houses_in(seen_by: Actor, people: Directory, day: date) -> list[House]:
    """The same from a directory at hand, without a query."""
    return [_house(seen_by, one, people, day) for one in people.seats() if one.since <= day]


def welcome_page(seen_by: Actor) -> Arrival:
    """The words that present whoever reads, what is aimed at, who is there. Raises OutOfSight for others."""
    must_be_here(seen_by)
    me = seen_by.member
    if me is None:
        raise OutOfSight
    partnership = partnership_here(seen_by.partnership)
    said = list(Introduction.objects.filter(partnership=seen_by.partnership, member=me).order_by("n"))
    people = directory(seen_by, said, [partnership])
    lines = mandate_table(seen_by, known=people)
    return Arrival(
        me=people.people[me],
        partnership=partnership,
        introductions=said,
        houses=houses_in(seen_by, people, seen_by.today),
        mandate=next((line for line in lines if line.mine), None),
        people=people,
    )


def introductions(seen_by: Actor, *, known: Directory | None = None) -> list[Introduction]:
    """How the collective was knotted, in order, for its members; others read what was said to them (A06).

    `known` is the directory of a page that has one.
    """
    must_be_here(seen_by)
    told = Q(member=seen_by.member) | Q(by=seen_by.member) | Q(to__icontains=str(seen_by.member))
    mine = Q() if seen_by.within() else told
    rows = list(Introduction.objects.filter(mine, partnership=seen_by.partnership).order_by("n"))
    directory(seen_by, rows, known=known)
    return rows


def _house(seen_by: Actor, house: Organisation, people: Directory, day: date) -> House:
    here = [one for one in people.people.values() if one.organisation == house.id and _here(one, day)]
    joined = sorted(
        (one for one in here if one.joined_on and one.joined_on <= day),
        key=lambda one: (one.joined_on, one.id),
    )
    named = may_name_people_of(seen_by, house)
    return House(
        organisation=house,
        members=joined if named else [],
        away=[one for one in joined if one.away(day)] if named else [],
        guests=[one for one in here if one.hat == Hat.GUEST] if named else [],
        deciders=[one for one in here if one.hat == Hat.DECIDER] if named else [],
        functions=[one.said.function for one in joined],  # type: ignore[attr-defined]
        mine=house.id == seen_by.organisation,
    )


def _here(one: Member, day: date) -> bool:
    return one.entered_on <= day and (one.left_on is None or one.left_on > day)
