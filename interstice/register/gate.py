"""The gate: the one way by which an act enters a register, and the one writer of what it changes.

request → command → decision → act → register → effect → read tables. A command is wrapped by `command`;
inside it
`turn.inscribe(act)` appends and applies. There is no other door (architecture.md).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils.translation import gettext as _

from interstice.register.actors import Actor
from interstice.register.acts import Act, act_of, identifiers, name_of, written
from interstice.register.canonical import canonical
from interstice.register.checkpoints import seal, seal_the_day_before
from interstice.register.models import Entry, Head, Mention
from interstice.register.refusals import Refused
from interstice.register.tree import Frontier, leaf_hash
from interstice.register.turns import turn_taken

P = ParamSpec("P")
A = TypeVar("A", bound=Act)
Effect = Callable[[Any, "Inscription"], None]

effects: dict[type[Act], Effect] = {}
"""What each act changes in the read tables: exactly one function per kind of act."""


@dataclass(frozen=True)
class Inscription:
    """Where and when an act stands in its register: all that an effect may know besides the act itself."""

    partnership: UUID
    n: int
    on: date
    at: datetime
    member: UUID | None
    organisation: UUID | None

    def derive(self, part: object) -> UUID:
        """An identifier for a row that the act makes without naming it; the same at every replay."""
        return uuid5(self.partnership, f"{self.n}/{part}")


@dataclass(frozen=True)
class Inscribed:
    """What a command answers: the numbers of its acts in the register.

    And whether it had been done already.
    """

    partnership: UUID
    numbers: tuple[int, ...]
    acts: tuple[Act, ...] = ()
    again: bool = False

    @property
    def n(self) -> int:
        """The number that the person reads: that of the last act, which is what they asked for."""
        return self.numbers[-1]


@dataclass
class Turn:
    """One command at work on one register, with the head locked until it commits."""

    actor: Actor
    head: Head
    acts: list[Act] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    _made: int = 0

    @property
    def partnership(self) -> UUID:
        """The register's partnership."""
        return self.actor.partnership

    @property
    def today(self) -> date:
        """The day on which the act happens."""
        return self.actor.today

    def new_id(self) -> UUID:
        """An identifier for something that this command makes, drawn from the command's own key."""
        self._made += 1
        return uuid5(self.partnership, f"{self.actor.door.key}/{self._made}")

    def inscribe(self, act: Act) -> Inscription:
        """Append the act to the register and apply its effect, in the same transaction."""
        place = self.place(0)
        _append(self.head, place, act, self.actor.door.key)
        apply(act, place)
        self.acts.append(act)
        self.numbers.append(place.n)
        return place

    def place(self, ahead: int, on: date | None = None) -> Inscription:
        """Where an act would stand, so many acts after the next one; on its own day if it happened before."""
        return Inscription(
            self.partnership,
            self.head.size + ahead,
            on or self.today,
            _milliseconds(self.actor.door.at),
            self.actor.member,
            self.actor.organisation,
        )


def command(decide: Callable[Concatenate[Turn, P], None]) -> Callable[Concatenate[Actor, P], Inscribed]:
    """Make a command of a function that decides: it takes the partnership's turn.

    Once per idempotency key.
    """
    return _command(decide, opening=False)


def opening_command(
    decide: Callable[Concatenate[Turn, P], None],
) -> Callable[Concatenate[Actor, P], Inscribed]:
    """The same for a command that opens a register which does not exist yet."""
    return _command(decide, opening=True)


