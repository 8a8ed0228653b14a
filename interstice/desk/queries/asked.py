"""All that waits for someone under one hat, from every room: one place, so that no page forgets one."""

from __future__ import annotations

from collections.abc import Callable

from interstice.bonds.queries.awaiting import awaiting as promised
from interstice.desk.queries.awaiting import awaiting as among_parties
from interstice.desk.queries.here import Here
from interstice.followups.queries.awaiting import awaiting as followed
from interstice.meetings.queries.awaiting import awaiting as met
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.queries.reminders import awaiting as of_rules

ROOMS: tuple[Callable[..., list[Awaited]], ...] = (of_rules, met, followed, promised)
"""What each room asks, given who looks and the directory that the page has loaded: `(actor, known=…)`."""


def asked(actor: Actor, known: Directory) -> list[Awaited]:
    """What waits for this hat: a fixed number of queries for each room."""
    rooms = [one for room in ROOMS for one in room(actor, known=known)]
    return [*rooms, *among_parties(Here(actor, known))]
