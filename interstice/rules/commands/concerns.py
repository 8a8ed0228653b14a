"""Saying in what a rule concerns one: optional, and nobody is asked (M39)."""

from __future__ import annotations

from uuid import UUID

from interstice.parties.decisions.standing import me, must_be_a_member
from interstice.register.gate import Turn, command
from interstice.rules.acts import ConcernNoted
from interstice.rules.models import ConcernNote
from interstice.rules.queries.rows import rule_of
from interstice.vault.commands import keep_if_any, reserve


@command
def note_concern(turn: Turn, *, rule: UUID, words: str = "") -> None:
    """Say it, say it otherwise, or take it back by leaving it blank."""
    must_be_a_member(turn.actor)
    member, row = me(turn.actor), rule_of(turn.partnership, rule)
    before = ConcernNote.objects.filter(rule=row.id, member=member).first()
    if before is not None:
        reserve([before.words], [member])
    turn.inscribe(ConcernNoted(rule=row.id, words=keep_if_any(turn, words, about=row.id)))
