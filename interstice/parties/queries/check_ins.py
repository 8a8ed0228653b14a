"""Check-ins after an arrival: the same for everybody, on both sides, and no probation (F10, AT18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.parties.models import CheckIn, Member
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.vault.sight import must_be_within


@dataclass(frozen=True)
class News:
    """A day on which two people take news of each other."""

    check_in: CheckIn
    newcomer: Member
    host: Member | None
    awaits_me: bool
    """Whether it is for the reader to answer."""


def check_ins(seen_by: Actor, *, until: date | None = None, known: Directory | None = None) -> list[News]:
    """Those that are not answered by both sides, the nearest first; what was said is between the two.

    `known` is the directory of a page that has one.
    """
    must_be_within(seen_by)
    rows = CheckIn.objects.filter(partnership=seen_by.partnership).order_by("due")
    found = [one for one in rows if one.newcomer_on is None or one.host_on is None]
    people = directory(seen_by, found, known=known).people
    news = (_news(seen_by, one, people[one.member], people) for one in found)
    return [
        one for one in news if one.newcomer.left_on is None and (until is None or one.check_in.due <= until)
    ]


def _news(seen_by: Actor, check_in: CheckIn, newcomer: Member, people: Mapping[UUID, Member]) -> News:
    host = people.get(newcomer.welcomed_by) if newcomer.welcomed_by else None
    mine = newcomer.id == seen_by.member and check_in.newcomer_on is None
    theirs = host is not None and host.id == seen_by.member and check_in.host_on is None
    return News(check_in, newcomer, host, mine or theirs)
