"""What an act may cite: whatever earlier acts of the same register brought into being."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from interstice.parties.models import Thing


def kinds_of(partnership: UUID, cited: Iterable[UUID]) -> dict[UUID, str]:
    """The kinds of these things, those that this register does not know left out."""
    wanted = list(cited)
    if not wanted:
        return {}
    found = Thing.objects.filter(partnership=partnership, id__in=wanted)
    return dict(found.values_list("id", "kind"))
