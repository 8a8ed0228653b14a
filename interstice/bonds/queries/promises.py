"""The page of commitments: what we promise facing what is promised to us, one's own first (B29)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.bonds.kinds import Towards
from interstice.bonds.models import Commitment
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.bonds.standing import RELEASED
from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.vault.sight import in_circles, must_be_within

ENDED_SHOWN = 20
"""How many of those that have come to their end are told here: the register has them all."""

SIGNS_SHOWN = 40
"""How many signs make a row that the eye still takes in."""


@dataclass(frozen=True)
class Promises:
    """The whole page, for one viewer. Nothing is counted or grouped by person (RL1)."""

    house: str
    mine: list[CommitmentLine]
    ours: list[CommitmentLine]
    to_us: list[CommitmentLine]
    elsewhere: list[CommitmentLine]
    """Those that others made to others."""
    ended: list[CommitmentLine]
    signs: list[str]
    """The latest of the collective, in the order in which they were made."""

    @property
    def any(self) -> bool:
        """Whether anything was ever promised."""
        return bool(self.mine or self.ours or self.to_us or self.elsewhere or self.ended)


def promises(seen_by: Actor) -> Promises:
    """Everything on the page, in a fixed number of queries."""
    must_be_within(seen_by)
    mine_too = in_circles(seen_by, "id")
    rows = Commitment.objects.filter(partnership=seen_by.partnership)
    common = list(rows.filter(dossier__isnull=True).order_by("n"))
    own = list(rows.filter(mine_too, dossier__isnull=False, by_member=seen_by.member).order_by("n"))
    who = directory(seen_by)
    every = sorted(lines(seen_by, [*common, *own], known=who), key=_nearest_first)
    still = [one for one in every if not one.ended]
    mine = [one for one in still if one.mine]
    ours = [one for one in still if not one.mine and one.house == seen_by.organisation]
    theirs = [one for one in still if not one.mine and one.house != seen_by.organisation]
    to_us = [one for one in theirs if _to_us(one, seen_by, who)]
    done = sorted((one for one in every if one.ended), key=_ended_on, reverse=True)
    return Promises(
        house=who.name(seen_by.organisation),
        mine=mine,
        ours=ours,
        to_us=to_us,
        elsewhere=[one for one in theirs if one not in to_us],
        ended=done[:ENDED_SHOWN],
        signs=_signs(every),
    )


def _to_us(line: CommitmentLine, seen_by: Actor, who: Directory) -> bool:
    """To the collective, to our organisation, or to one of its members."""
    if line.row.towards == Towards.COLLECTIVE:
        return True
    houses: set[UUID | None] = {line.row.to, who.house_of(line.row.to)}
    return seen_by.organisation in houses


def _signs(every: list[CommitmentLine]) -> list[str]:
    told = [one for one in every if one.sign != RELEASED and not one.in_a_circle]
    return [one.sign for one in sorted(told, key=lambda one: one.row.n)[-SIGNS_SHOWN:]]


def _nearest_first(line: CommitmentLine) -> tuple[bool, str, int]:
    return (line.due is None, str(line.due or ""), line.row.n)


def _ended_on(line: CommitmentLine) -> str:
    return str(line.row.kept_on or line.row.released_on)
