"""Entering a story at the place of one of its people: in demonstration mode, and only there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from interstice.parties.models import Account, Member
from interstice.register.actors import Hat
from interstice.stories.cast import opening
from interstice.stories.reading import Story, read_story
from interstice.stories.week import STORY
from interstice.stories.weekly import NEWCOMER
from interstice.vault.models import Identity

SHIPPED = Path(__file__).parent / "data"
"""The stories that ship with the package."""


@dataclass(frozen=True)
class Person:
    """Someone at whose place one may enter; `sees` says what that person may see."""

    name: str
    function: str
    sees: str
    key: str


@dataclass(frozen=True)
class Shown:
    """A story as the sign-in page offers it."""

    title: str
    place: str
    people: list[Person]


def offered() -> list[Shown]:
    """The stories that were played here, with the people who have a place in them.

    Nothing outside a demonstration.
    """
    if not settings.INTERSTICE_DEMONSTRATION:
        return []
    return [shown for story in _stories() if (shown := _shown(story)).people]


def account_of(key: str) -> Account | None:
    """The account behind a button of the sign-in page; none outside a demonstration, nor for anyone else."""
    if key not in {person.key for shown in offered() for person in shown.people}:
        return None
    return Account.objects.filter(identity=UUID(key)).first()


@cache
def _stories() -> list[Story]:
    return [read_story(file) for file in sorted(SHIPPED.glob("*.yaml"))]


def _shown(story: Story) -> Shown:
    here = list(Member.objects.filter(partnership=opening(story), left_on__isnull=True))
    by_address = {one.email: one.id for one in Identity.objects.filter(id__in=[one.identity for one in here])}
    hats = {one.identity: one for one in here}
    people = [
        _person(story, told, hats[by_address[told["email"]]])
        for told in (*story.people.values(), *([NEWCOMER] if story.name == STORY else []))
        if told["email"] in by_address
    ]
    return Shown(story.title, _place(story), people)


def _person(story: Story, told: dict[str, Any], member: Member) -> Person:
    house = str(story.organisations[told["organisation"]]["name"])
    name = f"{told['first_name']} {told['surname']}"
    return Person(name, f"{told['function']}, {house}", _sees(member), str(member.identity))


def _place(story: Story) -> str:
    born = {
        "ascending": _("Né de professionnels, {year}"),
        "descending": _("Né d’une convention, {year}"),
    }.get(story.origin, "{year}")
    first = story.acts[0].on
    return f"{story.territory.get('name', '')}. " + born.format(year=first.year)


def _sees(member: Member) -> str:
    if member.steering:
        return _("Les règles et les mandats. Aucune personne, aucune délibération")
    if member.hat == Hat.DECIDER:
        return _("Les règles convenues par ses agents et ce qui lui est demandé. Ni débat, ni personne")
    if member.hat == Hat.GUEST:
        return _("Ce que lit quelqu’un qui n’a pas encore rejoint")
    return _("Les règles, les questions et les débats du collectif, et le registre")
