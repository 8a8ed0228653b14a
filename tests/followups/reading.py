"""A collective on the day of its readers: pages look at the installation’s clock, commands at its own."""

from __future__ import annotations

from django.utils import timezone

from tests.given import Collective, a_founded_partnership
from tests.rules.reading import Reader


def today_together() -> Collective:
    """A founded partnership, on the very day on which its pages are read."""
    return a_founded_partnership().is_(timezone.localdate())


def readers(here: Collective, *who: str) -> list[Reader]:
    """These people, each at their browser."""
    return [Reader(here, one) for one in who]
