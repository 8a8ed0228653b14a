"""Interests that organisations declared, to be recalled where they matter (A10, B32)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from interstice.parties.models import Interest
from interstice.register.actors import Actor
from interstice.vault.queries import voiced
from interstice.vault.sight import must_be_here


def interests(seen_by: Actor) -> list[Interest]:
    """Those that hold, the latest first."""
    must_be_here(seen_by)
    rows = list(
        Interest.objects.filter(partnership=seen_by.partnership, ended_on__isnull=True).order_by("-on", "-n")
    )
    voiced(seen_by, rows)
    return rows


def interests_among(seen_by: Actor, organisations: Collection[UUID]) -> list[Interest]:
    """Those of these organisations: for the banner on what touches them (A10)."""
    return [one for one in interests(seen_by) if one.organisation in organisations]
