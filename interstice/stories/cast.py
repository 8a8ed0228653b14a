"""The cast of a story that is being played: keys as identifiers, people as actors, a deterministic door.

The same story gives the same entries and roots everywhere: identifiers, salts and hours come from its name
and the ids of its acts, never from chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from hashlib import sha256
from itertools import count
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from interstice.parties.commands.members import invite, name_decider
from interstice.parties.commands.organisations import register_organisation
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import OrganisationKind
from interstice.parties.models import Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Door, Hat
from interstice.register.gate import Inscribed, opened_by
from interstice.stories.reading import Line, Story

PARIS = ZoneInfo("Europe/Paris")
FIRST_HOUR = time(9, 0)
"""Stories tell days, not hours: acts of a day follow one another from nine o'clock, a minute apart."""


@dataclass
class Cast:
    """Who and what has appeared so far."""

    story: Story
    partnership: UUID
    line: Line
    made: dict[str, UUID] = field(default_factory=dict)
    members: dict[str, UUID] = field(default_factory=dict)
    seated: set[str] = field(default_factory=set)
    opener: str = ""
    hour: datetime | None = None
    _part: int = 0

    def door(self, part: str = "") -> Door:
        """The door of the next command of this line: its own key, its hour, its salts."""
        if not part:
            self._part += 1
        key = f"{self.story.name}/{self.line.id}/{part or self._part}"
        drawn = count()
        return Door(key=key, on=self.line.on, at=self._next_minute(), salt=lambda: _salt(key, next(drawn)))

    def turn_to(self, line: Line) -> None:
        """The next line of the story."""
        self.line, self._part = line, 0

    def author(self, key: str | None = None, *, hat: Hat | None = None) -> Actor:
        """Someone acting on this line: its first author if nobody is named.

        They enter first if nobody knew them.
        """
        who = key or self.line.by[0]
        self.enter(who)
        return actor_of(Member.objects.get(id=self.members[who]), self.door())

    def member(self, key: str) -> UUID:
        """Someone's identifier here, after they have entered."""
        self.enter(key)
        return self.members[key]

    def members_of(self, keys: Iterable[str]) -> list[UUID]:
        """The same for several."""
        return [self.member(key) for key in keys]

    def organisation(self, key: str) -> UUID:
        """An organisation's identifier here, after it has taken its seat."""
        self.seat(key)
        return self.organisation_id(key)

    def organisation_id(self, key: str) -> UUID:
        """The identifier that an organisation of the story has, or will have."""
        return uuid5(self.partnership, f"organisation/{key}")

    def known(self, keys: Sequence[str], *kinds: str) -> list[UUID]:
        """Those of these objects that exist here, of these kinds only; the others wait for a later room."""
        wanted = [key for key in keys if key in self.made]
        return [self.made[key] for key in wanted if not kinds or self.story.objects[key]["kind"] in kinds]

    def enter(self, key: str) -> None:
        """Someone of the story comes in, invited by whoever opened, unless they are here already."""
        if key in self.members:
            return
        person = self.story.people[key]
        house = self.organisation(person["organisation"])
        host = self.author(self.opener)
        more: dict[str, Any] = {
            name: str(person[name]) for name in ("first_name", "surname", "email", "function")
        }
        steering = bool(person.get("steering"))
        if person["hat"] == "decider":
            done = name_decider(host, organisation=house, steering=steering, **more)
        else:
            done = invite(host, organisation=house, **more)
        self.members[key] = made_by(done, "member")

    def seat(self, key: str) -> None:
        """An organisation of the story takes its seat, after the one that it is a unit of."""
        if key in self.seated:
            return
        told = self.story.organisations[key]
        for parent in ("unit_of", "carried_by"):
            if parent in told:
                self.seat(told[parent])
        if key not in self.seated:
            self.seated.add(key)
            register_organisation(self.author(self.opener), self.input_of(key))

    def input_of(self, key: str) -> OrganisationInput:
        """An organisation of the story as the commands take it."""
        told = self.story.organisations[key]
        former = tuple((str(one["name"]), one.get("until")) for one in told.get("former_names") or ())
        parents: dict[str, Any] = {
            name: self.organisation_id(told[name]) for name in ("unit_of", "carried_by") if name in told
        }
        return OrganisationInput(
            id=self.organisation_id(key),
            what=OrganisationKind(told["kind"]),
            name=str(told["name"]),
            short_name=_short(self.story, key),
            fictional=bool(told.get("fictional")),
            former_names=former,
            **parents,
        )

    def _next_minute(self) -> datetime:
        morning = datetime.combine(self.line.on, FIRST_HOUR, PARIS)
        earlier = self.hour or morning - timedelta(minutes=1)
        self.hour = max(morning, earlier + timedelta(minutes=1))
        return self.hour


def opening(story: Story) -> UUID:
    """The identifier of the partnership that this story opens."""
    return opened_by(f"{story.name}/opening")


def made_by(done: Inscribed, name: str) -> UUID:
    """The identifier of what a command made.

    By the name of the field in the first of its acts that bears it.
    """
    found: Any = next(getattr(act, name) for act in done.acts if hasattr(act, name))
    return UUID(str(found))


def _short(story: Story, key: str) -> str:
    """How an organisation is called around the table: its name before the first comma.

    Stories write full names; two units of one département are told apart by their own ending (A16).
    """
    heads = {each: _head(str(told["name"])) for each, told in story.organisations.items()}
    name, head = str(story.organisations[key]["name"]), heads[key]
    others = [each for each, told in heads.items() if told == head and each != key]
    twins = [each for each in others if "unit_of" in story.organisations[each]]
    if "unit_of" in story.organisations[key] and twins:
        return name.removeprefix(head).strip(" ,()") or head
    return head


def _head(name: str) -> str:
    return name.partition(",")[0].partition(" (")[0]


def _salt(key: str, drawn: int) -> bytes:
    return sha256(f"salt of {key}, {drawn}".encode()).digest()
