"""Whom a cell names: a member of the collective, the organisations around the table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from interstice.followups.kinds import Subject
from interstice.followups.queries.importing import Followed, followed_by
from interstice.parties.decisions.sameness import compared, plain
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor, Hat
from interstice.rules.clauses.followups import DossierIdentity
from interstice.rules.queries.clauses import clause

_BETWEEN = re.compile(r"[,;/+\n]| et ")


@dataclass(frozen=True)
class Around:
    """What a line is read against: who imports, who is here, what they follow, what a rule allows."""

    actor: Actor
    people: dict[str, set[UUID]]
    houses: dict[str, UUID]
    house_of: dict[UUID, UUID]
    names: dict[UUID, str]
    house_names: dict[UUID, str]
    followed: list[Followed]
    named: bool
    subjects: tuple[Subject, ...] = ()

    def member(self, cell: str) -> UUID | None:
        """The member whom a cell names, if it names one alone."""
        found = self.people.get(_person(cell), set())
        return next(iter(found)) if len(found) == 1 else None

    def organisations(self, cell: str) -> tuple[list[UUID], list[str]]:
        """The organisations that a cell names, and what it names that is not around the table."""
        found, strange = [], []
        for part in _BETWEEN.split(cell):
            told = part.strip()
            house = self.houses.get(compared(told)) if told else None
            if house:
                found.append(house)
            elif told:
                strange.append(told)
        return list(dict.fromkeys(found)), strange


def around(actor: Actor, subjects: Iterable[Subject] = ()) -> Around:
    """Read once for a whole table, in a number of queries that does not grow with it."""
    who = directory(actor)
    followed = followed_by(actor)
    rule = clause(actor.partnership, DossierIdentity, on=actor.today).value
    return Around(
        actor,
        _people(who),
        _houses(who),
        {one.id: one.organisation for one in who.members_of()},
        {one.id: who.person(one.id) for one in who.members_of()},
        {one.id: who.name(one.id) for one in who.seats()},
        followed,
        named=rule.by == "identity",
        subjects=tuple(subjects),
    )


def _people(who: Directory) -> dict[str, set[UUID]]:
    found: dict[str, set[UUID]] = {}
    for one in who.members_of():
        if one.hat != Hat.MEMBER:
            continue
        first, _space, last = who.person(one.id).partition(" ")
        for name in (f"{first} {last}", f"{first[:1]} {last}", last):
            found.setdefault(_person(name), set()).add(one.id)
    return found


def _houses(who: Directory) -> dict[str, UUID]:
    found: dict[str, UUID] = {}
    for one in who.seats():
        said: Any = one.said  # type: ignore[attr-defined]
        names = [str(said.name), str(said.short_name), *(str(name) for name in said.former_names)]
        for name in filter(None, names):
            found.setdefault(compared(name), one.id)
    return found


def _person(name: str) -> str:
    """The words of a name in one order: « THÉVENET Alice » is « Alice Thévenet »."""
    words = [
        word for word in plain(name).split() if word not in {"m", "mme", "mr", "mlle", "madame", "monsieur"}
    ]
    return " ".join(sorted(words))
