"""What a clause would change: its sentence beside what the software obeys until then on the same subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from interstice.register.actors import Actor
from interstice.register.clauses import Clause
from interstice.rules.clauses.in_force import InForce
from interstice.rules.clauses.spoken import Names, Said, plainly, sentence_of
from interstice.rules.inputs import clause_read
from interstice.rules.queries.naming import in_words, words_of


@dataclass(frozen=True, kw_only=True)
class ClauseChange:
    """A clause as it is read, and the sentence in force until then.

    `before_rule` is the rule that says it, None for the default; `changes` is False when nothing would.
    """

    code: str
    pieces: tuple[Said, ...]
    text: str
    mark: str = ""
    """What it turns upon, in a word: its first number if it has one, else its first blank that is filled."""
    before: str = ""
    before_rule: UUID | None = None
    changes: bool = True


def read_aloud(seen_by: Actor, told: Iterable[Iterable[Mapping[str, Any]]]) -> list[list[Clause]]:
    """Clauses as tables keep them, with the words of their blanks from the vault: one query for them all."""
    texts = [[clause_read(one["type"], dict(one["parameters"])) for one in text] for text in told]
    said = words_of(seen_by, (one for text in texts for one in text))
    return [[in_words(one, said) for one in text] for text in texts]


def clause_changes(
    clauses: Iterable[Clause], names: Names, in_force: Iterable[InForce[Clause]]
) -> tuple[ClauseChange, ...]:
    """Each clause with what is obeyed until now on the same subject."""
    now = [one for one in in_force if one.adaptation is None]
    return tuple(_change(one, names, until_now(one, now)) for one in clauses)


def until_now(clause: Clause, in_force: Iterable[InForce[Clause]]) -> InForce[Clause]:
    """What is obeyed on the subject of a clause: its type, and the body that it names if it names one."""
    found = [one for one in in_force if _subject(one.value) == _subject(clause) and one.value.beyond()]
    body = getattr(clause, "body", None)
    return found[-1] if found else InForce(type(clause)(**({"body": body} if body else {})))


def _subject(value: Clause) -> tuple[str, object]:
    return value.code, getattr(value, "body", None)


def _change(clause: Clause, names: Names, before: InForce[Clause]) -> ClauseChange:
    pieces = tuple(sentence_of(clause, names))
    filled = [one.text for one in pieces if one.filled]
    return ClauseChange(
        code=clause.code,
        pieces=pieces,
        mark=next((one for one in filled if any(sign.isdigit() for sign in one)), "") or (filled or [""])[0],
        text=plainly(clause, names),
        before=plainly(before.value, names),
        before_rule=before.rule,
        changes=before.rule is None or plainly(before.value, names) != plainly(clause, names),
    )
