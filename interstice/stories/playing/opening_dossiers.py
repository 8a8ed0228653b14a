"""The dossiers of a story: declared among its objects, opened on their day before any act of that day.

No line tells them (scenarios/README.md): their referent opens each and records the person's agreement, by the
product's own commands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from interstice.followups.commands.agreements import record_agreement
from interstice.followups.commands.dossiers import open_dossier
from interstice.followups.kinds import Subject
from interstice.parties.commands.members import join
from interstice.parties.models import Member
from interstice.parties.queries.presence import actor_of
from interstice.register.actors import Actor, Hat
from interstice.stories.cast import Cast, made_by
from interstice.stories.reading import Line


def dossiers_due(cast: Cast, line: Line) -> Iterator[Line]:
    """The dossiers to open before this act, each as a line of its own: the same doors at every playing."""
    waiting = [
        (told["opened_on"], key)
        for key, told in cast.story.objects.items()
        if told["kind"] == "dossier" and "opened_on" in told and key not in cast.made
    ]
    for opened_on, key in sorted(waiting):
        if opened_on <= line.on:
            told = cast.story.objects[key]
            yield replace(
                line, id=key, kind="dossier.opened", on=opened_on, by=(str(told["referent"]),), fields=told
            )


def open_with_agreement(cast: Cast, line: Line) -> None:
    """Its referent opens it; what the person agreed to is recorded on the same day."""
    told = line.fields
    circle = [_member(cast, who) for who in told.get("circle") or ()]
    opened = open_dossier(
        _acting(cast), reference=str(told["reference"]), label=str(told["label"]), circle=circle
    )
    cast.made[line.id] = made_by(opened, "dossier")
    if "agreement" in told:
        _agree(cast, cast.made[line.id], told["agreement"])


def _agree(cast: Cast, dossier: UUID, told: dict[str, Any]) -> None:
    subjects = tuple(Subject(one) for one in told["covers"])
    house = cast.organisation(str(cast.story.people[cast.line.by[0]]["organisation"]))
    with_ = [cast.organisation(key) for key in told["with"]]
    record_agreement(
        _acting(cast),
        dossier=dossier,
        given_on=_day(told["given_on"]),
        until=_day(told["until"]),
        shares={one: subjects for one in with_ if one != house},
        shown_in=cast.known(told.get("shown_in") or [], "body"),
    )


def _acting(cast: Cast) -> Actor:
    """The referent, who joins first if nothing made them a member yet."""
    _member(cast, cast.line.by[0])
    return cast.author()


def _member(cast: Cast, who: str) -> UUID:
    """Someone of the circle, who comes in and joins if the story has not told it before that day.

    The door is there whether or not they joined already, so that playing again counts the same.
    """
    member = cast.member(who)
    row, door = Member.objects.get(id=member), cast.door(f"joining/{who}")
    if row.hat == Hat.GUEST:
        join(actor_of(row, door), check_ins=())
    return member


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
