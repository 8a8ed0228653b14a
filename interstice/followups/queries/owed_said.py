"""What is owed, in a sentence: by when, by which mode, by which text of the collective (AT10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from interstice.followups.kinds import Mode
from interstice.followups.queries.owed import Owed
from interstice.parties.queries.directory import Directory
from interstice.register.actors import Actor
from interstice.rules.clauses.spoken import plainly
from interstice.rules.models import Adaptation, Rule
from interstice.vault.queries import Saying, voiced


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


def owed_said(seen_by: Actor, said: Owed, who: Directory) -> OwedSaid:
    """The day, the modes, and the text that gives them, as this viewer may call it."""
    return OwedSaid(
        due=said.due,
        modes=modes_in_words(said.modes),
        source=source_of(seen_by, said.text.rule, said.text.adaptation),
        answer_due=said.answer_due,
        sentence=plainly(said.text.value, lambda one: who.person(one) or who.name(one)),
    )


def modes_in_words(modes: Iterable[Mode | str]) -> str:
    """« par téléphone ou par écrit »; nothing when the rule leaves it open."""
    words = [str(Mode(one).label) for one in modes]
    if len(words) < 2:
        return "".join(words)
    return _("{first} ou {last}").format(first=", ".join(words[:-1]), last=words[-1])


def source_of(seen_by: Actor, rule: UUID | None, adaptation: UUID | None) -> Source:
    """The adaptation if there is one, else the rule; no text at all is said as such."""
    if rule is None:
        return Source(_("Aucune de vos règles n’en dit rien : c’est l’usage d’Interstice."))
    row = Rule.objects.filter(partnership=seen_by.partnership, id=rule).first()
    between: Sequence[Adaptation] = (
        list(Adaptation.objects.filter(partnership=seen_by.partnership, id=adaptation)) if adaptation else []
    )
    voiced(seen_by, [row] if row else [], between)
    url = reverse("rule", args=[seen_by.partnership, rule])
    if between:
        held = between[0]
        title: Saying = held.said.title or held.said.difference  # type: ignore[attr-defined]
        return Source(_("par l’adaptation"), title, url)
    return Source(_("par la règle"), row.said.title if row else None, url)  # type: ignore[attr-defined]
