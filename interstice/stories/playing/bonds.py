"""Commitments of a story: promised, renegotiated, kept and confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from interstice.bonds.commands.commitments import (
    confirm_commitment,
    keep_commitment,
    make_commitment,
    renegotiate_commitment,
)
from interstice.bonds.kinds import CommitmentKind, Towards
from interstice.stories.cast import Cast, made_by
from interstice.stories.reading import Line


def promise(cast: Cast, line: Line) -> None:
    """Someone commits themselves, to the collective, an organisation or someone."""
    done = make_commitment(
        cast.author(),
        words=line.text("words"),
        what=CommitmentKind(line.fields["kind"]),
        due=_day(line.fields.get("due")),
        **_towards(cast, str(line.fields["to"])),
    )
    cast.made[line.fields["object"]] = made_by(done, "commitment")


def renegotiate(cast: Cast, line: Line) -> None:
    """Another day, agreed before the one that was."""
    renegotiate_commitment(
        cast.author(),
        commitment=cast.made[line.fields["object"]],
        due=line.fields["due"],
        agreed_with=cast.members_of(line.keys("agreed_with")),
        words=line.text("words"),
    )


def keep(cast: Cast, line: Line) -> None:
    """It is done, and the one who is named confirms it."""
    commitment = cast.made[line.fields["object"]]
    keep_commitment(cast.author(), commitment=commitment, words=line.text("words"))
    for who in line.keys("confirmed_by")[:1]:
        confirm_commitment(cast.author(who), commitment=commitment)


def _towards(cast: Cast, to: str) -> dict[str, Any]:
    if to in cast.story.organisations:
        return {"towards": Towards.ORGANISATION, "to": cast.organisation(to)}
    if to in cast.story.people:
        return {"towards": Towards.MEMBER, "to": cast.member(to)}
    return {"towards": Towards.COLLECTIVE}


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


BONDS: dict[str, Callable[[Cast, Line], None]] = {
    "commitment.made": promise,
    "commitment.renegotiated": renegotiate,
    "commitment.kept": keep,
}
"""One function for each kind of act of this family."""
