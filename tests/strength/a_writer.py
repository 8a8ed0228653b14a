"""A program: one member who changes their mind on one round many times, consents, and tries to adopt.

Every command is sent twice with the same key, as after a lost answer. Says its longest wait and what it saw.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass
from uuid import UUID

import django

django.setup()

from interstice.parties.models import Member  # noqa: E402 — models need Django to be set up
from interstice.parties.queries.presence import actor_of  # noqa: E402
from interstice.register.actors import Door  # noqa: E402
from interstice.register.refusals import Refused  # noqa: E402
from interstice.rules.commands.rounds import consent, wait_for_hierarchy  # noqa: E402
from interstice.rules.commands.rules import adopt_rule  # noqa: E402
from interstice.rules.models import Proposal  # noqa: E402

TRIES = 400
"""How often adoption is tried before giving up: some seconds."""

WARM = 2
"""A server has already read its code when people write: the first commands of a program are not timed."""


@dataclass
class Seen:
    """What this writer lived through."""

    longest_ms: float = 0.0
    commands: int = 0
    retried_alike: bool = True
    adopted: int = 0


def write(proposal: UUID, member: UUID, times: int) -> Seen:
    """Take stances and retry each, until others have adopted; then try to adopt."""
    someone, seen = Member.objects.get(id=member), Seen()
    for n in range(times):
        if not _stand(someone, proposal, seen, waits=n % 2 == 0 and n < times - 1):
            return seen
    for _ in range(TRIES):
        if _adopt(someone, proposal, seen) or _adopted(proposal):
            break
        time.sleep(0.02)
    return seen


def _stand(someone: Member, proposal: UUID, seen: Seen, *, waits: bool) -> bool:
    actor, began = actor_of(someone, Door()), time.perf_counter()
    stand = wait_for_hierarchy if waits else consent
    try:
        first = stand(actor, proposal=proposal, read_draft=1)
        if seen.commands >= WARM:
            seen.longest_ms = max(seen.longest_ms, (time.perf_counter() - began) * 1000)
        again = stand(actor, proposal=proposal, read_draft=1)
    except Refused:
        if not _adopted(proposal):
            raise
        return False
    seen.commands += 1
    seen.retried_alike &= again.again and again.numbers == first.numbers
    return True


def _adopt(someone: Member, proposal: UUID, seen: Seen) -> bool:
    try:
        adopt_rule(actor_of(someone, Door()), proposal=proposal, read_draft=1)
    except Refused:
        return False
    seen.adopted += 1
    return True


def _adopted(proposal: UUID) -> bool:
    return Proposal.objects.get(id=proposal).adopted_on is not None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(write(UUID(sys.argv[1]), UUID(sys.argv[2]), int(sys.argv[3])))))
