"""What is under way on a rule's page: a light round, adaptations that wait for someone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.register.actors import Actor
from interstice.rules.decisions.adaptations import is_side
from interstice.rules.models import LightVoice
from interstice.rules.queries.houses import in_seat_order, lost_sides, present_houses
from interstice.rules.queries.rule_page import AdaptationLine, RulePage


@dataclass(frozen=True)
class LightRound:
    """A light round under way: who has said the rule again, whom it waits for."""

    voices: tuple[LightVoice, ...]
    said_by: tuple[str, ...]
    waits_for: tuple[str, ...]
    mine_said: bool
    mine_waited: bool


@dataclass(frozen=True)
class AdaptationTold:
    """An adaptation, and what whoever reads may do with it."""

    line: AdaptationLine
    awaits: str
    may_agree: bool
    may_end: bool
    may_take_over: bool


def light_round(actor: Actor, page: RulePage) -> LightRound:
    """Where the light round stands today."""
    concerned = [UUID(str(one)) for one in page.rule.concerned]
    present = present_houses(actor.partnership, page.who)
    waited = in_seat_order(actor.partnership, [one for one in concerned if one in present], page.who)
    said = {one.organisation for one in page.light_voices}
    return LightRound(
        voices=page.light_voices,
        said_by=tuple(page.who.name(one) for one in waited if one in said),
        waits_for=tuple(page.who.name(one) for one in waited if one not in said),
        mine_said=actor.organisation in said,
        mine_waited=actor.organisation in waited,
    )


def adaptations_told(actor: Actor, page: RulePage, *, now: bool) -> list[AdaptationTold]:
    """Each variant beside the core; gestures are today's only."""
    return [_adaptation(actor, page, one, now=now) for one in page.adaptations]


def _adaptation(actor: Actor, page: RulePage, line: AdaptationLine, *, now: bool) -> AdaptationTold:
    row = line.row
    stands = now and not line.ended and page.rule.repealed_on is None
    side = is_side(actor, row.for_actor, row.counterpart)
    awaits = row.awaits if not line.agreed else None
    gone = lost_sides(row, page.who) if stands and line.lost else []
    left = [one for one in (row.for_actor, row.counterpart) if one not in gone]
    return AdaptationTold(
        line=line,
        awaits=page.who.name(awaits) or page.who.signature(awaits),
        may_agree=bool(stands and awaits and is_side(actor, awaits)),
        may_end=now and not line.ended and side,
        may_take_over=bool(gone) and line.agreed and not is_side(actor, *left),
    )
