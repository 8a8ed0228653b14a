"""What saying again, suspending and dropping change; a dropped rule stays readable (AT17)."""

from __future__ import annotations

from interstice.register.gate import Inscription, effect
from interstice.rules.acts import RuleReactivated, RuleRepealed, RuleSaidAgain, RuleSuspended
from interstice.rules.effects.rules import close
from interstice.rules.effects.sayings import said_again
from interstice.rules.models import (
    ClauseSet,
    Filling,
    LightVoice,
    Reservation,
    Rule,
    RuleVersion,
    Suspension,
)


@effect(RuleSaidAgain)
def rule_said_again(act: RuleSaidAgain, place: Inscription) -> None:
    """One voice of a light round."""
    LightVoice.objects.create(
        partnership=place.partnership,
        id=place.derive("voice"),
        rule_id=act.rule,
        organisation=act.organisation,
        by=place.member,
        words=act.words or "",
        on=place.on,
    )


@effect(RuleReactivated)
def rule_reactivated(act: RuleReactivated, place: Inscription) -> None:
    """A new period, and the reservations that were lifted with it."""
    said_again(act.rule, place, round=act.round, agreed=act.agreed, months=act.review_months, words=act.words)
    Reservation.objects.filter(id__in=act.lifts).update(lifted_on=place.on)


@effect(RuleSuspended)
def rule_suspended(act: RuleSuspended, place: Inscription) -> None:
    """Set aside until a day; from that day it is in force again by itself."""
    Suspension.objects.create(
        partnership=place.partnership,
        id=place.derive("suspension"),
        rule_id=act.rule,
        from_on=place.on,
        until_on=act.until,
        n=place.n,
    )


@effect(RuleRepealed)
def rule_repealed(act: RuleRepealed, place: Inscription) -> None:
    """No longer in force; what it filled in the convention is empty again (B26)."""
    Rule.objects.filter(id=act.rule).update(repealed_on=place.on)
    LightVoice.objects.filter(rule=act.rule).delete()
    for table in (RuleVersion, ClauseSet, Filling):
        close(table, place.on, rule=act.rule)
