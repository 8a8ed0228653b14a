"""What the software draws from figures: the seal of a fingerprint, a row of signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from interstice.ui.typography import in_groups

BARS = 32
POINTS = ("tenu", "renegocie", "encours", "echu")


def seal(digits: str, *, large: bool = False) -> SafeString:
    """The seal of a fingerprint, so that two people can compare two sheets by eye (design, section 4).

    Bar i has the value of the i-th hexadecimal digit; only the digits prove, so they are printed beside it.
    """
    bars, bare = seal_path(digits), re.sub(r"\s", "", digits or "")
    label = _("Sceau de l’empreinte %(digits)s…") % {"digits": in_groups(bare[:8])}
    return format_html(
        '<svg class="{}" viewBox="0 0 135 24" role="img" aria-label="{}"><path d="{}"/></svg>',
        "sceau grand" if large else "sceau",
        label,
        bars,
    )


def seal_path(digits: str) -> str:
    """The bars of a seal, as the path of a drawing of 135 × 24."""
    bare = re.sub(r"\s", "", digits or "")
    if not re.fullmatch(r"[0-9a-fA-F]{8,}", bare):
        raise ValueError(f"A seal is drawn from at least 8 hexadecimal digits, not from « {digits} ».")
    return "".join(_bar(place, int(digit, 16)) for place, digit in enumerate(bare[:BARS]))


def _bar(place: int, value: int) -> str:
    height = 3 + 1.4 * value
    gap = 7 if place >= BARS // 2 else 0
    return f"M{4 * place + 1 + gap} {12 - height / 2:.1f}v{height:.1f}"


def points(states: Sequence[str], label: str) -> SafeString:
    """A row of signs, one per commitment, always with the sentence that says the same."""
    width = max(18 * len(states), 1)
    return format_html(
        '<svg class="points" viewBox="0 0 {} 16" width="{}" height="16" role="img" aria-label="{}">{}</svg>',
        width,
        width,
        label,
        format_html_join("", "{}", ((_point(7 + 18 * place, state),) for place, state in enumerate(states))),
    )


def _point(x: int, state: str) -> SafeString:
    if state not in POINTS:
        raise ValueError(f"A point is one of {', '.join(POINTS)}, not « {state} ».")
    disc = format_html('<circle class="p-{}" cx="{}" cy="8" r="5.5"/>', state, x)
    half = format_html('<path class="p-demi" d="M{} 2.5a5.5 5.5 0 0 0 0 11z"/>', x)
    return disc + half if state == "renegocie" else disc
