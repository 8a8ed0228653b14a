"""How many lines have an outcome, in a sentence."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import ngettext


def in_lines(many: int, what: str | Promise) -> str:
    """« 3 lignes : sera ouvert »."""
    return ngettext("{many} ligne : {what}", "{many} lignes : {what}", many).format(many=many, what=what)
