"""What each act of rules changes: one module for each family, read here so that they declare themselves."""

from interstice.rules.effects import (
    adaptations,
    concerns,
    lexicon,
    life,
    outgoing,
    positions,
    principles,
    proposals,
    questions,
    rounds,
    rules,
)

__all__ = [
    "adaptations",
    "concerns",
    "lexicon",
    "life",
    "outgoing",
    "positions",
    "principles",
    "proposals",
    "questions",
    "rounds",
    "rules",
]
