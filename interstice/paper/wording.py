"""How many lines have an outcome, in a sentence."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import ngettext


def in_lines(many: int, what: str | Promise) -> str:
    """« Sera ouvert : 3 lignes »: what is said of one line stays said of one."""
    said = str(what)
    return ngettext("{what} : {many} ligne", "{what} : {many} lignes", many).format(
        many=many, what=said[:1].upper() + said[1:]
    )
