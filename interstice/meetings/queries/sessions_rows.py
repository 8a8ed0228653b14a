"""The sessions of bodies for a page: the nearest to come, the latest behind, however many there were.

One statement for all the bodies, with the rules that bear on them. What is behind is what was closed, what
was cancelled, and what nobody opened on its day: it takes its place among the others, by its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.meetings.models import Minutes, Session
from interstice.meetings.queries.clauses_of_body import asked_of_clauses, clauses_among
from interstice.parties.models import Body
from interstice.register.actors import Actor
from interstice.register.marks import Mark
from interstice.register.reading import once
from interstice.register.together import Among, Given, together
from interstice.rules.queries.lives import RuleRows

Chosen = tuple[str, tuple[Given, ...]]
"""A condition in SQL, and what it takes."""

_NOT_ENDED = "ended_at IS NULL AND cancelled_on IS NULL"
_UNDER_WAY = f"{_NOT_ENDED} AND began_at IS NOT NULL"
_AHEAD = f"{_NOT_ENDED} AND began_at IS NULL AND held_on >= %s"
_BEHIND = "(ended_at IS NOT NULL OR cancelled_on IS NOT NULL OR (began_at IS NULL AND held_on < %s))"
_HELD = "ended_at IS NOT NULL"


@dataclass(frozen=True)
class Asked:
    """How many of each side a page shows, for each body; where it goes on from, for one."""

    ahead: int
    behind: int
    body: UUID | None = None
    after: Mark | None = None
    before: Mark | None = None


@dataclass(frozen=True)
class BodiesRows:
    """What was found: one more than was asked of each side says that there are others."""

    bodies: list[Body]
    sessions: list[Session]
    written: frozenset[UUID]
    """The sessions whose minutes went round."""
    clauses: RuleRows


def bodies_rows(seen_by: Actor, asked: Asked) -> BodiesRows:
    """The bodies of the partnership, or one of them; nothing here says who may see when they meet."""
    here = seen_by.partnership
    found = together(*_asked(seen_by, asked), *asked_of_clauses(here))
    sessions = {one.id: one for one in found.all(Session)}
    return BodiesRows(
        sorted(found.all(Body), key=lambda one: one.n),
        sorted(sessions.values(), key=lambda one: (one.held_on, one.n)),
        frozenset(one.session_id for one in found.all(Minutes)),
        once(("rules on meetings", here), lambda: clauses_among(found)),
    )


def ahead_among(rows: list[Session], seen_by: Actor, asked: Asked) -> list[Session]:
    """Those whose day is still to come, the nearest first; none where what is behind goes on."""
    return [] if asked.before else [one for one in rows if _waits(one) and one.held_on >= seen_by.today]


def behind_among(rows: list[Session], seen_by: Actor, asked: Asked) -> list[Session]:
    """Those that are behind, the latest first; none where what is to come goes on."""
    if asked.after:
        return []
    behind = [one for one in reversed(rows) if _ended(one) or (_waits(one) and one.held_on < seen_by.today)]
    last = asked.before
    return [one for one in behind if last is None or (one.held_on, one.n) < (last.on, last.n)]


def under_way_among(rows: list[Session], asked: Asked) -> list[Session]:
    """Those that are being held: on the first page only."""
    first = asked.before is None and asked.after is None
    return [one for one in rows if first and one.began_at is not None and not _ended(one)]


def _ended(row: Session) -> bool:
    return row.ended_at is not None or row.cancelled_on is not None


def _waits(row: Session) -> bool:
    return row.began_at is None and not _ended(row)


def _asked(seen_by: Actor, asked: Asked) -> list[Among]:
    ahead = _first(seen_by, asked, _ahead(seen_by, asked), "held_on, n", asked.ahead + 1)
    behind = _first(seen_by, asked, _behind(seen_by, asked), "held_on DESC, n DESC", asked.behind + 1)
    under_way = _first(seen_by, asked, (_UNDER_WAY, ()), "held_on, n", asked.ahead)
    last_held = _first(seen_by, asked, (_HELD, ()), "held_on DESC", 1)
    return [
        Among(Body, "partnership = %s AND id = %s", (seen_by.partnership, asked.body))
        if asked.body
        else Among(Body, "partnership = %s", (seen_by.partnership,)),
        *(Among(Session, f"id {one}", given) for one, given in (under_way, ahead, behind, last_held)),
        Among(Minutes, f"session_id {behind[0]}", behind[1]),
    ]


def _ahead(seen_by: Actor, asked: Asked) -> Chosen:
    if (last := asked.after) is None:
        return _AHEAD, (seen_by.today,)
    return f"{_AHEAD} AND (held_on > %s OR (held_on = %s AND n > %s))", (
        seen_by.today,
        last.on,
        last.on,
        last.n,
    )


def _behind(seen_by: Actor, asked: Asked) -> Chosen:
    if (last := asked.before) is None:
        return _BEHIND, (seen_by.today,)
    return f"{_BEHIND} AND (held_on < %s OR (held_on = %s AND n < %s))", (
        seen_by.today,
        last.on,
        last.on,
        last.n,
    )


def _first(seen_by: Actor, asked: Asked, that: Chosen, order: str, many: int) -> Chosen:
    """The first of each body, in that order."""
    condition, given = that
    whose, whom = (" AND body = %s", (asked.body,)) if asked.body else ("", ())
    place = f"ROW_NUMBER() OVER (PARTITION BY body ORDER BY {order}) AS place"
    rows = f"FROM meetings_session WHERE partnership = %s{whose} AND {condition}"
    chosen = f"IN (SELECT id FROM (SELECT id, {place} {rows}) AS ranked WHERE place <= {many})"  # noqa: S608 — its values are given apart
    return chosen, (seen_by.partnership, *whom, *given)
