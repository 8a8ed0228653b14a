"""Which gestures the page of a commitment offers to whoever reads it: those that will not be refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from interstice.bonds.decisions.commitments import (
    may_answer_offer,
    may_confirm,
    may_hand_over,
    may_keep,
    may_release,
    may_renegotiate,
)
from interstice.bonds.models import Commitment
from interstice.register.actors import Actor
from interstice.register.refusals import Refused

SOMEONE = UUID(int=1)
"""Stands for whoever will be named on the form."""


def offered(actor: Actor, row: Commitment) -> list[str]:
    """The gestures open to this actor, by the last part of their address, the likeliest first."""
    another_day = actor.today if row.due != actor.today else actor.today + timedelta(days=1)
    asked: dict[str, Callable[[], None]] = {
        "reprendre": lambda: may_answer_offer(actor, row),
        "laisser": lambda: may_answer_offer(actor, row),
        "tenir": lambda: may_keep(actor, row),
        "confirmer": lambda: may_confirm(actor, row),
        "renegocier": lambda: may_renegotiate(actor, row, another_day, [SOMEONE]),
        "transmettre": lambda: may_hand_over(actor, row, SOMEONE, [SOMEONE]),
        "delier": lambda: may_release(actor, row, "…"),
    }
    return [name for name, may in asked.items() if _lets(may)]


def _lets(may: Callable[[], None]) -> bool:
    try:
        may()
    except Refused:
        return False
    return True
