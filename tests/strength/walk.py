"""Someone walking through a generated life: who is there, what day it is, what a refusal must leave alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis.stateful import RuleBasedStateMachine

from interstice.parties.commands.founding import open_partnership
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import OrganisationKind, Origin
from interstice.parties.models import Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Door, Hat
from interstice.register.gate import Inscribed, opened_by
from interstice.register.models import Head
from interstice.register.refusals import OutOfSight, Refused

PARIS = ZoneInfo("Europe/Paris")


class Walk(RuleBasedStateMachine):
    """One partnership, from its opening; every step is a command by someone who is there."""

    steps = 0
    lives = 0

    def __init__(self) -> None:
        super().__init__()
        self.n, self.day, self.erased = count(), date(2025, 1, 6), list[str]()
        self.salt = count()
        Walk.lives += 1
        self.life = Walk.lives
        door = self.door(f"life {self.life} opening")
        opened = open_partnership(
            Actor(partnership=opened_by(door.key), hat=Hat.OPENER, door=door),
            origin=Origin.ASCENDING,
            first_name="Alice",
            surname="Aubin",
            email=f"alice{self.life}@example.org",
            function="assistante sociale",
            organisation=self.house(),
            name="Une vie",
        )
        self.partnership = opened.partnership

    def door(self, key: str = "") -> Door:
        """The next day, or the same one; salts and keys that no chance draws."""
        name = key or f"life {self.life} command {next(self.n)}"
        at = datetime.combine(self.day, datetime.min.time(), PARIS) + timedelta(hours=10)
        return Door(
            key=name, on=self.day, at=at, salt=lambda: sha256(f"{name} {next(self.salt)}".encode()).digest()
        )

    def house(self) -> OrganisationInput:
        """An organisation that nobody has met before."""
        return OrganisationInput(what=OrganisationKind.ASSOCIATION, name=f"Association {next(self.n)}")

    def members(self) -> list[Member]:
        """Those who may act."""
        here = Member.objects.filter(partnership=self.partnership, hat=Hat.MEMBER, left_on__isnull=True)
        return list(here.order_by("id"))

    def someone(self, pick: int) -> Actor:
        """One of them, through a new door."""
        everyone = self.members()
        return actor_of(everyone[pick % len(everyone)], self.door())

    def one_of(self, table: Any, pick: int, **which: Any) -> Any:
        """A row of this partnership, or None."""
        rows = list(table.objects.filter(partnership=self.partnership, **which).order_by("id"))
        return rows[pick % len(rows)] if rows else None

    def attempt(self, act: Callable[[], Inscribed]) -> Inscribed | None:
        """A command that may be refused: then the register is exactly as it was."""
        before = self.size()
        try:
            return act()
        except (Refused, OutOfSight):
            assert self.size() == before, "a refused command has changed the register"
            return None

    def size(self) -> int:
        """How many acts the register holds."""
        return Head.objects.get(partnership=self.partnership).size
