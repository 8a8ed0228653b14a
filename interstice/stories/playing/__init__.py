"""How each kind of act of a story becomes a command: one function for each kind."""

from __future__ import annotations

from collections.abc import Callable

from interstice.stories.cast import Cast
from interstice.stories.playing.bonds import BONDS
from interstice.stories.playing.followups import FOLLOWUPS
from interstice.stories.playing.meetings import MEETINGS
from interstice.stories.playing.parties import PARTIES
from interstice.stories.playing.questions import QUESTIONS
from interstice.stories.playing.rounds import ROUNDS
from interstice.stories.playing.rules import RULES
from interstice.stories.reading import Line

PLAYERS: dict[str, Callable[[Cast, Line], None]] = {
    **PARTIES,
    **QUESTIONS,
    **ROUNDS,
    **RULES,
    **BONDS,
    **FOLLOWUPS,
    **MEETINGS,
}
"""The command that plays each kind."""
