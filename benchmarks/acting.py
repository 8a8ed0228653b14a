"""A program: one writer, that acts through the commands as fast as they answer, and says how long each took.

Given a member and a number, it asks questions, joins, states positions, proposes, consents: what a collective
does most. Eight of them at once are eight people of one partnership, which is the hardest case: one register
has one turn.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from time import perf_counter
from uuid import UUID

import django

django.setup()

from benchmarks.building import made  # noqa: E402  (Django comes first)
from interstice.parties.models import Member  # noqa: E402
from interstice.parties.queries.presence import actor_of  # noqa: E402
from interstice.register.actors import Actor, Door  # noqa: E402
from interstice.register.gate import Inscribed  # noqa: E402
from interstice.rules.commands.positions import state_position  # noqa: E402
from interstice.rules.commands.proposals import propose_rule  # noqa: E402
from interstice.rules.commands.questions import raise_question  # noqa: E402
from interstice.rules.commands.rounds import consent, wait_for_hierarchy  # noqa: E402

WARMING = 5


class Writer:
    """Someone who acts, and what they have made so far."""

    def __init__(self, member: UUID) -> None:
        self.someone = actor_of(Member.objects.get(id=member))
        self.question = self.proposal = UUID(int=0)

    def acts(self) -> Iterator[Callable[[], Inscribed]]:
        """What they do, again and again."""
        return cycle([self._asks, self._takes_position, self._proposes, self._consents, self._waits])

    def _asks(self) -> Inscribed:
        done = raise_question(self._now(), sentence="Qui prévient la personne ?", words="Vu trois fois.")
        self.question = made(done, "question")
        return done

    def _takes_position(self) -> Inscribed:
        return state_position(self._now(), question=self.question, solution="Un appel avant le courrier.")

    def _proposes(self) -> Inscribed:
        done = propose_rule(
            self._now(),
            title="Un appel d’abord",
            articles=["Nous appelons avant d’écrire."],
            answers=[self.question],
        )
        self.proposal = made(done, "proposal")
        return done

    def _consents(self) -> Inscribed:
        return consent(self._now(), proposal=self.proposal, read_draft=1)

    def _waits(self) -> Inscribed:
        return wait_for_hierarchy(self._now(), proposal=self.proposal, read_draft=1, words="Réponse jeudi.")

    def _now(self) -> Actor:
        return self.someone.through(Door())


def main(member: UUID, times: int) -> None:
    """Act so many times; each time is that of one command, from the call to the commit.

    A first round of acts is not counted: programs load what they need at the first. Then this one says that
    it is ready, and waits for a line: several begin together.
    """
    acts = Writer(member).acts()
    for act in islice(acts, WARMING):
        act()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    took, inscribed, whole = [], 0, perf_counter()
    for act in islice(acts, times):
        began = perf_counter()
        inscribed += len(act().numbers)
        took.append((perf_counter() - began) * 1000)
    told = {"milliseconds": took, "acts": inscribed, "seconds": perf_counter() - whole}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(UUID(sys.argv[1]), int(sys.argv[2]))
