"""« Du cas à la question » as it is drawn: each step dated, in its author's words, with its act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from interstice.rules.queries.steps import Step
from interstice.ui.dates import day

NAMES: Mapping[str, str | Promise] = {
    "situation": gettext_lazy("Un cas"),
    "joining": gettext_lazy("Chez nous aussi"),
    "question": gettext_lazy("La question"),
    "common": gettext_lazy("Ce qui est commun"),
    "rule": gettext_lazy("La règle"),
}


@dataclass(frozen=True)
class Climbed:
    """One step of the drawing."""

    when: str
    what: str
    words: object
    n: int
    url: str


def climb(partnership: UUID, steps: Iterable[Step], today: date) -> list[Climbed]:
    """The steps; a question that stands alone is its own title, and needs no drawing."""
    told = list(steps)
    if len(told) < 2:
        return []
    return [
        Climbed(day(one.on, today), _name(one), _words(one), one.n, reverse("act", args=[partnership, one.n]))
        for one in told
    ]


def _name(step: Step) -> str:
    name = str(NAMES[step.kind])
    return f"{name} · {step.signed}" if step.kind == "joining" else name


def _words(step: Step) -> object:
    if step.kind == "situation" and step.withdrawn_on and not step.words:
        return _("La situation s’est retirée ; son lien avec la question reste.")
    return step.words
