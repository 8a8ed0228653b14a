"""A clause's sentence as it is read: its blanks filled with words, names and numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.register.clauses import Blank, Clause
from interstice.rules.clauses.institutions import Step
from interstice.ui.typography import enumerated

Names = Callable[[UUID], str]
"""How an organisation, a body or someone is called."""


@dataclass(frozen=True)
class Said:
    """A part of the sentence; `filled` is the name of the parameter that a member may change, or nothing."""

    text: str
    filled: str = ""


def sentence_of(clause: Clause, names: Names) -> list[Said]:
    """The clause in words, its filled blanks apart so that a page may show them as such."""
    return [
        Said(piece.text) if piece.blank is None else Said(worded(piece.value, piece.blank, names), piece.name)
        for piece in clause.pieces()
    ]


def plainly(clause: Clause, names: Names) -> str:
    """The same in one text: for mail, for the register's chronicle, for a title."""
    return "".join(said.text for said in sentence_of(clause, names))


def worded(value: Any, blank: Blank, names: Names) -> str:
    """What fills a blank, in words of the language in use."""
    if isinstance(value, list | tuple):
        return _listed([worded(one, blank, names) for one in value], blank)
    if isinstance(value, UUID):
        return names(value)
    if isinstance(value, Step):
        return _("{place} ({days})").format(place=blank.word(value.place), days=_counted("days", value.days))
    if isinstance(value, str):
        return blank.word(value) if blank.choices else value
    return _counted_or_not(value, blank)


def _counted_or_not(value: int | None, blank: Blank) -> str:
    if value is None:
        return _("…")
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    return _counted(blank.of, value)


def _counted(of: str, count: int) -> str:
    phrases = {
        "days": ngettext("{count} jour", "{count} jours", count),
        "weeks": ngettext("{count} semaine", "{count} semaines", count),
        "months": ngettext("{count} mois", "{count} mois", count),
        "every_weeks": ngettext("chaque semaine", "toutes les {count} semaines", count),
        "every_months": ngettext("chaque mois", "tous les {count} mois", count),
        "houses": ngettext("{count} organisation", "{count} organisations", count),
    }
    return phrases.get(of, "{count}").format(count=count)


def _listed(words: Sequence[str], blank: Blank) -> str:
    if blank.of == "steps":
        return _(", puis ").join(words)
    if blank.of == "words":
        return enumerated(words)
    if len(words) < 2:
        return "".join(words) or _("…")
    joined = _("{first} ou {last}") if blank.either else _("{first} et {last}")
    return joined.format(first=", ".join(words[:-1]), last=words[-1])
