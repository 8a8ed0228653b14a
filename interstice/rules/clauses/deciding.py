"""Clauses on how the collective decides, and on the life of its rules."""

from __future__ import annotations

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.register.clauses import Choice, Clause, blank

DECIDING = _("Décider et redire")


class Consent(Clause, code="consent"):
    """How a proposal becomes a rule: who must answer, for how long, what silence means (E16, RL7).

    The default is that of product.md, chapter 2: those concerned, three weeks, and silence is never consent.
    """

    group: ClassVar[str | Promise] = DECIDING
    sentence: ClassVar[str | Promise] = _(
        "Une proposition attend la voix {who}, pendant {delay_days} ; passé ce délai, le silence {silence}."
    )
    who: str = blank(
        default="concerned",
        label=_("qui répond"),
        of="choice",
        choices=(
            Choice("concerned", _("des organisations concernées")),
            Choice("all", _("de toutes les organisations")),
        ),
    )
    delay_days: int = blank(default=21, label=_("délai"), of="days", least=1, most=365)
    silence: str = blank(
        default="not_consent",
        label=_("le silence"),
        of="choice",
        choices=(Choice("not_consent", _("n’est pas un accord")), Choice("consent", _("vaut accord"))),
    )


class Reactivation(Clause, code="reactivation"):
    """After how long a rule is said again, and whether it falls asleep when it is not (E14, N15).

    By default a year, thirty days of grace (the *g* of indicators.md), and no rule ever falls asleep.
    """

    group: ClassVar[str | Promise] = DECIDING
    sentence: ClassVar[str | Promise] = _(
        "{scope} {every_months}, à {grace_days} près ; "
        "passé ce temps, ce qui n’a pas été redit s’endort {asleep_after_days} plus tard."
    )
    scope: str = blank(
        default="this_rule",
        label=_("ce qui se redit"),
        of="choice",
        choices=(
            Choice("this_rule", _("Cette règle se redit")),
            Choice("all_rules", _("Toutes nos règles se redisent")),
        ),
    )
    every_months: int = blank(default=12, label=_("rythme"), of="every_months", least=1, most=120)
    grace_days: int = blank(default=30, label=_("marge"), of="days", most=365)
    asleep_after_days: int | None = blank(default=None, label=_("s’endort après"), of="days")

    def wording(self) -> str | Promise:
        """Without a delay nothing falls asleep, and the sentence says that it stays in force."""
        if self.asleep_after_days is not None:
            return self.sentence
        return _(
            "{scope} {every_months}, à {grace_days} près ; "
            "passé ce temps, ce qui n’a pas été redit reste en vigueur et dit « à redire »."
        )

    def beyond(self) -> bool:
        """Only one that is said of all rules reaches beyond its own."""
        return self.scope == "all_rules"
