"""Up to which act someone has read a register: « depuis votre dernière visite », for that person alone.

Neither an act nor a read table: it says nothing of the collective, and no hour is kept (RL17).
"""

from __future__ import annotations

from uuid import UUID

from interstice.parties.models import Account, Visit
from interstice.register.models import Head


def mark_read(account: Account, partnership: UUID, to: int) -> None:
    """Keep that this person has read up to this act; never further than the register, never back."""
    size = Head.objects.filter(partnership=partnership).values_list("size", flat=True).first() or 0
    seen, _new = Visit.objects.get_or_create(account=account, partnership=partnership)
    reached = max(seen.seen_to, min(to, size - 1))
    Visit.objects.filter(pk=seen.pk).update(seen_to=max(reached, 0))
