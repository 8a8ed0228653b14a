"""What the software applies where no rule of the collective says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interstice.parties.queries.directory import Directory, directory
from interstice.register.actors import Actor
from interstice.register.clauses import Clause, clause_types
from interstice.rules.clauses.deciding import Reactivation
from interstice.rules.clauses.spoken import plainly
from interstice.rules.queries.clauses import clauses_in_force
from interstice.rules.queries.lives import RuleRows
from interstice.vault.sight import must_be_here


@dataclass(frozen=True)
class DefaultGroup:
    """A family of clauses, and the sentence of each that no rule has changed."""

    name: str
    sentences: tuple[str, ...]


def defaults_on(
    seen_by: Actor, on: date, *, rows: RuleRows | None = None, known: Directory | None = None
) -> list[DefaultGroup]:
    """The defaults that hold on a day, by family: a partnership has no other settings (architecture.md).

    `rows` and `known` are what the page has read already: with both, this asks for nothing more.
    """
    must_be_here(seen_by)
    told = clauses_in_force(seen_by.partnership, on, rows)
    changed = {one.value.code for one in told if one.adaptation is None and one.value.beyond()}
    who = directory(seen_by, known=known)
    groups: dict[str, list[str]] = {}
    for kind in clause_types.values():
        if kind.code not in changed:
            groups.setdefault(str(kind.group), []).append(plainly(_default(kind), who.name))
    return [DefaultGroup(name, tuple(sentences)) for name, sentences in groups.items()]


def _default(kind: type[Clause]) -> Clause:
    """What holds of itself; that of saying again is of all rules, and is said so."""
    return Reactivation(scope="all_rules") if kind is Reactivation else kind()
