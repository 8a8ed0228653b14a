"""Who may write in a session that is held, and who hears of its dossiers: asked first by every command."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.followups.queries.presenting import why_not_presented
from interstice.meetings.decisions.sessions import (
    Convening,
    must_be_concerned,
    must_be_open,
    must_sit,
)
from interstice.meetings.models import Item, Session
from interstice.meetings.queries.here import body_here, convening_of, item_here, seated_at, session_here
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn
from interstice.register.refusals import OutOfSight
from interstice.vault.commands import keep, keep_if_any, keep_in_circle, keep_in_circle_if_any
from interstice.vault.sight import opens


@dataclass(frozen=True)
class Table:
    """A session that is held, who is at its table, and the item on which someone writes, if it is on one."""

    session: Session
    seated: list[UUID]
    convening: Convening
    item: Item | None = None

    @property
    def sitting(self) -> UUID | None:
        """The circle that keeps what is said of the item, when it is about a person."""
        return self.item.sitting if self.item else None

    @property
    def dossier(self) -> UUID | None:
        """The person whom the item is about, if it is about one."""
        return self.item.dossier if self.item else None

    def keep(self, turn: Turn, words: str) -> Fingerprint:
        """What is said: for those who hear it of a person, else for the collective."""
        if self.sitting:
            return keep_in_circle(turn, words, self.sitting)
        return keep(turn, words, about=self.item.id if self.item else self.session.id)

    def keep_if_any(self, turn: Turn, words: str) -> Fingerprint | None:
        """The same for words that may be left blank."""
        if self.sitting:
            return keep_in_circle_if_any(turn, words, self.sitting)
        return keep_if_any(turn, words, about=self.item.id if self.item else self.session.id)


def at_the_table(turn: Turn, session: UUID, item: UUID | None = None) -> Table:
    """The session, open, at whose table the actor sits, and the item. Raises OutOfSight or Refused."""
    row = session_here(turn.partnership, session)
    convening = convening_of(body_here(turn.partnership, row.body), turn.today)
    must_be_concerned(turn.actor, convening)
    found = item_here(row, item) if item else None
    seated = seated_at(row)
    away = turn.actor.member not in seated
    if found and found.sitting and away and not opens(turn.actor, found.sitting):
        raise OutOfSight
    must_be_open(row)
    must_sit(turn.actor, seated)
    return Table(row, seated, convening, found)


def must_know_of(turn: Turn, table: Table) -> Item:
    """An item about a person is there for who reads her name on it; to anyone else it never was.

    The decider who convenes, who reads no name, runs it with the others while she agrees.
    """
    item = table.item
    if item is None:
        raise OutOfSight
    if item.dossier is None or opens(turn.actor, item.id):
        return item
    if not table.convening.by(turn.actor) or _does_not_open(turn, table, item.dossier):
        raise OutOfSight
    return item


def must_hear(turn: Turn, table: Table) -> None:
    """Of a person, only those who hear of her write: seated when her dossier opened, while she agrees.

    A decider who convenes hears what is said at the table, and writes; they read none of it afterwards (RL2).
    """
    item = table.item
    if item is None or item.sitting is None or opens(turn.actor, item.sitting):
        return
    if item.dossier is None or item.reached_at is None or not table.convening.by(turn.actor):
        raise OutOfSight
    if _does_not_open(turn, table, item.dossier):
        raise OutOfSight


def _does_not_open(turn: Turn, table: Table, dossier: UUID) -> bool:
    return why_not_presented(turn.partnership, dossier, table.session.body, turn.today) is not None
