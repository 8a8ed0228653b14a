"""What the collective inscribed during a session by acts of its own: questions, texts, answers, rules.

The rule adopted in session is in its minutes (AT29) though no line of the session names it: what links them
is that someone at the table inscribed it between the opening and the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from interstice.meetings.models import Session
from interstice.register.together import Among, together
from interstice.rules.models import Draft, Proposal, Question, Rule, RuleVersion, SayingAgain, Stance

R = TypeVar("R", Question, Draft, Stance, RuleVersion, SayingAgain)

KINDS = (
    "question.raised/1",
    "rule.proposed/1",
    "proposal.amended/1",
    "stance.consented/1",
    "stance.reserved/1",
    "stance.objected/1",
    "stance.not_concerned/1",
    "stance.waiting/1",
    "rule.adopted/1",
    "rule.revised/1",
    "rule.reactivated/1",
)

NO_END = 2**62
"""Of a session that is still open: after every act."""

_DURING = (
    "partnership = %s AND n IN (SELECT n FROM register_entry"
    " WHERE partnership = %s AND n > %s AND n < %s AND act IN ({})"
    " AND member IN (SELECT member FROM meetings_presence WHERE session_id = %s))"
)
_OF = {
    Draft: "IN (SELECT proposal_id FROM rules_draft WHERE {})",
    Stance: "IN (SELECT proposal_id FROM rules_stance WHERE {})",
    RuleVersion: "IN (SELECT rule_id FROM rules_ruleversion WHERE {})",
    SayingAgain: "IN (SELECT rule_id FROM rules_sayingagain WHERE {})",
}


@dataclass(frozen=True)
class SaidThere:
    """The rows of those acts, in the order of the register."""

    questions: list[Question] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    versions: list[RuleVersion] = field(default_factory=list)
    sayings: list[SayingAgain] = field(default_factory=list)

    def rows(self) -> Iterator[list[Model]]:
        """Everything whose words a page shows."""
        yield [*self.questions, *self.drafts, *self.versions]
        yield [one.proposal for one in self.drafts]
        yield [one.proposal for one in self.stances]
        yield [one.rule for one in self.sayings]


def said_there(held: Session, told: Collection[UUID | None]) -> SaidThere:
    """What was inscribed, in one statement; `told` are things that a line of the session tells already."""
    if held.opened_n is None:
        return SaidThere()
    found = together(*_asked(held))
    proposals = {one.id: one for one in found.all(Proposal)}
    rules = {one.id: one for one in found.all(Rule)}
    drafts, stances = _in_order(found.all(Draft)), _in_order(found.all(Stance))
    versions, sayings = _in_order(found.all(RuleVersion)), _in_order(found.all(SayingAgain))
    bound: list[Draft | Stance] = [*drafts, *stances]
    for text in bound:
        text.proposal = proposals[text.proposal_id]
    ruled: list[RuleVersion | SayingAgain] = [*versions, *sayings]
    for row in ruled:
        row.rule = rules[row.rule_id]
    anew = {one.n for one in versions}
    return SaidThere(
        questions=[one for one in _in_order(found.all(Question)) if one.id not in told],
        drafts=drafts,
        stances=stances,
        versions=versions,
        sayings=[one for one in sayings if one.n not in anew],
    )


def _asked(held: Session) -> list[Among]:
    """Acts between the opening and the end, by those at the table."""
    acts = _DURING.format(", ".join(["%s"] * len(KINDS)))
    given = (held.partnership, held.partnership, held.opened_n or 0, held.closed_n or NO_END, *KINDS, held.id)
    return [
        *(Among(table, acts, given) for table in (Question, Draft, Stance, RuleVersion, SayingAgain)),
        *(Among(Proposal, f"id {_OF[table].format(acts)}", given) for table in (Draft, Stance)),
        *(Among(Rule, f"id {_OF[table].format(acts)}", given) for table in (RuleVersion, SayingAgain)),
    ]


def _in_order(rows: list[R]) -> list[R]:
    return sorted(rows, key=lambda one: one.n)
