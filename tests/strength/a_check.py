"""A program: verify a register and count what a round came to, as JSON."""

from __future__ import annotations

import json
import sys
from uuid import UUID

import django

django.setup()


def check(partnership: UUID) -> dict[str, object]:
    """What verification finds, how many acts there are, how many rules and current voices."""
    from interstice.register.models import Entry
    from interstice.register.verification import verify
    from interstice.rules.models import Rule, Stance

    found = verify(partnership)
    numbers = list(Entry.objects.filter(partnership=partnership).order_by("n").values_list("n", flat=True))
    voices = list(
        Stance.objects.filter(partnership=partnership, current=True).values_list("organisation", flat=True)
    )
    adoptions = Entry.objects.filter(partnership=partnership, act="rule.adopted/1").count()
    return {
        "problems": found.problems,
        "without_gap": numbers == list(range(len(numbers))),
        "entries": len(numbers),
        "rules": Rule.objects.filter(partnership=partnership).count(),
        "adoptions": adoptions,
        "voices": len(voices),
        "organisations": len(set(voices)),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(check(UUID(sys.argv[1]))))
