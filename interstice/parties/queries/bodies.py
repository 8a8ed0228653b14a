"""The bodies of a partnership, under the collective's own words for them (B01, B04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interstice.parties.models import Body, Member, Organisation
from interstice.parties.queries.directory import Directory, directory
from interstice.parties.queries.rows import parties_rows
from interstice.parties.queries.sight import may_name_people_of
from interstice.register.actors import Actor
from interstice.vault.sight import must_be_here


@dataclass(frozen=True)
class Seated:
    """A body, who sits in it, and for which organisations."""

    body: Body
    members: list[Member]
    organisations: list[Organisation]


def bodies(seen_by: Actor, on: date | None = None, *, known: Directory | None = None) -> list[Seated]:
    """Those there are on a day, in the order in which they began; who has left is no longer seated.

    `known` is the directory of a page that has one.
    """
    must_be_here(seen_by)
    day = on or seen_by.today
    rows = [one for one in parties_rows(seen_by.partnership).bodies if one.since <= day]
    people = directory(seen_by, rows, known=known)
    return [_seated(seen_by, one, people) for one in rows]


def _seated(seen_by: Actor, body: Body, people: Directory) -> Seated:
    seated = [one for one in people.people.values() if str(one.id) in body.members and one.left_on is None]
    houses = [one for one in people.seats() if one.id in {member.organisation for member in seated}]
    shown = {one.id for one in houses if may_name_people_of(seen_by, one)}
    return Seated(body, [one for one in seated if one.organisation in shown], houses)
