"""Acts on a session: scheduled, moved, opened, closed; who is here, by organisation (B03)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from interstice.register.acts import Act, Code, Fingerprint

GENRE = _("Séance")


class SessionScheduled(Act, kind="session.scheduled"):
    """A body will meet. `at` is the local hour, « 09:30 », or nothing; `lasts` is in minutes."""

    says = _("{who} convoque une séance : {body}")
    genre = GENRE
    session: UUID
    body: UUID
    held_on: date
    at: Code | None
    lasts: int
    place: Fingerprint | None
    words: Fingerprint | None


class SessionMoved(Act, kind="session.moved"):
    """The same session, another day, hour or place."""

    says = _("{who} déplace une séance : {session}")
    genre = GENRE
    session: UUID
    held_on: date
    at: Code | None
    place: Fingerprint | None


class SessionCancelled(Act, kind="session.cancelled"):
    """It will not be held; its items wait for the next one."""

    says = _("{who} annule une séance : {session}")
    genre = GENRE
    session: UUID
    words: Fingerprint | None


class SessionOpened(Act, kind="session.opened"):
    """It begins: who is here, who is excused, without any reason."""

    says = _("{who} ouvre une séance : {session}")
    genre = GENRE
    session: UUID
    present: tuple[UUID, ...]
    excused: tuple[UUID, ...]
    quorum_reached: bool | None
    """Whether as many organisations are here as a rule asks for; nothing when none asks."""
    words: Fingerprint | None


class PresenceChanged(Act, kind="presence.changed"):
    """Someone comes in or goes out while it is held: a seat at the table, not an attendance sheet (B03)."""

    says = _("{who} note qui est là : {session}")
    genre = GENRE
    session: UUID
    came: tuple[UUID, ...]
    went: tuple[UUID, ...]


class SessionClosed(Act, kind="session.closed"):
    """It ends; the items on which nothing was inscribed are said, not hidden."""

    says = _("{who} clôt une séance : {session}")
    genre = GENRE
    seals = True
    session: UUID
    undecided: tuple[UUID, ...]
    words: Fingerprint | None
