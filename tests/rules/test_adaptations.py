"""A rule is lived in each one's way, agreed by two; it is never a breach, and nobody's absence ends it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from interstice.parties.commands.members import leave
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.clauses.followups import ReportBack
from interstice.rules.commands.adaptations import (
    adapt_rule,
    agree_to_adaptation,
    end_adaptation,
    take_over_adaptation,
)
from interstice.rules.inputs import clause_set
from interstice.rules.models import Adaptation
from interstice.rules.queries.clauses import clause
from interstice.rules.queries.reminders import awaiting
from interstice.rules.queries.rule_page import rule_at
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made

pytestmark = pytest.mark.django_db


def adapted(collective: Collective, rule: UUID, *, by: str = "alice", **more: Any) -> UUID:
    """An adaptation for Alice, with Bob, said by one of them."""
    told: dict[str, Any] = {
        "for_actor": collective.people["alice"],
        "counterpart": collective.people["bob"],
        "clauses": [clause_set("report_back", delay_days=7, modes=["phone"])],
        "difference": "Par téléphone, dans la semaine.",
    }
    return made(adapt_rule(collective.as_(by), rule=rule, **told | more), "adaptation")


def a_rule(collective: Collective) -> UUID:
    """A rule on report-backs and on the consent round."""
    return a_rule_in_force(
        collective, clauses=[clause_set("report_back", delay_days=15), clause_set("consent")]
    )


def test_an_adaptation_awaits_the_other_of_the_two() -> None:
    collective = a_founded_partnership()
    rule = a_rule(collective)
    adaptation = adapted(collective, rule)
    assert [str(one.what) for one in awaiting(collective.bob)] == ["Dire si cette adaptation vous convient"]
    for who, said in (("alice", "l’autre"), ("carol", "les deux")):
        with pytest.raises(Refused, match=said):
            agree_to_adaptation(collective.as_(who), adaptation=adaptation)
    agree_to_adaptation(collective.bob, adaptation=adaptation)
    assert awaiting(collective.bob) == []
    with pytest.raises(Refused, match="déjà convenue"):
        agree_to_adaptation(collective.bob, adaptation=adaptation)


def test_the_counterpart_may_be_the_one_who_says_it() -> None:
    collective = a_founded_partnership()
    adaptation = adapted(collective, a_rule(collective), by="bob")
    with pytest.raises(Refused):
        agree_to_adaptation(collective.bob, adaptation=adaptation)
    agree_to_adaptation(collective.alice, adaptation=adaptation)
    assert Adaptation.objects.get(id=adaptation).agreed_on == collective.today


def test_nobody_adapts_a_rule_for_others_nor_alone() -> None:
    collective = a_founded_partnership()
    rule = a_rule(collective)
    for who in ("carol", "daniel"):
        with pytest.raises(Refused):
            adapted(collective, rule, by=who)
    with pytest.raises(Refused, match="à deux"):
        adapted(collective, rule, counterpart=collective.people["alice"])
    with pytest.raises(Refused, match="autour de cette table"):
        adapted(collective, rule, counterpart=collective.people["daniel"])
    with pytest.raises(Refused, match="diffère"):
        adapted(collective, rule, difference=" ")
    with pytest.raises(OutOfSight):
        adapt_rule(
            collective.stranger,
            rule=rule,
            for_actor=collective.people["alice"],
            counterpart=collective.people["bob"],
            difference="Autrement.",
        )


def test_an_adaptation_changes_only_what_its_rule_says_and_two_may_settle() -> None:
    collective = a_founded_partnership()
    rule = a_rule(collective)
    with pytest.raises(Refused, match="ne dit rien"):
        adapted(collective, rule, clauses=[clause_set("referral_acceptance", delay_days=3)])
    with pytest.raises(Refused, match="vaut pour tous"):
        adapted(collective, rule, clauses=[clause_set("consent", silence="consent")])
    adapted(collective, rule, clauses=[])


def test_a_house_may_adapt_for_all_its_members() -> None:
    collective = a_founded_partnership()
    rule = a_rule(collective)
    adaptation = adapted(collective, rule, for_actor=collective.departement, counterpart=collective.ccas)
    agree_to_adaptation(collective.bob, adaptation=adaptation)
    held = clause(collective.partnership, ReportBack, on=collective.today, for_=collective.people["alice"])
    assert (held.value.delay_days, held.adaptation) == (7, adaptation)


def test_when_one_of_the_two_leaves_it_has_lost_a_side_until_someone_takes_over() -> None:
    collective = a_founded_partnership()
    rule = a_rule(collective)
    adaptation = adapted(collective, rule)
    agree_to_adaptation(collective.bob, adaptation=adaptation)
    with pytest.raises(Refused, match="deux côtés"):
        take_over_adaptation(collective.carol, adaptation=adaptation)
    leave(collective.bob)
    assert [one.lost for one in rule_at(collective.alice, rule).adaptations] == [True]
    assert [str(one.why) for one in awaiting(collective.alice)] == ["Elle a perdu un côté"]
    held = clause(collective.partnership, ReportBack, on=collective.today, for_=collective.people["alice"])
    assert held.value.delay_days == 7
    with pytest.raises(Refused, match="déjà un côté"):
        take_over_adaptation(collective.alice, adaptation=adaptation)
    take_over_adaptation(collective.carol, adaptation=adaptation)
    row = Adaptation.objects.get(id=adaptation)
    assert (row.for_actor, row.counterpart) == (collective.people["alice"], collective.people["carol"])
    assert [one.lost for one in rule_at(collective.alice, rule).adaptations] == [False]


def test_either_of_the_two_goes_back_to_the_common_core() -> None:
    collective = a_founded_partnership()
    adaptation = adapted(collective, a_rule(collective))
    agree_to_adaptation(collective.bob, adaptation=adaptation)
    with pytest.raises(Refused):
        end_adaptation(collective.carol, adaptation=adaptation)
    end_adaptation(collective.bob, adaptation=adaptation)
    for act in (end_adaptation, agree_to_adaptation, take_over_adaptation):
        with pytest.raises(Refused):
            act(collective.alice, adaptation=adaptation)


def test_an_adaptation_of_another_partnership_does_not_exist() -> None:
    collective = a_founded_partnership()
    adaptation = adapted(collective, a_rule(collective))
    for act in (agree_to_adaptation, end_adaptation, take_over_adaptation):
        with pytest.raises(OutOfSight):
            act(collective.stranger, adaptation=adaptation)


def test_variants_are_read_by_the_collective_alone() -> None:
    collective = a_founded_partnership()
    rule = a_rule(collective)
    adapted(collective, rule)
    collective.enters("emma", "ccas", hat=Hat.GUEST)
    assert len(rule_at(collective.carol, rule).adaptations) == 1
    assert rule_at(collective.daniel, rule).adaptations == rule_at(collective.emma, rule).adaptations == ()
