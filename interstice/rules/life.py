"""The life of a rule on a day, from what was adopted, said again, suspended: pure, for any day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from interstice.rules.calendar_sums import months_after
from interstice.rules.clauses.deciding import Reactivation
from interstice.rules.clauses.in_force import InForce
from interstice.rules.models import Rule, SayingAgain, Suspension

REMINDED_DAYS = 14
"""How long before its date those who watch over a rule are reminded (AT06)."""

SILENT_DAYS = 180
"""After how many days without a life act a rule is put as a question (indicators.md, 8)."""


class State(TextChoices):
    """Where a rule stands. Past its date it says « à redire »; nothing else happens by itself (N15)."""

    NOT_YET = "not_yet", _("pas encore appliquée")
    TRIAL = "trial", _("à l’essai")
    IN_FORCE = "in_force", _("en vigueur")
    TO_SAY_AGAIN = "to_say_again", _("à redire")
    DORMANT = "dormant", _("en sommeil")
    SUSPENDED = "suspended", _("suspendue")
    REPEALED = "repealed", _("abandonnée")


APPLIED = frozenset({State.TRIAL, State.IN_FORCE, State.TO_SAY_AGAIN})
"""States in which the software obeys the rule's clauses."""


@dataclass(frozen=True, kw_only=True)
class Life:
    """A rule's state on a day, and the dates that matter for what comes next."""

    state: State
    due: date
    grace_until: date
    asleep_on: date | None
    suspended_until: date | None
    said_again_late: bool
    """Whether it was last said again after its date and grace."""
    provisional: bool
    """Never said again since it was adopted (B23)."""
    months: int
    """Its period; `period_rule` is the rule whose clause gives it, None when adoption or the default does."""
    period_rule: UUID | None

    @property
    def applied(self) -> bool:
        """Whether the software obeys it."""
        return self.state in APPLIED

    def reminds(self, on: date) -> bool:
        """Whether those who watch are reminded that day: near its date or past it, not while suspended."""
        return self.applied and on >= self.due - timedelta(days=REMINDED_DAYS)


def life_of(
    rule: Rule,
    sayings: Iterable[SayingAgain],
    suspensions: Iterable[Suspension],
    period: InForce[Reactivation],
    on: date,
) -> Life:
    """The life of a rule on a day, under the reactivation clause that holds for it that day."""
    said = [one for one in sorted(sayings, key=lambda one: (one.on, one.n)) if one.on <= on]
    last = said[-1] if said else None
    paused = [one for one in suspensions if one.from_on <= on]
    months = (last.review_months if last else rule.review_months) or period.value.every_months
    due = _due(rule, last, months)
    asleep_on = _asleep_on(due, paused, period)
    until = max((one.until_on for one in paused if one.until_on > on), default=None)
    return Life(
        state=_state(rule, last, due=due, asleep_on=asleep_on, until=until, on=on),
        due=due,
        grace_until=due + timedelta(days=period.value.grace_days),
        asleep_on=asleep_on,
        suspended_until=until,
        said_again_late=bool(last and last.late),
        provisional=len(said) < 2,
        months=months,
        period_rule=None if last and last.review_months else period.rule,
    )


def _due(rule: Rule, last: SayingAgain | None, months: int) -> date:
    if last and last.trial_until:
        return last.trial_until
    return months_after(last.on if last else rule.adopted_on, months)


def _asleep_on(due: date, paused: list[Suspension], period: InForce[Reactivation]) -> date | None:
    """Days run from the date, the end of a suspension, or the clause: whichever comes last."""
    if period.value.asleep_after_days is None:
        return None
    back = [one.until_on for one in paused]
    start = max([due, *back, *([period.since] if period.since else [])])
    return start + timedelta(days=period.value.asleep_after_days + 1)


def _state(
    rule: Rule, last: SayingAgain | None, *, due: date, asleep_on: date | None, until: date | None, on: date
) -> State:
    if rule.repealed_on and rule.repealed_on <= on:
        return State.REPEALED
    if on < rule.from_on:
        return State.NOT_YET
    if until:
        return State.SUSPENDED
    if asleep_on and on >= asleep_on:
        return State.DORMANT
    if on > due:
        return State.TO_SAY_AGAIN
    return State.TRIAL if last and last.trial_until else State.IN_FORCE
