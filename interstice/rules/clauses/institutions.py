"""Clauses on hierarchies, arbitration, and what outlives the collective: obeyed by later rooms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.register.clauses import Choice, Clause, blank

WITH_HIERARCHIES = _("Les hiérarchies et la suite")

PLACES = (
    Choice("members_concerned", _("les membres concernés")),
    Choice("two_members", _("deux membres tirés au sort")),
    Choice("deciders_concerned", _("les décideurs des organisations concernées")),
    Choice("steering_committee", _("le comité de pilotage")),
)


class HierarchyInformation(Clause, code="hierarchy_information"):
    """What hierarchies are told, and after how long no answer reads « laissée faire » (T6, A31).

    By default the rules only, and silence is never read as anything (RL7).
    """

    group: ClassVar[str | Promise] = WITH_HIERARCHIES
    sentence: ClassVar[str | Promise] = _(
        "Les hiérarchies lisent {level} ; "
        "sans réponse après {tacit_after_days}, une règle se lit « laissée faire »."
    )
    level: str = blank(
        default="rules_only",
        label=_("ce qu’elles lisent"),
        of="choice",
        choices=(
            Choice("rules_only", _("les règles seulement")),
            Choice("rules_and_reasons", _("les règles et leurs raisons")),
        ),
    )
    tacit_after_days: int | None = blank(default=None, label=_("délai"), of="days", least=1)

    def wording(self) -> str | Promise:
        """Without a delay, silence stays silence."""
        if self.tacit_after_days:
            return self.sentence
        return _("Les hiérarchies lisent {level} ; leur silence ne veut rien dire.")


@dataclass(frozen=True)
class Step:
    """One step of the ladder: who is asked, and how long they have."""

    place: str
    days: int


class Arbitration(Clause, code="arbitration"):
    """The ladder that a disagreement climbs when the collective cannot settle it itself (T2, AT14)."""

    group: ClassVar[str | Promise] = WITH_HIERARCHIES
    sentence: ClassVar[str | Promise] = _("Un désaccord que nous ne réglons pas se porte devant {steps}.")
    steps: tuple[Step, ...] = blank(default=(), label=_("les degrés"), of="steps", choices=PLACES)

    def check(self) -> None:
        """Each step is a known place and a delay."""
        known = {one.code for one in PLACES}
        for step in self.steps:
            if step.place not in known:
                raise ValueError(f"« arbitration » : degré inconnu « {step.place} ».")
            if step.days < 1:
                raise ValueError("« arbitration » : chaque degré a au moins un jour.")

    def wording(self) -> str | Promise:
        """Without any rule, nobody arbitrates."""
        return self.sentence if self.steps else _("Rien ne dit qui arbitre.")


class Legacy(Clause, code="legacy"):
    """How long before the end the collective settles what will outlive it (product.md, chapter 7)."""

    group: ClassVar[str | Promise] = WITH_HIERARCHIES
    sentence: ClassVar[str | Promise] = _("Ce que nous laissons se décide {months_before} avant la fin.")
    months_before: int = blank(default=6, label=_("délai"), of="months", least=1, most=60)
