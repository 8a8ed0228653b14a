"""A rule lives by being said again: never by itself, never asleep unless a clause says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from interstice.parties.commands.members import leave
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import RuleReactivated, RuleSaidAgain
from interstice.rules.calendar_sums import months_after
from interstice.rules.commands.life import reactivate_rule, repeal_rule, say_rule_again, suspend_rule
from interstice.rules.commands.rounds import consent, consent_with_reservation
from interstice.rules.commands.rules import adopt_rule, revise_rule, watch_rule
from interstice.rules.inputs import clause_set
from interstice.rules.kinds import Round
from interstice.rules.life import Life, State
from interstice.rules.models import Reservation, SayingAgain
from interstice.rules.queries.lives import lives
from interstice.rules.queries.reminders import awaiting
from tests.given import Collective, a_founded_partnership, a_proposal, a_rule_in_force, made

pytestmark = pytest.mark.django_db


def everyone(collective: Collective) -> list[UUID]:
    """The three organisations around the table."""
    return [collective.departement, collective.ccas, collective.tremplin]


def life(collective: Collective, rule: UUID, on: date | None = None) -> Life:
    """The life of a rule today, or on a day."""
    return lives(collective.partnership, on or collective.today)[rule]


def said_again(collective: Collective, rule: UUID, **more: Any) -> None:
    """The three organisations say a rule again in a meeting."""
    told: dict[str, Any] = {"round": Round.MEETING, "agreed": everyone(collective)}
    reactivate_rule(collective.bob, rule=rule, **told | more)


def test_a_rule_is_due_a_year_later_when_nobody_said_when() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    assert life(collective, rule).due == months_after(collective.today, 12)


def test_past_its_date_it_says_so_and_stays_in_force_for_ever() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=6)
    due = months_after(collective.today, 6)
    assert life(collective, rule, due).state is State.IN_FORCE
    for days in (1, 31, 4000):
        late = life(collective, rule, due + timedelta(days=days))
        assert (late.state, late.applied, late.due) == (State.TO_SAY_AGAIN, True, due)


def test_the_same_day_of_the_month_or_its_last_day() -> None:
    assert months_after(date(2024, 8, 31), 6) == date(2025, 2, 28)


@pytest.mark.parametrize(("days", "late"), [(-20, False), (0, False), (30, False), (31, True)])
def test_said_again_up_to_its_date_and_grace_is_in_time(days: int, late: bool) -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=6)
    collective.is_(months_after(collective.today, 6) + timedelta(days=days))
    said_again(collective, rule)
    again = life(collective, rule)
    assert (again.said_again_late, again.due) == (late, months_after(collective.today, 6))
    assert (again.state, again.provisional) == (State.IN_FORCE, False)


def test_the_grace_is_that_of_the_rule_of_the_collective() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=6)
    a_rule_in_force(collective, clauses=[clause_set("reactivation", scope="all_rules", grace_days=5)])
    collective.is_(months_after(collective.today, 6) + timedelta(days=6))
    said_again(collective, rule)
    assert life(collective, rule).said_again_late


def test_what_adoption_says_comes_before_a_clause_and_a_rule_s_own_clause_before_one_of_all_rules() -> None:
    collective = a_founded_partnership()
    said = a_rule_in_force(collective, review_months=2)
    own = a_rule_in_force(collective, clauses=[clause_set("reactivation", every_months=3)])
    plain = a_rule_in_force(collective)
    assert life(collective, plain).months == 12
    everywhere = clause_set("reactivation", scope="all_rules", every_months=4)
    meta = a_rule_in_force(collective, clauses=[everywhere])
    assert [life(collective, one).months for one in (said, own, plain, meta)] == [2, 3, 4, 4]
    assert life(collective, plain).period_rule == meta
    assert life(collective, own).period_rule == own
    assert life(collective, said).period_rule is None


def test_a_period_said_of_all_rules_holds_from_its_day_only() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    adopted = collective.today
    collective.day(200)
    a_rule_in_force(collective, clauses=[clause_set("reactivation", scope="all_rules", every_months=6)])
    assert life(collective, rule, collective.today - timedelta(days=1)).state is State.IN_FORCE
    assert life(collective, rule).due == months_after(adopted, 6)
    assert life(collective, rule).state is State.TO_SAY_AGAIN


def test_no_rule_falls_asleep_unless_a_clause_says_so_and_then_after_its_days() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(
        collective, clauses=[clause_set("reactivation", every_months=6, asleep_after_days=60)]
    )
    due = months_after(collective.today, 6)
    assert life(collective, rule, due + timedelta(days=60)).state is State.TO_SAY_AGAIN
    asleep = life(collective, rule, due + timedelta(days=61))
    assert (asleep.state, asleep.applied) == (State.DORMANT, False)
    collective.is_(due + timedelta(days=100))
    said_again(collective, rule)
    assert life(collective, rule).state is State.IN_FORCE


def test_falling_asleep_never_counts_days_from_before_the_clause() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=1)
    collective.day(300)
    sleeping = clause_set("reactivation", scope="all_rules", asleep_after_days=10)
    meta = a_rule_in_force(collective, clauses=[sleeping])
    assert life(collective, rule).state is State.TO_SAY_AGAIN
    collective.day(10)
    assert life(collective, rule).state is State.TO_SAY_AGAIN
    collective.day(1)
    assert life(collective, rule).state is State.DORMANT
    assert life(collective, meta).state is State.IN_FORCE
    repeal_rule(collective.bob, rule=meta, round=Round.MEETING, agreed=everyone(collective))
    assert life(collective, rule).state is State.TO_SAY_AGAIN


def test_revising_is_saying_again() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=6)
    collective.day(100)
    told: dict[str, Any] = {"round": Round.MEETING, "agreed": everyone(collective), "read_version": 1}
    revise_rule(collective.bob, rule=rule, articles=["Mieux dit."], **told)
    assert life(collective, rule).due == months_after(collective.today, 6)
    assert SayingAgain.objects.filter(rule=rule).count() == 2


def test_a_meeting_of_two_organisations_may_say_a_rule_again_and_one_alone_may_not() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    with pytest.raises(Refused, match="à plusieurs"):
        said_again(collective, rule, agreed=[collective.ccas])
    assert collective.elsewhere
    with pytest.raises(Refused, match="autour de cette table"):
        said_again(collective, rule, agreed=[collective.ccas, collective.elsewhere.houses["own"]])
    said_again(collective, rule, agreed=[collective.ccas, collective.tremplin])


def test_a_light_round_ends_with_the_last_voice() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    collective.day(300)
    first = say_rule_again(collective.alice, rule=rule, words="Elle tient.")
    assert [type(act) for act in first.acts] == [RuleSaidAgain]
    with pytest.raises(Refused, match="déjà redite"):
        say_rule_again(collective.alice, rule=rule)
    say_rule_again(collective.bob, rule=rule)
    assert life(collective, rule).due == months_after(collective.today - timedelta(days=300), 12)
    last = say_rule_again(collective.carol, rule=rule)
    assert [type(act) for act in last.acts] == [RuleSaidAgain, RuleReactivated]
    assert life(collective, rule).due == months_after(collective.today, 12)
    say_rule_again(collective.alice, rule=rule)


def test_a_light_round_waits_for_those_concerned_who_are_still_here() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    other = a_rule_in_force(collective, between=("alice", "bob"))
    with pytest.raises(Refused, match="concerne pas"):
        say_rule_again(collective.carol, rule=other)
    leave(collective.carol)
    say_rule_again(collective.alice, rule=rule)
    assert len(say_rule_again(collective.bob, rule=rule).acts) == 2


def test_only_members_keep_suspend_or_drop() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    told: dict[str, Any] = {"rule": rule, "round": Round.MEETING, "agreed": everyone(collective)}
    gestures: list[Callable[..., object]] = [
        reactivate_rule,
        repeal_rule,
        partial(suspend_rule, until=date(2030, 1, 1)),
    ]
    for act in gestures:
        with pytest.raises(Refused):
            act(collective.daniel, **told)
        with pytest.raises(OutOfSight):
            act(collective.stranger, **told)
    with pytest.raises(Refused):
        say_rule_again(collective.daniel, rule=rule)


def test_a_suspended_rule_gives_no_reminder_and_comes_back_by_itself() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=1)
    until = collective.today + timedelta(days=90)
    told: dict[str, Any] = {"rule": rule, "round": Round.LIGHT}
    with pytest.raises(Refused, match="à venir"):
        suspend_rule(collective.bob, **told, until=collective.today, agreed=everyone(collective))
    with pytest.raises(Refused, match="il en manque"):
        suspend_rule(collective.bob, **told, until=until, agreed=[collective.ccas])
    suspend_rule(collective.bob, **told, until=until, agreed=everyone(collective))
    collective.day(60)
    asleep = life(collective, rule)
    assert (asleep.state, asleep.suspended_until) == (State.SUSPENDED, until)
    assert awaiting(collective.alice) == []
    collective.is_(until)
    assert life(collective, rule).state is State.TO_SAY_AGAIN
    assert [one.due for one in awaiting(collective.alice)] == [months_after(until - timedelta(days=90), 1)]


def test_saying_a_suspended_rule_again_brings_it_back() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    until = collective.today + timedelta(days=90)
    suspend_rule(collective.bob, rule=rule, until=until, round=Round.MEETING, agreed=everyone(collective))
    collective.day(10)
    said_again(collective, rule)
    assert life(collective, rule).state is State.IN_FORCE
    assert life(collective, rule, collective.today - timedelta(days=1)).state is State.SUSPENDED


def test_a_dropped_rule_is_touched_no_more() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    repeal_rule(collective.bob, rule=rule, round=Round.MEETING, agreed=everyone(collective))
    with pytest.raises(Refused, match="abandonnée"):
        said_again(collective, rule)
    with pytest.raises(Refused, match="abandonnée"):
        a_proposal(collective, revises=rule)


def test_a_reservation_ends_only_when_those_who_made_it_lift_it() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("alice", "bob"))
    consent(collective.alice, proposal=proposal, read_draft=1)
    kept = made(
        consent_with_reservation(collective.bob, proposal=proposal, read_draft=1, words="Hm."), "reservation"
    )
    adopt_rule(collective.alice, proposal=proposal, read_draft=1)
    told: dict[str, Any] = {"rule": proposal, "round": Round.MEETING, "agreed": everyone(collective)}
    reactivate_rule(collective.alice, **told)
    assert Reservation.objects.get(id=kept).lifted_on is None
    with pytest.raises(Refused, match="Seule l’organisation"):
        reactivate_rule(collective.alice, **told, lifts=[kept])
    reactivate_rule(collective.bob, **told, lifts=[kept])
    assert Reservation.objects.get(id=kept).lifted_on == collective.today
    with pytest.raises(Refused, match="déjà levée"):
        reactivate_rule(collective.bob, **told, lifts=[kept])


def test_who_watches_is_reminded_a_fortnight_before_and_nobody_else() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, review_months=6)
    due = months_after(collective.today, 6)
    watch_rule(collective.alice, rule=rule, watcher=collective.people["bob"])
    collective.is_(due - timedelta(days=15))
    assert awaiting(collective.bob) == []
    collective.day(1)
    assert [(one.what, one.due) for one in awaiting(collective.bob)] == [("Redire", due)]
    assert awaiting(collective.alice) == []
    assert awaiting(collective.daniel) == []


def test_without_a_watcher_those_concerned_are_reminded_until_their_voice_is_said() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, between=("alice", "bob"), review_months=6)
    collective.is_(months_after(collective.today, 6))
    assert [len(awaiting(collective.as_(who))) for who in ("alice", "bob", "carol")] == [1, 1, 0]
    say_rule_again(collective.alice, rule=rule)
    assert [len(awaiting(collective.as_(who))) for who in ("alice", "bob")] == [0, 1]
