"""A program: one member who changes their mind on one round many times, then consents and tries to adopt.

Every command is sent twice with the same key, as after a lost answer. Says its longest wait and what it saw.
"""

from __future__ import annotations

import json
import sys
import time
from uuid import UUID

import django

django.setup()


def write(proposal: UUID, member: UUID, times: int) -> dict[str, object]:
    """Take stances, retry each, then try to adopt; gives the longest wait in milliseconds.

    And the adoptions won.
    """
    from interstice.parties.models import Member
    from interstice.parties.queries.presence import actor_of
    from interstice.register.actors import Door
    from interstice.register.refusals import Refused
    from interstice.rules.commands.rounds import consent, wait_for_hierarchy
    from interstice.rules.commands.rules import adopt_rule

    someone = actor_of(Member.objects.get(id=member))
    longest, retried_alike, adopted = 0.0, True, 0
    for n in range(times):
        stand = wait_for_hierarchy if n % 2 else consent
        actor, began = someone.through(Door()), time.perf_counter()
        first = stand(actor, proposal=proposal, read_draft=1)
        longest = max(longest, time.perf_counter() - began)
        again = stand(actor, proposal=proposal, read_draft=1)
        retried_alike &= again.again and again.numbers == first.numbers
    consent(someone.through(Door()), proposal=proposal, read_draft=1)
    for _ in range(200):
        try:
            adopt_rule(someone.through(Door()), proposal=proposal, read_draft=1)
            adopted += 1
            break
        except Refused as no:
            if _adopted_by_now(proposal):
                break
            del no
            time.sleep(0.02)
    return {"longest_ms": longest * 1000, "retried_alike": retried_alike, "adopted": adopted}


def _adopted_by_now(proposal: UUID) -> bool:
    from interstice.rules.models import Proposal

    return Proposal.objects.get(id=proposal).adopted_on is not None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(write(UUID(sys.argv[1]), UUID(sys.argv[2]), int(sys.argv[3]))))
