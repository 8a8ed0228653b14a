"""Saying what one would need, and that it is over (I13)."""

from __future__ import annotations

from uuid import UUID

from interstice.bonds.acts import NeedEnded, NeedSaid
from interstice.bonds.decisions.needs import may_end_a_need, may_say_a_need
from interstice.bonds.queries.needs import need_here
from interstice.register.gate import Turn, command
from interstice.vault.commands import keep


@command
def say_need(turn: Turn, *, words: str) -> None:
    """« J’aurais besoin de… »: attention to the other begins with what they say."""
    may_say_a_need(turn.actor, words)
    need = turn.new_id()
    turn.inscribe(NeedSaid(need=need, words=keep(turn, words, about=need)))


@command
def end_need(turn: Turn, *, need: UUID) -> None:
    """It is met, or over: no reason is asked and nobody is thanked by the software."""
    row = need_here(turn.actor, need)
    may_end_a_need(turn.actor, row)
    turn.inscribe(NeedEnded(need=row.id))
