"""Situations around a session, built by the commands that people use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from interstice.meetings.acts import ItemAdded
from interstice.meetings.commands.agendas import add_item
from interstice.meetings.commands.items import reach_item
from interstice.meetings.commands.sessions import open_session, schedule_session
from interstice.meetings.kinds import About
from interstice.meetings.models import Session
from interstice.parties.models import Body
from tests.followups.given_dossiers import a_commission, a_dossier
from tests.given import Collective, made, the_act

EVERYBODY = ("alice", "bob", "carol")


def a_session(
    collective: Collective,
    *,
    body: UUID | None = None,
    held_on: date | None = None,
    by: str = "alice",
    at: str = "09:30",
    place: str = "salle Jacquard",
    **more: Any,
) -> UUID:
    """A session called by someone, for the day that it is unless another is said, in a body of its own."""
    found = body or _the_body(collective) or a_commission(collective)
    day = held_on or collective.today
    done = schedule_session(collective.as_(by), body=found, held_on=day, at=at, place=place, **more)
    return made(done, "session")


def an_open_session(
    collective: Collective,
    *,
    session: UUID | None = None,
    present: Sequence[str] = EVERYBODY,
    excused: Sequence[str] = (),
    by: str = "alice",
    **more: Any,
) -> UUID:
    """A session that has begun, with those who are here."""
    found = session or a_session(collective, **more)
    open_session(
        collective.as_(by),
        session=found,
        present=[collective.people[who] for who in present],
        excused=[collective.people[who] for who in excused],
    )
    return found


def an_item(
    collective: Collective,
    session: UUID,
    *,
    by: str = "alice",
    about: About = About.FREE,
    title: str = "La salle du printemps",
    **more: Any,
) -> UUID:
    """A point of the agenda, in words unless it is about something."""
    named = title if about is About.FREE else ""
    done = add_item(collective.as_(by), session=session, about=about, title=named, **more)
    return the_act(done, ItemAdded).item


def a_presented_dossier(
    collective: Collective, session: UUID, *, by: str = "alice", **more: Any
) -> tuple[UUID, UUID]:
    """A dossier whose person agreed to be presented in that session's body, and its item on the agenda."""
    body = Session.objects.values_list("body", flat=True).get(id=session)
    dossier = a_dossier(collective, by=by, shown_in=(body,), **more)
    return dossier, an_item(collective, session, by=by, about=About.DOSSIER, thing=dossier)


def a_reached_dossier(
    collective: Collective, *, present: Sequence[str] = EVERYBODY, **more: Any
) -> tuple[UUID, UUID, UUID]:
    """A session held, and the dossier that it has come to: session, dossier, item."""
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, **more)
    an_open_session(collective, session=session, present=present)
    reach_item(collective.as_(present[0]), session=session, item=item)
    return session, dossier, item


def _the_body(collective: Collective) -> UUID | None:
    rows = Body.objects.filter(partnership=collective.partnership).order_by("n")
    return rows.values_list("id", flat=True).first()
