"""In what a rule concerns its readers: for the collective, in the order in which it was said (M39)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.models import ConcernNote
from interstice.vault.queries import Saying, voiced
from interstice.vault.sight import must_be_within


def concerns(seen_by: Actor, rule: UUID, who: Directory, on: date) -> list[tuple[str, Saying]]:
    """Who said it and their words; nobody who stays silent is named or counted."""
    must_be_within(seen_by)
    rows = ConcernNote.objects.filter(partnership=seen_by.partnership, rule=rule, on__lte=on)
    found = list(rows.order_by("n"))
    voiced(seen_by, found)
    return [(who.signature(one.member), one.said.words) for one in found]  # type: ignore[attr-defined]
