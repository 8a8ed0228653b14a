"""What ends, and is said to end: horizons, conventions (E11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.parties.models import Convention, Horizon

AHEAD = timedelta(days=365)
"""Further than a year, what ends is not yet on anybody's mind."""


@dataclass(frozen=True)
class Ending:
    """A day on which something ends."""

    on: date
    what: str
    words: object
    url: str


def ending_after(partnership: UUID, on: date) -> tuple[list[Horizon], list[Convention]]:
    """The rows of what ends within a year of this day, for the page to voice with its own."""
    within = {"partnership": partnership, "ends_on__gte": on, "ends_on__lte": on + AHEAD}
    return list(Horizon.objects.filter(**within)), list(Convention.objects.filter(**within))


def endings(stated: Iterable[Horizon], signed: Iterable[Convention]) -> list[Ending]:
    """These rows, once voiced, the nearest first."""
    found = [
        Ending(one.ends_on, one.get_what_display(), one.said.words, _page("who", one.partnership))  # type: ignore[attr-defined]
        for one in stated
    ]
    found += [
        Ending(one.ends_on, _("la convention"), one.said.title, _page("convention", one.partnership))  # type: ignore[attr-defined]
        for one in signed
        if one.ends_on
    ]
    return sorted(found, key=lambda one: one.on)


def _page(name: str, partnership: UUID) -> str:
    return reverse(name, args=[partnership])
