"""What scheduling, opening and closing a session change, and who sits at it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.meetings.acts import (
    PresenceChanged,
    SessionCancelled,
    SessionClosed,
    SessionMoved,
    SessionOpened,
    SessionScheduled,
)
from interstice.meetings.models import Item, Presence, Session
from interstice.parties.effects.things import bring
from interstice.parties.models import Body, Member
from interstice.register.gate import Inscription, effect
from interstice.vault.circles import put_out


def touched(at: Inscription, session: UUID, /, **more: object) -> None:
    """The session has changed: screens that show it compare the number of its last act."""
    Session.objects.filter(id=session).update(last_n=at.n, **more)


@effect(SessionScheduled)
def session_scheduled(act: SessionScheduled, place: Inscription) -> None:
    """It is in the calendar of those who sit in the body; it may be cited under the body's name."""
    Session.objects.create(
        partnership=place.partnership,
        id=act.session,
        body=act.body,
        held_on=act.held_on,
        at=act.at or "",
        lasts=act.lasts,
        place=act.place or "",
        words=act.words or "",
        convened_by=place.member,
        last_n=place.n,
        n=place.n,
    )
    bring(place, act.session, "session", Body.objects.values_list("name", flat=True).get(id=act.body))


@effect(SessionMoved)
def session_moved(act: SessionMoved, place: Inscription) -> None:
    """The day it was first called for is kept: whoever had noted it sees that it moved."""
    before = Session.objects.get(id=act.session)
    touched(
        place,
        act.session,
        held_on=act.held_on,
        at=act.at or "",
        place=act.place or before.place,
        moved_from=before.moved_from or before.held_on,
    )


@effect(SessionCancelled)
def session_cancelled(act: SessionCancelled, place: Inscription) -> None:
    """It is read as cancelled, and its items wait for the next one."""
    touched(place, act.session, cancelled_on=place.on)


@effect(SessionOpened)
def session_opened(act: SessionOpened, place: Inscription) -> None:
    """It begins, with those who are here."""
    touched(
        place,
        act.session,
        began_at=place.at,
        opened_n=place.n,
        quorum_reached=act.quorum_reached,
        excused=[str(one) for one in act.excused],
    )
    _seat(place, act.session, act.present)


@effect(PresenceChanged)
def presence_changed(act: PresenceChanged, place: Inscription) -> None:
    """Whoever comes in takes a seat; whoever goes out hears no more of the item that is under way."""
    touched(place, act.session)
    _seat(place, act.session, act.came)
    Presence.objects.filter(session=act.session, member__in=act.went).update(away=True)
    sitting = Item.objects.filter(session=act.session, id__in=_current(act.session)).values_list(
        "sitting", flat=True
    )
    for one in sitting:
        if one:
            put_out(place, one, act.went)


@effect(SessionClosed)
def session_closed(act: SessionClosed, place: Inscription) -> None:
    """It ends; what was left undecided stays said."""
    touched(
        place,
        act.session,
        ended_at=place.at,
        closed_n=place.n,
        current=None,
        undecided=[str(one) for one in act.undecided],
    )


def _seat(place: Inscription, session: UUID, members: Iterable[UUID]) -> None:
    houses = dict(Member.objects.filter(id__in=list(members)).values_list("id", "organisation"))
    for member in members:
        known = Presence.objects.filter(session=session, member=member)
        if not known.update(away=False):
            Presence.objects.create(
                partnership=place.partnership,
                id=place.derive(f"presence/{member}"),
                session_id=session,
                member=member,
                organisation=houses[member],
            )


def _current(session: UUID) -> list[UUID]:
    current = Session.objects.values_list("current", flat=True).get(id=session)
    return [current] if current else []
