"""How questions ended: said so, closed by the founding act, or answered by a rule that was adopted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from interstice.parties.queries.rows import parties_rows
from interstice.register.prepared import prepared
from interstice.rules.kinds import Settled
from interstice.rules.models import Proposal, Question


@dataclass(frozen=True)
class Settlement:
    """How and when a question ended, and by what: the rule or the founding text."""

    how: Settled
    on: date
    by: UUID | None = None
    n: int | None = None


def settlements(partnership: UUID, questions: Iterable[Question]) -> dict[UUID, Settlement]:
    """How each of these questions ended, those still open left out. Two queries, however many questions.

    The founding act and an adopted rule end the questions that they cite without another act (indicators.md,
    3).
    """
    by_founding = _by_founding(partnership)
    by_rule = _by_rule(partnership)
    found: dict[UUID, Settlement] = {}
    for question in questions:
        settled = _as_said(question) or by_founding.get(str(question.id)) or by_rule.get(str(question.id))
        if settled:
            found[question.id] = settled
    return found


def settlement_of(question: Question) -> Settlement | None:
    """How this question ended, if it did."""
    return settlements(question.partnership, [question]).get(question.id)


def founding_that_closed(question: Question) -> UUID | None:
    """The signed founding act that closes this question, if there is one."""
    settled = _by_founding(question.partnership).get(str(question.id))
    return settled.by if settled else None


def _as_said(question: Question) -> Settlement | None:
    if question.settled_on is None:
        return None
    return Settlement(
        Settled(question.settled_how), question.settled_on, question.settled_by, question.settled_n
    )


def _by_founding(partnership: UUID) -> dict[str, Settlement]:
    return {
        closed: Settlement(Settled.FOUNDING, one.founded_on, one.id)
        for one in reversed(parties_rows(partnership).foundings)
        if one.founded_on
        for closed in one.closes
    }


def _by_rule(partnership: UUID) -> dict[str, Settlement]:
    return {
        answered: Settlement(Settled.RULE, adopted_on, rule)
        for adopted_on, rule, answers in _adopted(partnership)
        if adopted_on
        for answered in answers
    }


@prepared
def _adopted(partnership: UUID) -> QuerySet[Proposal, tuple[date | None, UUID | None, list[str]]]:
    """What was adopted, the newest first: its day, its rule, the questions that it answers."""
    adopted = Proposal.objects.filter(partnership=partnership, adopted_on__isnull=False)
    return adopted.order_by("-adopted_on", "-n").values_list("adopted_on", "rule", "answers")
