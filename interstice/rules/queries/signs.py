"""Signs of life of rules: the last act that named each of them (indicators.md, 8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from interstice.register.acts import lifts, vocabulary
from interstice.register.models import Entry, Mention
from interstice.rules.life import SILENT_DAYS, Life
from interstice.rules.models import Proposal

LIFE_ACTS = frozenset(
    """
    rule.proposed proposal.amended rule.adopted rule.adapted adaptation.agreed adaptation.taken_over
    stance.consented stance.reserved stance.objected stance.not_concerned stance.waiting objection.lifted
    rule.said_again rule.reactivated rule.revised question.raised question.joined question.generalised
    situation.told watch.raised incident.named incident.resolved referral.sent referral.reported_back
    handover.recorded item.facilitated recognition.given endorsement.given
    """.split()
)
"""What says that a rule lives, when it names the rule; those of later rooms are counted once they come."""


def silences(partnership: UUID, living: Mapping[UUID, Life], on: date) -> dict[UUID, date]:
    """The applied rules without a life act for more than 180 days, and since when: a question (AT17)."""
    last = last_signs(partnership, [rule for rule, life in living.items() if life.applied], on)
    return {rule: day for rule, day in last.items() if is_silent(day, on)}


def is_silent(last: date, on: date) -> bool:
    """Whether the last sign of life is so old that it puts a question."""
    return (on - last).days > SILENT_DAYS


def is_sign(act: str) -> bool:
    """Whether an act of this name, when it bears on a rule, says that it lives."""
    return act.split("/", maxsplit=1)[0] in LIFE_ACTS


def last_signs(partnership: UUID, rules: Iterable[UUID], on: date) -> dict[UUID, date]:
    """The day of the last life act of each rule, or of a proposal about it. Three queries in all."""
    about = {rule: rule for rule in rules}
    proposals = Proposal.objects.filter(partnership=partnership, rule__in=list(about))
    about |= dict(proposals.values_list("id", "rule"))
    named = defaultdict(set)
    for n, thing in Mention.objects.filter(partnership=partnership, thing__in=list(about)).values_list(
        "n", "thing"
    ):
        named[n].add(about[thing])
    acts = Entry.objects.filter(partnership=partnership, n__in=list(named), act__in=_names(), on__lte=on)
    last: dict[UUID, date] = {}
    for n, day in acts.values_list("n", "on"):
        last |= {rule: max(day, last.get(rule, day)) for rule in named[n]}
    return last


def _names() -> list[str]:
    return [name for name in {*vocabulary, *lifts} if is_sign(name)]
