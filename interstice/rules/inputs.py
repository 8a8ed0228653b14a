"""What the commands of rules take besides plain values: words that are not yet in the vault."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any
from uuid import UUID

from interstice.register.acts import Code
from interstice.register.clauses import Clause, clause_types
from interstice.rules import clauses as _families  # noqa: F401  (reading it declares every type)
from interstice.rules.acts import SetClause


class Keep(Enum):
    """« As it was »: for what an amendment or a revision does not touch."""

    KEEP = "keep"


KEEP = Keep.KEEP


@dataclass(frozen=True)
class AttentionInput:
    """An attention clause as it is typed (B20): condition, duration, review. No proof is ever asked."""

    condition: str
    lasts_weeks: int | None = None
    review: str = ""


def clause_set(kind: str, **parameters: Any) -> SetClause:
    """A clause as a story or a form tells it, checked. Raises ValueError naming what is unknown."""
    return SetClause(type=Code(kind), parameters=clause_read(kind, parameters).parameters())


def clause_read(kind: str, parameters: dict[str, Any]) -> Clause:
    """The clause that a type and its parameters make. Raises ValueError naming what is unknown."""
    if kind not in clause_types:
        raise ValueError(f"« {kind} » : type de clause inconnu.")
    return clause_types[kind].read(parameters)


def names_in(clauses: list[Clause]) -> set[UUID]:
    """The organisations, bodies and people whom clauses name."""
    return {one for clause in clauses for one in clause.names()}
