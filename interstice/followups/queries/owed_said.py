"""What is owed, in a sentence: by when, by which mode, by which text of the collective (AT10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.followups.kinds import Mode
from interstice.followups.queries.owed import Owed
from interstice.parties.queries.directory import Directory
from interstice.rules.clauses.spoken import plainly
from interstice.rules.models import Adaptation, Rule
from interstice.rules.queries.lives import rule_rows
from interstice.vault.queries import Saying

Texts = tuple[Sequence[Rule], Sequence[Adaptation]]
"""The texts that give a day: at most one of each."""


@dataclass(frozen=True)
class Source:
    """The text that gives a day: an adaptation, a rule, or none; `title` is its name, `url` its page."""

    word: str
    title: Saying | None = None
    url: str = ""


@dataclass(frozen=True)
class OwedSaid:
    """What the screen says before sending."""

    due: date
    modes: str
    source: Source
    answer_due: date
    sentence: str
    """The clause in force, as the rule says it."""


def owed_said(said: Owed, texts: Texts, who: Directory) -> OwedSaid:
    """The day, the modes, and the text that gives them, once its words were read."""
    return OwedSaid(
        due=said.due,
        modes=modes_in_words(said.modes),
        source=source_of(*texts),
        answer_due=said.answer_due,
        sentence=plainly(said.text.value, lambda one: who.person(one) or who.name(one)),
    )


def texts_of(partnership: UUID, said: Owed, adaptations: Iterable[Adaptation]) -> Texts:
    """The rule that gives the day, and the adaptation of it, before their words are read."""
    if said.text.rule is None:
        return [], []
    rules = [one for one in rule_rows(partnership).rules if one.id == said.text.rule]
    return rules, [one for one in adaptations if one.id == said.text.adaptation]


def modes_in_words(modes: Iterable[Mode | str]) -> str:
    """« par téléphone ou par écrit »; nothing when the rule leaves it open."""
    words = [str(Mode(one).label) for one in modes]
    if len(words) < 2:
        return "".join(words)
    return _("{first} ou {last}").format(first=", ".join(words[:-1]), last=words[-1])


def source_of(rules: Sequence[Rule], adaptations: Sequence[Adaptation]) -> Source:
    """The adaptation if there is one, else the rule, given their words; no text at all is said as such."""
    if not rules:
        return Source(_("Aucune de vos règles n’en dit rien : c’est l’usage d’Interstice."))
    rule: Any = rules[0]
    url = reverse("rule", args=[rule.partnership, rule.id])
    for one in adaptations:
        said: Any = one.said  # type: ignore[attr-defined]
        return Source(_("par l’adaptation"), said.title or said.difference, url)
    return Source(_("par la règle"), rule.said.title, url)
