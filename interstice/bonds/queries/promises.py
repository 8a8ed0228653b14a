"""The page of commitments: what we promise facing what is promised to us, one's own first (B29)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from interstice.bonds.kinds import Towards
from interstice.bonds.models import Commitment
from interstice.bonds.queries.lines import CommitmentLine, lines
from interstice.bonds.standing import RELEASED, ended, sign
from interstice.parties.queries.directory import Directory, mentioned
from interstice.register.actors import Actor
from interstice.register.marks import Mark, mark, marked
from interstice.register.together import Among, Given, together
from interstice.vault.sight import OPENED, found_open, must_be_within, opened_given

NEAREST = 20
"""How many stand on each side, the nearest day first: the page goes on from there."""

ENDED_SHOWN = 20
"""How many of those that have come to their end are told here: the register has them all."""

SIGNS_SHOWN = 40
"""How many signs make a row that the eye still takes in."""

_OPEN = "kept_on IS NULL AND released_on IS NULL"
_ENDED = "(kept_on IS NOT NULL OR released_on IS NOT NULL)"
_WITHIN = f'SELECT thing FROM vault_within WHERE partnership = %s AND "of" {OPENED}'  # noqa: S608 — its values are given apart
_IN_MY_CIRCLES = f"(dossier IS NULL OR id {OPENED} OR id IN ({_WITHIN}))"
_DAY = "COALESCE(due, %s)"


class Side(StrEnum):
    """Whose commitments a list goes on with: the viewer's own, or those of all the others together."""

    MINE = "vous"
    OTHERS = "autres"


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
    more_of_mine: str
    """Where one's own go on from, if there are more of them."""
    more_of_others: str
    """The same for those of all the others."""
    who: Directory
    """Those whom it mentions, for what stands beside it."""

    @property
    def any(self) -> bool:
        """Whether anything was ever promised."""
        return bool(self.mine or self.ours or self.to_us or self.elsewhere or self.ended)


@dataclass(frozen=True)
class MorePromises:
    """What comes after the first ones of a side."""

    side: Side
    lines: list[CommitmentLine]
    following: str


def promises(seen_by: Actor) -> Promises:
    """Everything on the page, in a fixed number of queries."""
    must_be_within(seen_by)
    rows = _found(
        seen_by, [_side(seen_by, one, None) for one in Side] + [_last_ended(seen_by), _last(seen_by)]
    )
    own, others = (_nearest(seen_by, rows, one) for one in Side)
    done = sorted((one for one in rows if ended(one)), key=_ended_on, reverse=True)[:ENDED_SHOWN]
    shown = [*own[:NEAREST], *others[:NEAREST], *done]
    who = mentioned(seen_by, shown)
    told = {one.id: one for one in lines(seen_by, shown, known=who)}
    theirs = [told[one.id] for one in others[:NEAREST]]
    away = [one for one in theirs if one.house != seen_by.organisation]
    to_us = [one for one in away if _to_us(one, seen_by, who)]
    return Promises(
        house=who.name(seen_by.organisation),
        mine=[told[one.id] for one in own[:NEAREST]],
        ours=[one for one in theirs if one.house == seen_by.organisation],
        to_us=to_us,
        elsewhere=[one for one in away if one not in to_us],
        ended=[told[one.id] for one in done],
        signs=_signs(rows, seen_by.today),
        more_of_mine=_goes_on(own),
        more_of_others=_goes_on(others),
        who=who,
    )


def more_promises(seen_by: Actor, side: Side, after: str) -> MorePromises:
    """The next ones of a side, from a mark on."""
    must_be_within(seen_by)
    rows = _nearest(seen_by, _found(seen_by, [_side(seen_by, side, marked(after))]), side)
    shown = rows[:NEAREST]
    return MorePromises(side, lines(seen_by, shown, known=mentioned(seen_by, shown)), _goes_on(rows))


