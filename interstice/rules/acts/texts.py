"""Parts of a text that several acts carry: clauses, attention, where an article comes from."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from interstice.register.acts import ClauseParameters, Code, Fingerprint
from interstice.rules.kinds import ArticleSource


@dataclass(frozen=True, kw_only=True)
class SetClause:
    """A clause as a rule sets it: its type and its parameters (« ce que le logiciel appliquera »)."""

    type: Code
    parameters: ClauseParameters


@dataclass(frozen=True, kw_only=True)
class AttentionClause:
    """What the collective looks at before counting: condition, duration, review (B20).

    No proof is ever asked.
    """

    condition: Fingerprint
    lasts_weeks: int | None
    review: Fingerprint | None


@dataclass(frozen=True, kw_only=True)
class ArticleOrigin:
    """An article that does not come from the collective says where it comes from (AT14)."""

    article: int
    source: ArticleSource
    thing: UUID | None
