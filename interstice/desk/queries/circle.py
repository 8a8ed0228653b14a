"""What the circle of a partnership says: its rules at the centre, and who sits around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.parties.picture import Seat
from interstice.ui.numbers import in_letters
from interstice.ui.typography import fine_typography, joined


@dataclass(frozen=True)
class Circle:
    """The drawing: seats, what is written at the centre, and what it says to whoever does not see it."""

    seats: list[Seat]
    centre: str
    under: str
    label: str


def circle(seats: Sequence[Seat], in_force: int, *, founded: bool) -> Circle:
    """At the centre of a partnership, its rules; before there are any, what is to be done (design, 4)."""
    if in_force:
        rules = ngettext("{count} règle", "{count} règles", in_force)
        centre, under = rules.format(count=in_force), _("en vigueur")
    else:
        centre, under = (_("Tout"), _("est à écrire")) if founded else (_("À fonder"), _("ensemble"))
    return Circle(list(seats), centre, under, _label(seats, in_force))


def _label(seats: Sequence[Seat], in_force: int) -> str:
    names = joined([f"{one.name} {one.second}".strip() for one in seats])
    said = [_("Autour de la table : {names}.").format(names=names)]
    rules = ngettext(
        "Au centre, {count} règle en vigueur.", "Au centre, {count} règles en vigueur.", in_force
    )
    said.append(rules.format(count=in_letters(in_force, "f")))
    mine = _("La place de {name}, la vôtre, est marquée.")
    said += [mine.format(name=f"{one.name} {one.second}".strip()) for one in seats if one.me]
    return fine_typography(" ".join(said))
