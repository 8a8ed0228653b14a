"""Organisations under the names they bore (A09, T24)."""

from __future__ import annotations

from datetime import date

from interstice.parties.models import Organisation
from interstice.vault.queries import Saying


def name_on(house: Organisation, day: date) -> Saying:
    """How a voiced organisation was called on a day: the first former name that still held, or its name."""
    former = zip(house.former_until, house.said.former_names, strict=True)  # type: ignore[attr-defined]
    ended = [(date.fromisoformat(until), name) for until, name in former if until]
    held = [(until, name) for until, name in ended if day <= until]
    now: Saying = house.said.short_name or house.said.name  # type: ignore[attr-defined]
    return min(held, key=lambda one: one[0])[1] if held else now
