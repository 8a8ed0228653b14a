"""Someone under one hat, for the pages that gather what waits for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor


@dataclass(frozen=True)
class Here:
    """One person under one hat, and who is who around them."""

    actor: Actor
    who: Directory

    @property
    def today(self) -> date:
        """The day on which they look."""
        return self.actor.today

    def page(self, name: str, anchor: str = "") -> str:
        """The address of a page of this partnership."""
        return reverse(name, args=[self.actor.partnership]) + anchor

    def gesture(self, name: str, **given: UUID) -> str:
        """The address of a gesture of parties, with what is already known of it."""
        address = reverse("gesture", args=[self.actor.partnership, name])
        return f"{address}?{urlencode(given)}" if given else address

    def paused(self) -> bool:
        """Whether this person is on a pause: nothing is recalled to them (AT24)."""
        me = self.who.people.get(self.actor.member) if self.actor.member else None
        return me is not None and me.away(self.today)
