"""What the collective inscribed during a session by acts of its own: questions, texts, answers, rules.

The rule adopted in session is in its minutes (AT29) though no line of the session names it: what links them
is that someone at the table inscribed it between the opening and the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Model, Q

from interstice.meetings.models import Presence, Session
from interstice.register.models import Entry
from interstice.rules.models import Draft, Question, RuleVersion, SayingAgain, Stance

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
    """What was inscribed; `told` are things that a line of the session tells already."""
    numbers = _numbers(held)
    if not numbers:
        return SaidThere()
    here = Q(partnership=held.partnership, n__in=numbers)
    versions = list(RuleVersion.objects.filter(here).select_related("rule").order_by("n"))
    anew = {one.n for one in versions}
    return SaidThere(
        questions=[one for one in Question.objects.filter(here).order_by("n") if one.id not in told],
        drafts=list(Draft.objects.filter(here).select_related("proposal").order_by("n")),
        stances=list(Stance.objects.filter(here).select_related("proposal").order_by("n")),
        versions=versions,
        sayings=[
            one
            for one in SayingAgain.objects.filter(here).select_related("rule").order_by("n")
            if one.n not in anew
        ],
    )


def _numbers(held: Session) -> list[int]:
    """The numbers of these acts: between the opening and the end, by those at the table."""
    seats = Presence.objects.filter(session=held).values("member")
    during = Entry.objects.filter(
        partnership=held.partnership, n__gt=held.opened_n or 0, act__in=KINDS, member__in=seats
    )
    if held.closed_n is not None:
        during = during.filter(n__lt=held.closed_n)
    return list(during.values_list("n", flat=True))
