"""Handing over: what is verified and to whom one may, then the handover as both read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from interstice.followups.models import Handover
from interstice.followups.queries.checklists import checklist, reading_now, waiting
from interstice.followups.queries.presenting import called
from interstice.followups.queries.standing import standing
from interstice.parties.queries.directory import directory
from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight
from interstice.rules.models import Rule
from interstice.vault.queries import Saying
from interstice.vault.sight import must_be_in_circle


@dataclass(frozen=True)
class HandingPage:
    """What the page of handing over says before anything is done."""

    called: str
    people: list[tuple[UUID, str]]
    items: list[str]
    rule: Saying | None
    rule_url: str
    stays_reading: bool
    """Whether the organisation that hands over will still read: only if her agreement names it."""
    house: str
    asked: str
    """To whom it is offered already, while they have not answered."""


@dataclass(frozen=True)
class HandoverPage:
    """A handover offered: its check-list, the person's agreement, its answer."""

    row: Handover
    called: str
    by: str
    to: str
    items: list[str]
    rule: Saying | None
    rule_url: str
    mine: bool

    @property
    def pending(self) -> bool:
        """Whether it waits for its answer."""
        return not (self.row.accepted_on or self.row.declined_on or self.row.ended_on)


def handing_page(seen_by: Actor, dossier: UUID) -> HandingPage:
    """For the circle of the person alone."""
    must_be_in_circle(seen_by, dossier)
    held, asked = standing(seen_by.partnership, dossier), checklist(seen_by)
    rules = _rules(seen_by, asked.rule)
    who = directory(seen_by, rules)
    others = reading_now(dossier, seen_by.today) - {held.dossier.referent}
    offered = waiting(dossier, others)
    return HandingPage(
        called=called(seen_by.partnership, dossier),
        people=sorted(((one, who.signature(one)) for one in others), key=lambda one: one[1]),
        items=asked.items,
        rule=rules[0].said.title if rules else None,  # type: ignore[attr-defined]
        rule_url=_rule_url(seen_by, asked.rule),
        stays_reading=held.house in held.shares,
        house=who.name(held.house),
        asked=who.person(offered.to_member) if offered else "",
    )


def handover_page(seen_by: Actor, handover: UUID) -> HandoverPage:
    """The handover, for the circle alone: to others there is none (RL4)."""
    row = Handover.objects.filter(partnership=seen_by.partnership, id=handover).first()
    if row is None:
        raise OutOfSight
    must_be_in_circle(seen_by, row.dossier_id)
    rules = _rules(seen_by, row.rule)
    who = directory(seen_by, [row], rules)
    said: Any = row.said  # type: ignore[attr-defined]
    return HandoverPage(
        row=row,
        called=called(seen_by.partnership, row.dossier_id),
        by=who.signature(row.by) or who.name(row.from_organisation),
        to=who.signature(row.to_member),
        items=[str(one) for one in said.checked],
        rule=rules[0].said.title if rules else None,  # type: ignore[attr-defined]
        rule_url=_rule_url(seen_by, row.rule),
        mine=seen_by.member == row.to_member,
    )


def _rules(seen_by: Actor, rule: UUID | None) -> list[Rule]:
    return list(Rule.objects.filter(partnership=seen_by.partnership, id=rule)) if rule else []


def _rule_url(seen_by: Actor, rule: UUID | None) -> str:
    return reverse("rule", args=[seen_by.partnership, rule]) if rule else ""
