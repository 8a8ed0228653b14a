"""Who acts or looks, and the door by which clock and chance come in.

Commands and queries both receive an `Actor`: the hat that a person wears in one partnership (row A04, row
H18).
Nothing below the door reads a clock or draws a random number, so that a register replays to the same tables.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from uuid import UUID, uuid4

from django.utils import timezone


class Hat(StrEnum):
    """In what capacity someone is here (product.md, chapter 1)."""

    MEMBER = "member"
    """A professional of the collective: reads its debates, acts in them."""
    DECIDER = "decider"
    """Decides for an organisation, for its own agents only (E03): reads rules, never deliberations."""
    STEERING = "steering"
    """Reads the steering committee's view: functions and organisations, no person, no deliberation (RL2)."""
    GUEST = "guest"
    """Introduced, reading before joining: bound by nothing yet (A08)."""
    FORMER = "former"
    """Has left: acts no more."""
    OPENER = "opener"
    """Opens a partnership that does not exist yet."""
    CORRESPONDENT = "by_link"
    """Has no account: answers one referral through a signed link, and reads what the sender chose."""


def _salt() -> bytes:
    return secrets.token_bytes(32)


def _key() -> str:
    return str(uuid4())


def _now() -> datetime:
    return timezone.now()


_BY_COMMAND_LINE = "command-line/"
"""How the keys of the command line begin: those of pages are bare identifiers, whatever a browser sends."""


@dataclass(frozen=True, kw_only=True)
class Door:
    """Where the day, the hour, the command's key and the salts come from: the world.

    Or a story that is played.
    """

    key: str = field(default_factory=_key)
    """The command's idempotency key: the same key is the same act, once (register-format.md)."""
    at: datetime = field(default_factory=_now)
    """When it is entered."""
    on: date | None = None
    """The day it happened, when it is not today (M45: late entries are allowed, both dates are shown)."""
    salt: Callable[[], bytes] = _salt
    """Thirty-two bytes at each call, kept beside the words in the vault."""

    @classmethod
    def of_the_command_line(cls) -> Door:
        """The door of whoever runs the server and acts for a member: the register says so for ever."""
        return cls(key=f"{_BY_COMMAND_LINE}{uuid4()}")

    @cached_property
    def day(self) -> date:
        """The day of the act, in the installation's time zone."""
        return self.on or timezone.localtime(self.at).date()


def came_by_command_line(key: str) -> bool:
    """Whether the command with this key was given on the server, not on a page."""
    return key.startswith(_BY_COMMAND_LINE)


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person under one hat in one partnership; `member` and `organisation` are None before there is any."""

    partnership: UUID
    hat: Hat
    member: UUID | None = None
    organisation: UUID | None = None
    identity: UUID | None = None
    link: UUID | None = None
    """The signed link by which a correspondent comes; nobody else has any."""
    door: Door = field(default_factory=Door)

    @property
    def today(self) -> date:
        """The day on which this actor acts or looks."""
        return self.door.day

    def through(self, door: Door) -> Actor:
        """The same person, acting by another door (another key, another day)."""
        return replace(self, door=door)

    def within(self) -> bool:
        """Whether this actor belongs to the collective, and so reads its debates (RL2)."""
        return self.hat is Hat.MEMBER