def _command(
    decide: Callable[Concatenate[Turn, P], None], *, opening: bool
) -> Callable[Concatenate[Actor, P], Inscribed]:
    def run(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> Inscribed:
        with turn_taken(actor.partnership, opening=opening) as head:
            done = _done_already(actor)
            if done is not None:
                return done
            turn = Turn(actor, head)
            seal_the_day_before(head, turn.today)
            decide(turn, *args, **kwargs)
            head.save()
            if any(act.seals for act in turn.acts):
                seal(head)
        return Inscribed(actor.partnership, tuple(turn.numbers), tuple(turn.acts))

    return cast("Callable[Concatenate[Actor, P], Inscribed]", wraps(decide)(run))


def opened_by(key: str) -> UUID:
    """The identifier of the partnership that the command with this key opens: a retry opens the same one."""
    return uuid5(NAMESPACE_URL, f"interstice:{key}")


def effect(kind: type[A]) -> Callable[[Callable[[A, Inscription], None]], Callable[[A, Inscription], None]]:
    """Declare what an act changes. A second declaration for the same kind is a mistake of ours."""

    def declare(function: Callable[[A, Inscription], None]) -> Callable[[A, Inscription], None]:
        if kind in effects and effects[kind].__module__ != function.__module__:
            raise RuntimeError(f"two effects are declared for {name_of(kind)}")
        effects[kind] = function
        return function

    return declare


def apply(act: Act, place: Inscription) -> None:
    """Write what the act changes, and that it mentions what it mentions.

    Live and replayed acts go through here alike.
    """
    effects[type(act)](act, place)
    Mention.objects.bulk_create(mentions(act, place))


def mentions(act: Act, place: Inscription) -> list[Mention]:
    """What the act bears on or cites, a row each."""
    cited, keeper = dict.fromkeys(identifiers(act)), act.kept_by()
    return [
        Mention(partnership=place.partnership, n=place.n, thing=thing, kept=thing == keeper)
        for thing in cited
    ]


def _done_already(actor: Actor) -> Inscribed | None:
    earlier = list(Entry.objects.filter(partnership=actor.partnership, command=actor.door.key).order_by("n"))
    if not earlier:
        return None
    if actor.member and earlier[-1].member not in (None, actor.member):
        raise Refused(_("Cette clé a déjà servi à quelqu’un d’autre. Rechargez la page, recommencez."))
    acts = tuple(act_of(entry) for entry in earlier)
    return Inscribed(actor.partnership, tuple(entry.n for entry in earlier), acts, again=True)


def is_again(actor: Actor) -> bool:
    """Whether this actor sent this very form before: for a page whose thing that act closed to them."""
    sent = Entry.objects.filter(partnership=actor.partnership, command=actor.door.key)
    return actor.member is not None and sent.filter(member=actor.member).exists()


def _append(head: Head, place: Inscription, act: Act, key: str) -> None:
    entry = entry_of(place, act, key)
    entry.save(force_insert=True)
    grow(head, [entry])


def grow(head: Head, entries: list[Entry]) -> None:
    """The head after these entries, in their order."""
    frontier = Frontier.from_text(head.size, head.frontier).extend(
        bytes(entry.leaf_hash) for entry in entries
    )
    head.size, head.frontier, head.last_at = frontier.size, frontier.to_text(), entries[-1].at
    head.root = b64encode(frontier.root()).decode()


def entry_of(place: Inscription, act: Act, key: str) -> Entry:
    """The entry that tells the act, with the bytes that are hashed."""
    line = canonical(_entry(place, act, key))
    return Entry(
        partnership=place.partnership,
        n=place.n,
        act=name_of(act),
        on=place.on,
        at=place.at,
        member=place.member,
        organisation=place.organisation,
        command=key,
        bytes=line,
        leaf_hash=leaf_hash(line),
    )


def _entry(place: Inscription, act: Act, key: str) -> dict[str, Any]:
    return {
        "v": 1,
        "partnership": str(place.partnership),
        "n": place.n,
        "act": name_of(act),
        "on": place.on.isoformat(),
        "at": rfc3339(place.at),
        "member": str(place.member) if place.member else None,
        "organisation": str(place.organisation) if place.organisation else None,
        "command": key,
        "body": written(act),
    }


def rfc3339(at: datetime) -> str:
    """The hour as an entry writes it: UTC, with milliseconds."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _milliseconds(at: datetime) -> datetime:
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
