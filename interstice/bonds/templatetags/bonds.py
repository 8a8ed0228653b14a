"""Signs and days said in a sentence: whoever does not see a sign reads the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django import template
from django.utils.translation import ngettext

from interstice.bonds.standing import KEPT, LAPSED, OPEN, RENEGOTIATED
from interstice.ui.dates import calendar, day
from interstice.ui.typography import french, joined

register = template.Library()


@register.simple_tag
def said_in_signs(signs: Sequence[str]) -> str:
    """« 2 tenus, 1 renégocié, 3 en cours »: facts of the collective, no share of anything."""
    found = Counter(signs)
    said = [
        (KEPT, ngettext("{count} tenu", "{count} tenus", found[KEPT])),
        (RENEGOTIATED, ngettext("{count} renégocié", "{count} renégociés", found[RENEGOTIATED])),
        (OPEN, ngettext("{count} en cours", "{count} en cours", found[OPEN])),
        (LAPSED, ngettext("{count} échéance passée", "{count} échéances passées", found[LAPSED])),
    ]
    return joined([text.format(count=found[name]) for name, text in said if found[name]])


@register.filter
def on_short_day(value: date | None) -> str:
    """« tenu hier », « pour le 5 déc. »; kept yesterday, by 5 Dec."""
    if value is None:
        return ""
    said = day(value, short=True)
    return f"le {said}" if french() and said not in calendar().near.values() else said
