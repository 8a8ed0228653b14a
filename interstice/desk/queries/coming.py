"""The days that come: what ends, and the rules that must be said again (E11, E14)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.parties.kinds import HorizonKind
from interstice.parties.queries.horizons import Ending, Ends
from interstice.rules.queries.book import RuleLine

SOON = timedelta(days=92)
"""A rule's day is told three months before: time for a meeting to take it up."""


@dataclass(frozen=True)
class Coming:
    """A day, what happens then, and the words of what it is about."""

    on: date
    what: str
    words: object
    url: str


def ending_days(partnership: UUID, endings: Iterable[Ending]) -> list[Coming]:
    """What ends, in the order of the days."""
    return [Coming(one.on, _what_ends(one), one.words, _page_of(partnership, one)) for one in endings]


def days_to_say_again(partnership: UUID, rules: Iterable[RuleLine], on: date) -> list[Coming]:
    """The rules whose day comes within three months; one past its day already says so where it stands."""
    return [
        Coming(one.life.due, _("Redire"), one.title, reverse("rule", args=[partnership, one.id]))
        for one in rules
        if one.life.applied and on <= one.life.due <= on + SOON
    ]


def _what_ends(ending: Ending) -> str:
    if ending.ends is Ends.MANDATE:
        return _("Fin d’un mandat")
    if ending.ends is Ends.CONVENTION:
        return _("Fin de la convention")
    return _("Fin : {what}").format(what=HorizonKind(ending.what).label)


def _page_of(partnership: UUID, ending: Ending) -> str:
    name = "convention" if ending.ends is Ends.CONVENTION else "who"
    return reverse(name, args=[partnership])
