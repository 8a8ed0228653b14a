"""Whether enough organisations are at the table, as the clause asks: said, and never in the way (B03)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.meetings.queries.around_table import House
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.meetings import Quorum


@dataclass(frozen=True)
class QuorumSaid:
    """How many organisations are here, of how many, and the sentence that says whether it is enough."""

    here: int
    of: int
    asked: int
    reached: bool | None
    rule: UUID | None
    sentence: str

    @property
    def count(self) -> str:
        """« 5 institutions sur 6 »."""
        told = ngettext("{here} institution sur {of}", "{here} institutions sur {of}", self.here)
        return told.format(here=self.here, of=self.of)


def quorum_said(told: InForce[Quorum], houses: Sequence[House], *, opened: bool) -> QuorumSaid:
    """From those who are at the table now; before the opening, what the rule will ask."""
    here, asked = sum(one.here for one in houses), told.value.organisations
    reached = here >= asked if asked and opened else None
    return QuorumSaid(here, len(houses), asked, reached, told.rule, _sentence(asked, reached=reached))


def _sentence(asked: int, *, reached: bool | None) -> str:
    if not asked:
        return ""
    if reached is None:
        return ngettext(
            "notre règle demande une institution", "notre règle demande {asked} institutions", asked
        ).format(asked=asked)
    if reached:
        return _("quorum atteint")
    return ngettext(
        "quorum non atteint : notre règle demande une institution",
        "quorum non atteint : notre règle demande {asked} institutions",
        asked,
    ).format(asked=asked)
