"""The circle: one seat per institution, at equal angles, none at the head (design language, section 4)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Protocol

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from interstice.ui.words import text_of

STATES = ("", "consent", "reserve", "objection", "attente", "tacite", "etude", "sans")
LONGEST_IN_ONE_LINE = 14
LONGEST_BENEATH = 18
WIDTH_OF_A_SIGN = 7.6
LINE = 16
SEAT = 10
FROM_SEAT_TO_NAME = 19


class Sitting(Protocol):
    """Whoever has a seat; a `second` line, finer, is theirs to have or not."""

    @property
    def name(self) -> object:
        """How the seat is called: a text, or words of the vault."""

    @property
    def state(self) -> str:
        """One of STATES."""

    @property
    def me(self) -> bool:
        """Whether the reader sits here."""


@dataclass(frozen=True)
class Table:
    """The table and the paper it is drawn on."""

    radius: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Place:
    """Where one seat stands, and what is written beside it."""

    x: float
    y: float
    side: int
    lines: tuple[str, ...]


def circle(
    seats: Sequence[Sitting], centre: str, under: str, label: str, *, small: bool = False
) -> SafeString:
    """The circle as one drawing; its label says the whole, and the same facts stand as text on the page."""
    table = _table([_lines(seat) for seat in seats], small=small)
    places = [_place(table, at, len(seats), _lines(seat)) for at, seat in enumerate(seats)]
    return format_html(
        '<svg class="cercle" viewBox="0 0 {} {}" role="img" aria-label="{}">\n{}\n{}\n{}</svg>',
        f"{table.width:g}",
        f"{table.height:g}",
        label,
        format_html(
            '<circle class="s-table" cx="{}" cy="{}" r="{}"/>', _n(table.x), _n(table.y), table.radius
        ),
        format_html_join(
            "\n",
            "{}{}",
            ((_sign(where, seat), _name(where)) for where, seat in zip(places, seats, strict=True)),
        ),
        _middle(table, centre, under),
    )


def _n(value: float) -> str:
    return f"{value:.1f}"


def _lines(seat: Sitting) -> tuple[str, ...]:
    """One line or two: a second line that is given, or a long name parted near its middle."""
    name, second = text_of(seat.name) or "…", text_of(getattr(seat, "second", "")) or ""
    if second:
        return (name, *_wrapped(second))
    if len(name) <= LONGEST_IN_ONE_LINE or " " not in name:
        return (name,)
    cut = min((at for at, sign in enumerate(name) if sign == " "), key=lambda at: abs(at - len(name) / 2))
    return (name[:cut], name[cut + 1 :])


def _wrapped(second: str) -> tuple[str, ...]:
    """The finer line in one line or several, so that a long name does not make the whole drawing small."""
    return tuple(wrap(second, LONGEST_BENEATH, break_long_words=False, break_on_hyphens=True))


def _table(names: Sequence[tuple[str, ...]], *, small: bool) -> Table:
    """The drawing grows with the longest name: the text is never cut, never written over the table."""
    radius, half = (76, 180) if small else (88, 200)
    longest = max((len(line) for lines in names for line in lines), default=0)
    seats = len(names)
    reach = radius * max((abs(math.sin(_angle(at, seats))) for at in range(seats)), default=1)
    half = max(half, math.ceil(reach + FROM_SEAT_TO_NAME + longest * WIDTH_OF_A_SIGN))
    lines = max((len(each) for each in names), default=1)
    more = LINE * max(0, lines - 2)
    below = 2 * LINE + 8 + more if seats % 2 else more
    middle = radius + (27 if small else 24)
    return Table(radius, half, middle, 2 * half, 2 * middle + below)


def _angle(at: int, seats: int) -> float:
    """Equal angles, the first at 180°/n clockwise from the top: nobody sits at twelve o'clock."""
    return math.pi / seats * (2 * at + 1)


def _place(table: Table, at: int, seats: int, lines: tuple[str, ...]) -> Place:
    angle = _angle(at, seats)
    leaning = round(math.sin(angle), 6)
    side = (leaning > 0) - (leaning < 0)
    return Place(
        table.x + table.radius * math.sin(angle), table.y - table.radius * math.cos(angle), side, lines
    )


def _sign(where: Place, seat: Sitting) -> SafeString:
    """The sign of a seat: the same shapes as everywhere (design language, section 4, « Signs »)."""
    if seat.state not in STATES:
        raise ValueError(
            f"A seat is in one of the states {', '.join(STATES[1:])} or in none, not « {seat.state} »."
        )
    css = seat.state or ("moi" if seat.me else "")
    if seat.me and seat.state == "attente":
        css = "attente moi-attente"
    if seat.state in _DRAWN_OTHERWISE:
        return _DRAWN_OTHERWISE[seat.state](where)
    disc = format_html(
        '<circle class="{}" cx="{}" cy="{}" r="10"/>', f"s-place {css}".strip(), _n(where.x), _n(where.y)
    )
    return disc + _inside(where, seat.state)


def _diamond(where: Place) -> SafeString:
    corner, x, y = 9, _n(where.x), _n(where.y)
    return format_html(
        '<rect class="s-place objection" x="{}" y="{}" width="18" height="18" rx="1"'
        ' transform="rotate(45 {} {})"/>',
        _n(where.x - corner),
        _n(where.y - corner),
        x,
        y,
    )


def _stroke(where: Place) -> SafeString:
    halo = format_html('<circle class="s-halo" cx="{}" cy="{}" r="10"/>', _n(where.x), _n(where.y))
    return halo + format_html('<path class="s-trait" d="M{} {}h16"/>', _n(where.x - 8), _n(where.y))


_DRAWN_OTHERWISE = {"objection": _diamond, "sans": _stroke}


def _inside(where: Place, state: str) -> SafeString:
    """The left half of the disc for a reservation, the lower half for what is being looked at."""
    if state == "reserve":
        return format_html(
            '<path class="s-demi" d="M{} {}a10 10 0 0 0 0 20z"/>', _n(where.x), _n(where.y - SEAT)
        )
    if state == "etude":
        return format_html(
            '<path class="s-demi-etude" d="M{} {}a10 10 0 0 0 20 0z"/>', _n(where.x - SEAT), _n(where.y)
        )
    return SafeString("")


def _name(where: Place) -> SafeString:
    """The name beside its seat, below it for the one seat that is right in front of the reader."""
    anchor = {1: "start", -1: "end", 0: "middle"}[where.side]
    x = where.x + FROM_SEAT_TO_NAME * where.side
    first = where.y + (5.2 if len(where.lines) == 1 else -0.8) if where.side else where.y + 28
    rows = (
        (f"{x:.0f}", f"{first + LINE * row:.0f}", anchor, "s-nom2" if row else "s-nom", line)
        for row, line in enumerate(where.lines)
    )
    return format_html_join("", '<text x="{}" y="{}" text-anchor="{}" class="{}">{}</text>', rows)


def _middle(table: Table, centre: str, under: str) -> SafeString:
    rows = (("s-centre", centre, 1 if under else 8), ("s-sous", under, 20))
    return format_html_join(
        "\n",
        '<text class="{}" x="{}" y="{}" text-anchor="middle">{}</text>',
        ((css, _n(table.x), _n(table.y + down), text) for css, text, down in rows if text),
    )
