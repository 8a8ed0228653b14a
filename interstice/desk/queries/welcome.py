"""What someone reads before they join: the aim, the principles, the rules and why, who awaits them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from interstice.desk.queries.circle import Circle, circle
from interstice.parties.clauses import Welcome
from interstice.parties.models import Introduction, Partnership
from interstice.parties.queries.around import Arrival, House, welcome_page
from interstice.register.actors import Actor, Hat
from interstice.register.refusals import OutOfSight
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.spoken import plainly
from interstice.rules.queries.book import RuleLine, rules_in_force, versions_on
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.principles import Together, principles
from interstice.vault.queries import NOTHING, Saying, voiced


@dataclass(frozen=True)
class Presented:
    """The words by which someone was introduced, and who said them."""

    row: Introduction
    signed: str


@dataclass(frozen=True)
class RuleRead:
    """A rule with its reason: one obeys what one has read why (AT18)."""

    line: RuleLine
    why: Saying


@dataclass(frozen=True)
class Threshold:
    """Everything on the page."""

    arrival: Arrival
    partnership: Partnership
    presented: list[Presented]
    circle: Circle
    houses: list[House]
    alone: list[Together]
    bound: list[Together]
    rules: list[RuleRead]
    welcome: InForce[Welcome]
    welcome_said: str
    check_ins: list[date]
    hosts: list[tuple[UUID, str]]
    """The members who may take news of a newcomer, whoever introduced them first."""


def threshold(seen_by: Actor) -> Threshold:
    """The page of whoever was introduced; members read what they give to read. Raises OutOfSight."""
    if seen_by.hat not in (Hat.GUEST, Hat.MEMBER):
        raise OutOfSight
    arrival, on = welcome_page(seen_by), seen_by.today
    people = arrival.people
    rules = _rules(seen_by)
    around = [one for one in arrival.houses if one.members or one.mine]
    asked = clause(seen_by.partnership, Welcome, on=on)
    together = principles(seen_by)
    founded = arrival.partnership.founded_on is not None
    return Threshold(
        arrival=arrival,
        partnership=arrival.partnership,
        presented=[Presented(one, people.signature(one.by)) for one in arrival.introductions],
        circle=circle(around, sum(one.line.life.applied for one in rules), founded=founded),
        houses=[one for one in arrival.houses if one.members],
        alone=[one for one in together if not one.bound],
        bound=[one for one in together if one.bound],
        rules=rules,
        welcome=asked,
        welcome_said=plainly(asked.value, people.name),
        check_ins=asked.value.days(on),
        hosts=_hosts(arrival),
    )


def _rules(seen_by: Actor) -> list[RuleRead]:
    lines = rules_in_force(seen_by)
    texts = versions_on(seen_by.partnership, [one.id for one in lines], seen_by.today)
    voiced(seen_by, texts.values())
    reasons = {rule: text.said.why for rule, text in texts.items()}  # type: ignore[attr-defined]
    return [RuleRead(one, reasons.get(one.id, NOTHING)) for one in lines]


def _hosts(arrival: Arrival) -> list[tuple[UUID, str]]:
    people = arrival.people
    first = {one.by for one in arrival.introductions}
    here = [(one.id, people.signature(one.id)) for one in people.members_of()]
    return sorted(here, key=lambda pair: (pair[0] not in first, pair[1]))
