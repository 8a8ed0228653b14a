"""A session under way as a screen draws it: counted by item, timed, masked for a projector."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.followups.models import Dossier
from interstice.meetings.kinds import EntryKind
from interstice.meetings.queries.coming_back import ComingBack, coming_back
from interstice.meetings.queries.projected import projected
from interstice.meetings.queries.table import table
from interstice.meetings.queries.table_shown import ItemSeen, Line, Table
from interstice.meetings.queries.undecided import undecided_of
from interstice.register.actors import Actor
from interstice.ui.typography import joined
from interstice.vault.models import Words


@dataclass(frozen=True)
class Row:
    """An item of the order of the day: its state, and what it has given so far."""

    item: ItemSeen
    title: str
    second: str
    done: bool
    current: bool


@dataclass(frozen=True)
class Told:
    """A line, and its words as this screen may show them."""

    line: Line
    words: str


@dataclass(frozen=True)
class Live:
    """Everything that the screens of a session show."""

    table: Table
    masked: bool
    seated: bool
    me: UUID | None
    names: tuple[str, ...] = ()
    """The names of the person under way where a rule lets them be kept: what a projector must not show."""
    earlier: ComingBack | None = None
    """The decision on which the item under way comes back, if it is about one."""

    @property
    def held(self) -> bool:
        """Whether it has begun and is not over."""
        return self.table.session.began_at is not None and self.table.session.ended_at is None

    @cached_property
    def rows(self) -> list[Row]:
        """The order of the day."""
        return [self._row(one) for one in self.table.items]

    @cached_property
    def current(self) -> Row | None:
        """The item under way."""
        return next((one for one in self.rows if one.current), None)

    @cached_property
    def following(self) -> Row | None:
        """The next one."""
        after = self.table.following
        return next((one for one in self.rows if one.item is after), None)

    @property
    def previous(self) -> ItemSeen | None:
        """The one before the item under way, to come back to it."""
        current = self.table.current
        before = [one for one in self.table.items if current and one.rank < current.rank and not one.reserved]
        return before[-1] if before else None

    @property
    def lines(self) -> list[Told]:
        """What was inscribed on the item under way; before any, what was inscribed on none."""
        current = self.table.current.id if self.table.current else None
        return [self._told(one) for one in self.table.lines if one.item == current]

    @property
    def before(self) -> list[Told]:
        """Once an item is under way, what was inscribed before the first: it stays on the screen."""
        return [one for one in self._loose if one.line.what]

    @property
    def beside(self) -> list[Told]:
        """Once an item is under way, the texts inscribed meanwhile that are about none of them."""
        return [one for one in self._loose if not one.line.what]

    @cached_property
    def _loose(self) -> list[Told]:
        if self.table.current is None:
            return []
        return [self._told(one) for one in self.table.lines if one.item is None]

    def _told(self, line: Line) -> Told:
        return Told(line, self._hidden(str(line.words)))

    @property
    def expected(self) -> str:
        """What whoever asked for the item expects of it: of a person, never on a wall (RL4)."""
        item = self.table.current
        if item is None or not item.heard or (self.masked and item.dossier):
            return ""
        return str(item.words)

    @property
    def exception(self) -> str:
        """Why the item is run otherwise, if it was said."""
        return self._hidden(str(self.table.current.pair.exception)) if self.table.current else ""

    @property
    def asks(self) -> str:
        """What the person asks, as it was prepared with her."""
        return self._hidden(str(self.table.current.asks)) if self.table.current else ""

    @property
    def to_settle(self) -> str:
        """What is to be settled."""
        return self._hidden(str(self.table.current.to_settle)) if self.table.current else ""

    @property
    def elapsed(self) -> int:
        """Seconds spent on the item under way."""
        started = self.table.current.started_at if self.table.current else None
        return max(0, round((timezone.now() - started).total_seconds())) if started else 0

    @property
    def share(self) -> int:
        """Of the time thought needed, how much is spent: the line under the head."""
        minutes = self.table.current.minutes if self.table.current else 0
        return min(100, round(100 * self.elapsed / (60 * minutes))) if minutes else 0

    def _row(self, item: ItemSeen) -> Row:
        return Row(item, item.title, self._second(item), bool(item.lines), item == self.table.current)

    def _hidden(self, words: str) -> str:
        """On a projector, the names of the person under way are initials wherever someone wrote them."""
        for name in self.names:
            words = re.sub(rf"\b{re.escape(name)}\b", f"{name[0].upper()}.", words, flags=re.IGNORECASE)
        return words

    def _second(self, item: ItemSeen) -> str:
        if item.lines:
            return counted(item.lines)
        if item.asked_by and item.dossier:
            return _("par {name}").format(name=item.asked_by.name)
        return item.kind if item.title != item.kind else ""


def counted(lines: tuple[Line, ...]) -> str:
    """« 1 décision, 2 engagements »: what the item has given, and nobody's count."""
    told = Counter(one.what for one in lines)
    words = {
        EntryKind.DECISION: ngettext("{n} décision", "{n} décisions", told[EntryKind.DECISION]),
        EntryKind.DISAGREEMENT: ngettext("{n} désaccord", "{n} désaccords", told[EntryKind.DISAGREEMENT]),
        EntryKind.COMMITMENT: ngettext("{n} engagement", "{n} engagements", told[EntryKind.COMMITMENT]),
        EntryKind.REFERRAL: ngettext("{n} orientation", "{n} orientations", told[EntryKind.REFERRAL]),
        EntryKind.QUESTION: ngettext("{n} question", "{n} questions", told[EntryKind.QUESTION]),
    }
    texts = dict.fromkeys(one.genre.lower() for one in lines if one.what is None)
    return ", ".join([*(words[kind].format(n=told[kind]) for kind in EntryKind if told[kind]), *texts])


def seen_live(seen_by: Actor, session: UUID, *, masked: bool = False) -> Live:
    """The session as this viewer's screen draws it. Raises OutOfSight for anyone who may not see it."""
    laid = projected(seen_by, table(seen_by, session)) if masked else table(seen_by, session)
    seated = laid.seated and (seen_by.member is not None)
    names = _names(seen_by, laid) if masked else ()
    return Live(laid, masked, seated, seen_by.member, names, coming_back(seen_by, laid))


def _names(seen_by: Actor, laid: Table) -> tuple[str, ...]:
    """A label is initials already; an identity that the circle keeps may still be typed in a sentence."""
    dossier = laid.current.dossier if laid.current else None
    if dossier is None:
        return ()
    found = Dossier.objects.filter(partnership=seen_by.partnership, id=dossier).exclude(identity="")
    mark = found.values_list("identity", flat=True).first()
    text = Words.objects.filter(fingerprint=mark).values_list("text", flat=True).first() if mark else None
    return tuple(part for part in (text or "").split() if len(part) > 2)


def undecided_said(seen: Live) -> str:
    """What the end of a session says: which items were left undecided, by name, to whoever may read it."""
    undecided = undecided_of(seen.table.session)
    left = [row.title for row in seen.rows if row.item.id in undecided and not row.item.reserved]
    if not left:
        return _("La séance est close. Le compte rendu est prêt.")
    return _("La séance est close. Rien n’a été inscrit sur : {items}").format(items=joined(left))
