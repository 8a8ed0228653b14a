"""The clauses on a body: said of it by name, else of every body."""

from __future__ import annotations

from datetime import date
from typing import TypeVar
from uuid import UUID

from interstice.register.clauses import Clause
from interstice.rules.clauses.in_force import InForce
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.lives import RuleRows

C = TypeVar("C", bound=Clause)


def of_body(
    partnership: UUID, kind: type[C], body: UUID, *, on: date, rows: RuleRows | None = None
) -> InForce[C]:
    """The value in force for this body on a day; a clause that names no body is said of them all."""
    named = clause(partnership, kind, on=on, rows=rows, body=body)
    return named if named.rule else clause(partnership, kind, on=on, rows=rows, body=None)
