"""A rule brought from a proposal to its adoption by three organisations, each by its own voice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from interstice.register.acts import Code
from interstice.rules.acts import SetClause
from interstice.rules.commands.proposals import propose_rule
from interstice.rules.commands.rounds import consent
from interstice.rules.commands.rules import adopt_rule
from interstice.rules.inputs import clause_set
from tests.given import Collective, made

VOICES = ("alice", "bob", "carol")


def proposed(here: Collective, title: str = "Se prévenir", **more: Any) -> UUID:
    """Alice lays a proposal before everyone."""
    done = propose_rule(here.alice, title=title, articles=["Chacun prévient les autres."], **more)
    return made(done, "proposal")


def adopted(
    here: Collective, title: str = "Se prévenir", *, equally: tuple[UUID, ...] = (), **more: Any
) -> UUID:
    """The three consent to a proposal as it was laid, and it is adopted."""
    proposal = proposed(here, title, **more)
    for who in VOICES:
        consent(here.as_(who), proposal=proposal, read_draft=1)
    adopt_rule(here.alice, proposal=proposal, read_draft=1, equally_legitimate=equally)
    return proposal


def outside(**parameters: Any) -> SetClause:
    """The clause on what leaves the collective."""
    return clause_set(Code("travels_outside"), **parameters)
