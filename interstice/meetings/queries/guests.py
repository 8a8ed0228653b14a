"""Who may still be given a place at a table: those who are not of the body, and not there yet (B03)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.meetings.queries.table import Table, table
from interstice.parties.models import Member, Organisation
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight


@dataclass(frozen=True)
class HouseOfGuests:
    """An organisation of the partnership, with those of it who are not expected at this table."""

    name: str
    people: tuple[tuple[UUID, str], ...]


def guests(seen_by: Actor, session: UUID) -> tuple[Table, list[HouseOfGuests]]:
    """For whoever holds the table: a guest hears what is said there, so a person of the body seats them."""
    laid = table(seen_by, session)
    if not laid.of_the_body:
        raise OutOfSight
    expected = {one.id for one in laid.members}
    who = directory(seen_by)
    coming = [one for one in who.people.values() if _may_sit(one) and one.id not in expected]
    houses = [(one, [each for each in coming if each.organisation == one.id]) for one in who.seats()]
    return laid, [_seen(house, people, who) for house, people in houses if people]


def _may_sit(one: Member) -> bool:
    return one.hat in (Hat.MEMBER, Hat.DECIDER) and one.left_on is None


def _seen(house: Organisation, people: list[Member], who: Directory) -> HouseOfGuests:
    return HouseOfGuests(who.name(house.id), tuple((one.id, who.person(one.id)) for one in people))
