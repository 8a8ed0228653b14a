"""A convention is recorded as it was signed: what it leaves empty is for the collective to fill."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from interstice.parties.acts import ConventionClause, ConventionRecorded
from interstice.parties.decisions.conventions import may_record
from interstice.parties.inputs import ConventionClauseInput
from interstice.register.acts import Code
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@command
def record_convention(
    turn: Turn,
    *,
    title: str,
    clauses: Sequence[ConventionClauseInput],
    signed_on: date | None = None,
    ends_on: date | None = None,
    words: str = "",
) -> None:
    """Record a convention with its clauses, each filled from the start or empty; it stays as it is (B25)."""
    may_record(turn.actor, title, clauses, signed_on, ends_on)
    convention = turn.new_id()
    turn.inscribe(
        ConventionRecorded(
            convention=convention,
            title=keep(turn, title, about=convention, audience=Audience.PARTNERS),
            signed_on=signed_on,
            ends_on=ends_on,
            clauses=tuple(_clause(turn, one) for one in clauses),
            words=keep_if_any(turn, words, about=convention, audience=Audience.PARTNERS),
        )
    )


def _clause(turn: Turn, told: ConventionClauseInput) -> ConventionClause:
    clause: UUID = turn.new_id()
    return ConventionClause(
        clause=clause,
        key=Code(told.key),
        title=keep(turn, told.title, about=clause, audience=Audience.PARTNERS),
        text=keep_if_any(turn, told.text, about=clause, audience=Audience.PARTNERS),
        filled=told.filled,
    )
