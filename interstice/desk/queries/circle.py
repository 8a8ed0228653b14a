"""What the circle of a partnership says: its rules at the centre, and who sits around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.parties.queries.around import House
from interstice.ui.numbers import in_letters
from interstice.ui.typography import fine_typography, joined

LINE = 16
"""How many letters a line beside a seat holds before the drawing shrinks; the page has the whole names."""


LINKING = frozenset("de du des la le les à au aux et of the and".split())
"""Words that never end a line."""


@dataclass(frozen=True)
class Seat:
    """A place around the table, as the circle draws it."""

    name: str
    second: str
    me: bool
    state: str = ""


@dataclass(frozen=True)
class Circle:
    """The drawing: seats, what is written at the centre, and what it says to whoever does not see it."""

    seats: list[Seat]
    centre: str
    under: str
    label: str


def circle(houses: Sequence[House], in_force: int, *, founded: bool) -> Circle:
    """At the centre of a partnership, its rules; before there are any, what is to be done (design, 4)."""
    seats = [_seat(one) for one in houses]
    if in_force:
        rules = ngettext("{count} règle", "{count} règles", in_force)
        centre, under = rules.format(count=in_force), _("en vigueur")
    else:
        centre, under = (_("Tout"), _("est à écrire")) if founded else (_("À fonder"), _("ensemble"))
    return Circle(seats, centre, under, _label(houses, in_force))


def _seat(house: House) -> Seat:
    """How a house begins and how it ends: « Département, du Creusot » is not that « de Montceau »."""
    words = _called(house).partition(" (")[0].replace(",", "").split()
    begins = _fitting(words)
    while len(begins) > 1 and begins[-1] in LINKING:
        begins = begins[:-1]
    ends = _fitting(words[len(begins) :][::-1])[::-1]
    return Seat(" ".join(begins), " ".join(ends), me=house.mine)


def _fitting(words: list[str]) -> list[str]:
    """The first of these words that hold on a line, one at least."""
    held = words[:1]
    while len(held) < len(words) and len(" ".join([*held, words[len(held)]])) <= LINE:
        held.append(words[len(held)])
    return held


def _called(house: House) -> str:
    said = house.organisation.said  # type: ignore[attr-defined]
    return str(said.short_name or said.name)


def _label(houses: Sequence[House], in_force: int) -> str:
    names = joined([_called(one) for one in houses])
    said = [_("Autour de la table : {names}.").format(names=names)]
    rules = ngettext(
        "Au centre, {count} règle en vigueur.", "Au centre, {count} règles en vigueur.", in_force
    )
    said.append(rules.format(count=in_letters(in_force, "f")))
    mine = _("La place de {name}, la vôtre, est marquée.")
    said += [mine.format(name=_called(one)) for one in houses if one.mine]
    return fine_typography(" ".join(said))
