"""A session as one viewer sees it: what the page, the projector and a phone draw, each in its own way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from interstice.meetings.kinds import About, EntryKind
from interstice.meetings.models import Session
from interstice.meetings.queries.around_table import House, Person
from interstice.meetings.queries.quorum import QuorumSaid
from interstice.meetings.turning import Turning
from interstice.parties.models import Body
from interstice.vault.queries import NOTHING, Saying

DONE, UNDER_WAY, TO_COME = "done", "under_way", "to_come"


@dataclass(frozen=True)
class PairSeen:
    """Who runs an item, by name; `missing` says which parts nobody at the table can take."""

    people: tuple[Person, ...] = ()
    missing: tuple[str, ...] = ()
    noted: bool = False
    as_agreed: bool | None = None
    exception: Saying = NOTHING

    def __bool__(self) -> bool:
        return bool(self.people or self.missing)


@dataclass(frozen=True)
class Line:
    """A line of the session, under the number of the act that people read.

    `what` is empty for a text that the collective inscribed beside the session's own lines.
    """

    id: UUID
    item: UUID | None
    genre: str
    words: Saying
    number: int
    what: EntryKind | None = None
    after: str = ""
    by: Person | None = None
    by_organisation: str = ""
    due: date | None = None
    rectified: bool = False
    thing: UUID | None = None
    mine: bool = False


@dataclass(frozen=True)
class ItemSeen:
    """An item as this viewer reads it; `reserved` is a time that is taken, about which nothing is told."""

    id: UUID
    rank: int
    about: About
    title: str
    minutes: int
    state: str
    reserved: bool = False
    heard: bool = True
    thing: UUID | None = None
    thing_kind: str = ""
    dossier: UUID | None = None
    words: Saying = NOTHING
    asked_by: Person | None = None
    referent: Person | None = None
    pair: PairSeen = field(default_factory=PairSeen)
    agreed: PairSeen = field(default_factory=PairSeen)
    asks: Saying = NOTHING
    to_settle: Saying = NOTHING
    lines: tuple[Line, ...] = ()
    started_at: datetime | None = None

    @property
    def kind(self) -> str:
        """What it is about: « un dossier », « une question »."""
        return str(self.about.label)


def a_reserved_item(item: UUID, rank: int, minutes: int, state: str) -> ItemSeen:
    """A time that is taken, and nothing of what it is about."""
    title = _("un point réservé")
    return ItemSeen(item, rank, About.DOSSIER, title, minutes, state, reserved=True, heard=False)


@dataclass(frozen=True)
class Table:
    """A session, whole, for one viewer."""

    session: Session
    body: Body
    name: str
    place: Saying
    words: Saying
    people: dict[UUID, Person]
    houses: list[House]
    excused: tuple[Person, ...]
    quorum: QuorumSaid
    turning: Turning
    items: list[ItemSeen]
    current: ItemSeen | None
    lines: list[Line]
    ends_at: datetime | None
    seated: bool
    of_the_body: bool
    """Whether the viewer holds its table: one of its people, or the decider who convenes it."""

    @property
    def following(self) -> ItemSeen | None:
        """The item after the one under way, or the first one before any is reached."""
        if self.current is None:
            return next((one for one in self.items if one.state == TO_COME), None)
        after = [one for one in self.items if one.rank > self.current.rank]
        return next((one for one in after if one.state != DONE), None)

    @property
    def pairs_to_be_said(self) -> bool:
        """Whether a rule has who runs the items said later than now: at the opening, or at each (B06)."""
        opened = self.session.began_at is not None
        return bool(self.turning.pair) and not self.turning.says_ahead(opened=opened)

    @property
    def present(self) -> list[Person]:
        """Those who are at the table now."""
        return [one for one in self.people.values() if one.present]

    @property
    def members(self) -> list[Person]:
        """Those who sit in the body, by their seats: whom one expects at the opening."""
        return [one for house in self.houses for one in house.people]
