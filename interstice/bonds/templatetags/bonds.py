"""A row of signs said in a sentence: whoever does not see them reads the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django import template
from django.utils.translation import ngettext

from interstice.bonds.standing import KEPT, LAPSED, OPEN, RENEGOTIATED
from interstice.ui.typography import joined

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
