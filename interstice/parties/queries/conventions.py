"""Conventions with their clauses; rules tell which are filled (B26), never as a share of a hundred (AT09)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from interstice.parties.models import Clause, Convention
from interstice.register.actors import Actor
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_here


@dataclass(frozen=True)
class RecordedConvention:
    """A convention as it was signed, its clauses in their order."""

    convention: Convention
    clauses: list[Clause]


def conventions(seen_by: Actor) -> list[RecordedConvention]:
    """The conventions of a partnership, the first recorded first."""
    must_be_here(seen_by)
    rows = list(Convention.objects.filter(partnership=seen_by.partnership).order_by("n"))
    clauses = list(Clause.objects.filter(partnership=seen_by.partnership).order_by("position"))
    voiced(seen_by, rows, clauses)
    sorted_out = defaultdict(list)
    for clause in clauses:
        sorted_out[clause.convention_id].append(clause)
    return [RecordedConvention(one, sorted_out[one.id]) for one in rows]
