"""One row at hand, of this partnership, for a command or a page: what is elsewhere does not exist here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from interstice.register.reading import once
from interstice.register.refusals import OutOfSight
from interstice.rules.models import (
    Adaptation,
    ClauseSet,
    Draft,
    Objection,
    Principle,
    Proposal,
    Rule,
    RuleVersion,
)


def proposal_of(partnership: UUID, proposal: UUID) -> Proposal:
    """A proposal, whatever became of it; a page that is read finds it once."""
    found = once(("proposal", partnership, proposal), lambda: _proposal(partnership, proposal))
    if found is None:
        raise OutOfSight
    return found


def _proposal(partnership: UUID, proposal: UUID) -> Proposal | None:
    return Proposal.objects.filter(partnership=partnership, id=proposal).first()


def present_draft(proposal: Proposal) -> Draft:
    """The text on which the round is open."""
    return Draft.objects.get(partnership=proposal.partnership, proposal=proposal.id, number=proposal.draft)


def rule_of(partnership: UUID, rule: UUID) -> Rule:
    """A rule that was adopted, whatever became of it."""
    found = Rule.objects.filter(partnership=partnership, id=rule).first()
    if found is None:
        raise OutOfSight
    return found


def last_version(rule: Rule) -> RuleVersion:
    """The last text that the collective gave to a rule."""
    return RuleVersion.objects.get(partnership=rule.partnership, rule=rule.id, number=rule.version)


def objection_of(partnership: UUID, objection: UUID) -> Objection:
    """An objection with the proposal that it was made to."""
    found = Objection.objects.filter(partnership=partnership, id=objection).select_related("proposal").first()
    if found is None:
        raise OutOfSight
    return found


def adaptation_of(partnership: UUID, adaptation: UUID) -> Adaptation:
    """An adaptation, with its rule."""
    found = Adaptation.objects.filter(partnership=partnership, id=adaptation).select_related("rule").first()
    if found is None:
        raise OutOfSight
    return found


def principles_of(partnership: UUID, principles: Iterable[UUID | str]) -> list[Principle]:
    """Principles of this partnership; one that is not known here is out of sight."""
    wanted = {UUID(str(one)) for one in principles}
    found = list(Principle.objects.filter(partnership=partnership, id__in=wanted))
    if len(found) < len(wanted):
        raise OutOfSight
    return found


def clauses_of_version(version: RuleVersion) -> list[dict[str, Any]]:
    """The clauses that a text of a rule sets, as a draft keeps them: type and parameters."""
    rows = ClauseSet.objects.filter(rule=version.rule_id, version=version.number, adaptation__isnull=True)
    return [{"type": one.type, "parameters": one.parameters} for one in rows.order_by("position")]


def writers_of(proposal: Proposal) -> list[str]:
    """All who held the pen on any draft, each once: « écrite ensemble », without order (G11)."""
    drafts = Draft.objects.filter(proposal=proposal.id).order_by("number").values_list("writers", flat=True)
    return list(dict.fromkeys(one for writers in drafts for one in writers))
