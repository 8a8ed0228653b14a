"""A clause as the software obeys it on a day: what it says, and which rule says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from interstice.register.clauses import Clause

C_co = TypeVar("C_co", bound=Clause, covariant=True)


@dataclass(frozen=True)
class InForce(Generic[C_co]):
    """A value in force; without `rule` it is the default, which no rule of the collective has changed.

    `since` is the day from which this rule has said something on the subject: a delay that a rule sets never
    runs from before the rule (« from that moment and only then »).
    """

    value: C_co
    rule: UUID | None = None
    version: int | None = None
    adaptation: UUID | None = None
    since: date | None = None
