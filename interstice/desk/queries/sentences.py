"""An act told as a sentence: « Isabelle Renaud, CCAS du Creusot, consent : Un retour sous quinze jours »."""

from __future__ import annotations

import json
from string import Formatter
from uuid import UUID

from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from interstice.desk.queries.names import Named, Names
from interstice.desk.queries.sight import is_bare
from interstice.register.acts import Act, read
from interstice.register.models import Entry
from interstice.ui.typography import NBSP, fine_typography


def act_in(entry: Entry) -> Act:
    """The act that an entry holds, as its bytes tell it."""
    return read(entry.act, json.loads(bytes(entry.bytes))["body"])


def sentence(entry: Entry, act: Act, names: Names) -> SafeString:
    """The act's own sentence, its blanks filled with names that this viewer may read, escaped.

    Outside the circle that keeps it, the bare one: nothing of what it is about (RL4).
    """
    says = act.bare_sentence() if is_bare(entry) else act.says
    parts = [(literal, field) for literal, field, *_ in Formatter().parse(str(says))]
    told: list[SafeString] = []
    for at, (literal, field) in enumerate(parts):
        after = parts[at + 1][0] if at + 1 < len(parts) else ""
        told += _part(literal, _filled(entry, act, names, field, literal), after)
    return format_html_join("", "{}", ((piece,) for piece in told))


def _part(literal: str, named: Named | None, after: str) -> list[SafeString]:
    """The words before a blank, then what fills it; « : » goes with a name that cannot be told."""
    words = fine_typography(literal)
    if named is None:
        return [escape(words)]
    if named.hidden and _announces(literal):
        return [escape(words.rstrip(f" {NBSP}:"))]
    comma = SafeString(",") if named.parted and after[:1] == " " and after.strip() else SafeString("")
    return [escape(words), named.html, comma]


def _filled(entry: Entry, act: Act, names: Names, field: str | None, literal: str) -> Named | None:
    if field is None:
        return None
    if field == "who":
        return names.author(entry)
    value = getattr(act, field)
    if not isinstance(value, UUID):
        raise TypeError(f"{act.kind} says {{{field}}}, which is not an identifier")
    return names.named(field, value, author=not literal, quoting=not _announces(literal))


def _announces(literal: str) -> bool:
    return literal.rstrip(f" {NBSP}").endswith(":")