def _found(seen_by: Actor, asked: list[Among]) -> list[Commitment]:
    """What was asked, each once, the nearest day first and what has no day last."""
    every = {one.id: one for one in together(*asked).all(Commitment)}
    found_open(seen_by, [one.id for one in every.values() if one.dossier])
    return sorted(every.values(), key=_by_day)


def _side(seen_by: Actor, side: Side, after: Mark | None) -> Among:
    """The nearest still open, and one more: one's own whatever their circle, those of others in the open."""
    past, given = _beyond(after)
    if side is Side.MINE:
        whose = f"by_member = %s AND {_IN_MY_CIRCLES}"
        whom: tuple[Given, ...] = (_me(seen_by), *_circles(seen_by))
    else:
        whose, whom = "dossier IS NULL AND (by_member IS NULL OR by_member <> %s)", (_me(seen_by),)
    where = f"{_OPEN} AND {whose}{past} ORDER BY {_DAY}, n LIMIT {NEAREST + 1}"
    return _among(seen_by, where, (*whom, *given, date.max))


def _last_ended(seen_by: Actor) -> Among:
    mine = f"(dossier IS NULL OR (by_member = %s AND {_IN_MY_CIRCLES}))"
    order = f"COALESCE(kept_on, released_on) DESC, {_DAY}, n LIMIT {ENDED_SHOWN}"
    given = (_me(seen_by), *_circles(seen_by), date.max)
    return _among(seen_by, f"{_ENDED} AND {mine} ORDER BY {order}", given)


def _last(seen_by: Actor) -> Among:
    """The latest of the collective that nobody released, for their signs."""
    stands = "dossier IS NULL AND (released_on IS NULL OR kept_on IS NOT NULL)"
    return _among(seen_by, f"{stands} ORDER BY n DESC LIMIT {SIGNS_SHOWN}", ())


def _among(seen_by: Actor, where: str, given: tuple[Given, ...]) -> Among:
    chosen = f"SELECT id FROM bonds_commitment WHERE partnership = %s AND {where}"  # noqa: S608 — its values are given apart
    return Among(Commitment, f"id IN ({chosen})", (seen_by.partnership, *given))


def _me(seen_by: Actor) -> UUID:
    return seen_by.member or UUID(int=0)


def _circles(seen_by: Actor) -> tuple[Given, ...]:
    mine = opened_given(seen_by)
    return (*mine, seen_by.partnership, *mine)


def _beyond(after: Mark | None) -> tuple[str, tuple[Given, ...]]:
    if after is None:
        return "", ()
    past = f" AND ({_DAY} > %s OR ({_DAY} = %s AND n > %s))"
    return past, (date.max, after.on, date.max, after.on, after.n)


def _nearest(seen_by: Actor, rows: list[Commitment], side: Side) -> list[Commitment]:
    mine = side is Side.MINE
    return [one for one in rows if not ended(one) and (one.by_member == seen_by.member) == mine]


def _goes_on(rows: list[Commitment]) -> str:
    return str(mark(rows[NEAREST - 1].due, rows[NEAREST - 1].n)) if len(rows) > NEAREST else ""


def _to_us(line: CommitmentLine, seen_by: Actor, who: Directory) -> bool:
    """To the collective, to our organisation, or to one of its members."""
    if line.row.towards == Towards.COLLECTIVE:
        return True
    houses: set[UUID | None] = {line.row.to, who.house_of(line.row.to)}
    return seen_by.organisation in houses


def _signs(rows: list[Commitment], today: date) -> list[str]:
    told = [(one.n, sign(one, today)) for one in rows if one.dossier is None]
    return [said for _n, said in sorted(one for one in told if one[1] != RELEASED)[-SIGNS_SHOWN:]]


def _by_day(row: Commitment) -> tuple[date, int]:
    return row.due or date.max, row.n


def _ended_on(row: Commitment) -> date:
    return row.kept_on or row.released_on or date.min
