"""The names that fill clauses: organisations, people, bodies, and words kept in the vault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from interstice.parties.models import Body
from interstice.parties.queries.directory import Directory
from interstice.parties.queries.rows import parties_rows
from interstice.register.actors import Actor
from interstice.register.clauses import Clause
from interstice.rules.clauses.spoken import Names
from interstice.vault.queries import Saying, sayings


def bodies_of(partnership: UUID) -> list[Body]:
    """The bodies of a partnership, to be voiced with the page's other rows."""
    return parties_rows(partnership).bodies


def naming(who: Directory, bodies: Iterable[Body]) -> Names:
    """How a clause names an organisation, someone, a body; the rows are voiced already."""
    called = {one.id: str(one.said.name) for one in bodies}  # type: ignore[attr-defined]
    return lambda one: who.name(one) or called.get(one, "") or who.person(one)


def words_of(seen_by: Actor, clauses: Iterable[Clause]) -> dict[str, Saying]:
    """The words that fill these clauses, for those who may read them."""
    return sayings(seen_by, (mark for clause in clauses for mark in clause.said_words()))


def in_words(clause: Clause, said: Mapping[str, Saying]) -> Clause:
    """The clause with its words read back from the vault."""
    return clause.saying(lambda mark: str(said.get(mark, "")))
