"""Where somebody lives: streets, estates, buildings, postal codes; a town by itself is no address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from interstice.rules.identifying import address_words as words
from interstice.rules.identifying.given_names import folded
from interstice.rules.identifying.passage import Found, aside
from interstice.rules.identifying.people_words import INSTITUTIONS

ADDRESS = _("Une adresse.")


def addresses(text: str) -> Iterator[Found]:
    """The addresses of a text, each in one piece from its number to its town."""
    parts = (seen.span() for pattern in (words.PART, words.POSTAL) for seen in pattern.finditer(text))
    for start, end in _joined(text, sorted({*_ways(text), *parts})):
        yield Found(start, end, "address", ADDRESS, *_otherwise(text, start, end))


def _ways(text: str) -> Iterator[tuple[int, int]]:
    for seen in words.STREET.finditer(text):
        if not words.HOUSING_BODY_BEFORE.search(text, max(0, seen.start() - 30), seen.start()):
            yield seen.span()
    for seen in words.NUMBERED.finditer(text):
        if not words.COUNTED.match(seen[0]):
            yield seen.span()
    for seen in words.LIVED_IN.finditer(text):
        yield seen.span("way")
    for seen in words.ESTATE.finditer(text):
        if not INSTITUTIONS.intersection(re.split(r"[\s’'-]", folded(seen["name"]))):
            yield seen.span()


def _joined(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """One passage for « 12 rue des Lilas, bâtiment C, 71100 Chalon »: each part next to the other."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held and not re.search(r"[^\s,–-]", text[held[1] : start]):
            held = (held[0], max(held[1], end))
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def _otherwise(text: str, start: int, end: int) -> tuple[tuple[int, int], str]:
    """« Dans le quartier », or nothing for a staircase; a town may stay without its postal code."""
    if words.POSTAL.fullmatch(text, start, end):
        return (start, start + 6), ""
    if words.PART.match(text, start, end):
        return aside(text, start, end) or (start, end), ""
    before = words.PREPOSITION.search(text, max(0, start - 20), start)
    if before is None:
        return (start, end), "dans le quartier"
    return (before.start(), end), "du quartier" if before["of"] else "dans le quartier"
