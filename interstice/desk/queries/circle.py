"""Who sits around the table of a partnership, for its circle and its list of places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.parties.models import Member, Organisation, Place
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor, Hat
from interstice.ui.numbers import in_letters
from interstice.ui.typography import fine_typography, joined
from interstice.vault.queries import NOTHING, Saying


@dataclass(frozen=True)
class Sitting:
    """Someone who is here for an organisation, and how they tell their place, if they do (H05)."""

    member: Member
    name: str
    function: Saying
    place: Place | None
    away: bool


@dataclass(frozen=True)
class Seat:
    """An organisation at its place around the table, which never changes (design, « The circle »)."""

    id: UUID
    name: str
    me: bool
    second: str = ""
    state: str = ""
    sitting: list[Sitting] = field(default_factory=list)


@dataclass(frozen=True)
class Drawing:
    """What is written at the centre of the circle, and what it says to whoever does not see it."""

    centre: str
    under: str
    label: str


def drawing(around: Sequence[Seat], in_force: int, *, founded: bool) -> Drawing:
    """The words of the circle: its rules at the centre, or what is still to be done (design, « The circle »)."""
    rules = ngettext("{count} règle", "{count} règles", in_force)
    if in_force:
        centre, under = rules.format(count=in_force), _("en vigueur")
    else:
        centre, under = (_("Tout"), _("est à écrire")) if founded else (_("À fonder"), _("ensemble"))
    return Drawing(centre, under, _label(around, in_force))


def _label(around: Sequence[Seat], in_force: int) -> str:
    names = joined([one.name for one in around])
    said = [_("Autour de la table : {names}.").format(names=names)]
    rules = ngettext(
        "Au centre, {count} règle en vigueur.", "Au centre, {count} règles en vigueur.", in_force
    )
    said.append(rules.format(count=in_letters(in_force, "f")))
    said += [
        _("La place de {name}, la vôtre, est marquée.").format(name=one.name) for one in around if one.me
    ]
    return fine_typography(" ".join(said))


def seats(seen_by: Actor, who: Directory, places: Iterable[Place], on: date) -> list[Seat]:
    """The organisations that had members in the collective on that day, in the order of their seats."""
    told = {one.member: one for one in places}
    found = [
        Seat(
            id=house.id,
            name=who.name(house.id),
            me=house.id == seen_by.organisation,
            sitting=[_sitting(one, who, told.get(one.id), on) for one in _members(who, house, on)],
        )
        for house in who.seats()
    ]
    return [one for one in found if one.sitting]


def _members(who: Directory, house: Organisation, on: date) -> list[Member]:
    here = [
        one
        for one in who.people.values()
        if one.organisation == house.id and one.hat == Hat.MEMBER and _present(one, on)
    ]
    return sorted(here, key=lambda one: who.person(one.id))


def _present(member: Member, on: date) -> bool:
    joined = member.joined_on or member.entered_on
    return joined <= on and (member.left_on is None or on < member.left_on)


def _sitting(member: Member, who: Directory, place: Place | None, on: date) -> Sitting:
    said = getattr(member, "said", None)
    return Sitting(
        member=member,
        name=who.person(member.id),
        function=said.function if said else NOTHING,
        place=place,
        away=member.away(on),
    )
