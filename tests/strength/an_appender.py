"""A program: one member who joins words to the register without end.

Saying each number once it is acknowledged.
"""

from __future__ import annotations

import sys
from uuid import UUID

import django

django.setup()


def append_without_end(member: UUID, times: int) -> None:
    """Raise questions, and print each act's number as soon as the command has answered."""
    from interstice.parties.models import Member
    from interstice.parties.queries.presence import actor_of
    from interstice.register.actors import Door
    from interstice.rules.commands.questions import raise_question

    someone = actor_of(Member.objects.get(id=member))
    for n in range(times):
        done = raise_question(someone.through(Door()), sentence=f"Une difficulté, la {n}e ?")
        sys.stdout.write(f"{done.n}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    append_without_end(UUID(sys.argv[1]), int(sys.argv[2]))
