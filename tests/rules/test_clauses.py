"""What a rule sets is what the software obeys, from its day, while it is in force, and only then."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from interstice.parties.clauses import Welcome
from interstice.parties.commands.bodies import name_body
from interstice.register.clauses import Clause, clause_types
from interstice.rules.clauses.deciding import Consent, Reactivation
from interstice.rules.clauses.followups import HandoverChecklist, ReportBack
from interstice.rules.clauses.institutions import HierarchyInformation
from interstice.rules.clauses.meetings import BodyCadence
from interstice.rules.clauses.outside import TravelsOutside
from interstice.rules.clauses.spoken import plainly, sentence_of
from interstice.rules.commands.adaptations import adapt_rule, agree_to_adaptation, end_adaptation
from interstice.rules.commands.life import repeal_rule, suspend_rule
from interstice.rules.commands.rules import revise_rule
from interstice.rules.inputs import clause_set
from interstice.rules.kinds import Round
from interstice.rules.queries.clauses import clause, clauses_in_force
from interstice.rules.queries.naming import in_words, words_of
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made

pytestmark = pytest.mark.django_db


def delay(collective: Collective, for_: UUID | None = None) -> int:
    """The delay of a report-back that holds today, for someone if it is owed to them."""
    return clause(collective.partnership, ReportBack, on=collective.today, for_=for_).value.delay_days


def everyone(collective: Collective) -> list[UUID]:
    """The three organisations around the table."""
    return [collective.departement, collective.ccas, collective.tremplin]


@pytest.mark.parametrize("kind", clause_types.values(), ids=list(clause_types))
def test_each_type_has_a_default_a_family_and_a_sentence_whose_blanks_are_its_parameters(
    kind: type[Clause],
) -> None:
    default = kind()
    assert str(kind.group)
    assert kind.__doc__
    written = {piece.name for piece in default.pieces(writing=True) if piece.blank}
    assert written == set(kind.blanks())
    assert plainly(default, str)
    assert kind.read(dict(default.parameters())) == default


@pytest.mark.parametrize(
    ("type_", "parameters", "named"),
    [
        ("report_bak", {}, "report_bak"),
        ("report_back", {"delai": 3}, "delai"),
        ("report_back", {"modes": ["pigeon"]}, "pigeon"),
        ("report_back", {"at": "meeting"}, "every_months"),
        ("consent", {"delay_days": 0}, "delay_days"),
        ("consent", {"silence": "maybe"}, "silence"),
        ("arbitration", {"steps": [{"place": "nowhere", "days": 3}]}, "nowhere"),
        ("body_cadence", {"every_weeks": 2, "every_months": 1}, "every_months"),
    ],
)
def test_what_a_clause_does_not_know_is_named(type_: str, parameters: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        clause_set(type_, **parameters)


def test_a_sentence_is_said_with_its_blanks_filled() -> None:
    said = sentence_of(ReportBack(delay_days=7, modes=("voice", "phone")), str)
    assert "".join(one.text for one in said) == (
        "Qui reçoit une orientation donne un retour dans les 7 jours ouvrés, de vive voix ou par téléphone."
    )
    assert [one.filled for one in said if one.filled] == ["delay_days", "counted", "modes"]


def test_without_any_rule_the_default_holds_and_says_that_no_rule_gives_it() -> None:
    collective = a_founded_partnership()
    held = clause(collective.partnership, Consent, on=collective.today)
    assert (held.value, held.rule) == (Consent(), None)


def test_a_clause_holds_from_the_day_of_its_rule_and_only_then() -> None:
    collective = a_founded_partnership()
    first = collective.today + timedelta(days=10)
    rule = a_rule_in_force(
        collective, clauses=[clause_set("report_back", delay_days=15)], adopted={"applied_from": first}
    )
    assert delay(collective) == 30
    collective.day(9)
    assert delay(collective) == 30
    collective.day(1)
    held = clause(collective.partnership, ReportBack, on=collective.today)
    assert (held.value.delay_days, held.rule, held.version, held.since) == (15, rule, 1, first)


def test_the_newest_rule_says_and_a_revision_takes_its_place_from_its_own_day() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15)])
    collective.day(1)
    newest = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=20)])
    assert delay(collective) == 20
    collective.day(1)
    revise_rule(
        collective.alice,
        rule=newest,
        articles=["Sous dix jours."],
        clauses=[clause_set("report_back", delay_days=10)],
        round=Round.MEETING,
        agreed=everyone(collective),
        read_version=1,
        applied_from=collective.today + timedelta(days=5),
    )
    assert delay(collective) == 20
    collective.day(5)
    assert delay(collective) == 10
    assert clause(collective.partnership, ReportBack, on=collective.today).version == 2


def test_a_suspended_rule_is_not_obeyed_and_is_again_from_its_day_by_itself() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15)])
    until = collective.today + timedelta(days=30)
    suspend_rule(collective.bob, rule=rule, until=until, round=Round.MEETING, agreed=everyone(collective))
    assert delay(collective) == 30
    collective.is_(until - timedelta(days=1))
    assert delay(collective) == 30
    collective.day(1)
    assert delay(collective) == 15


def test_a_dropped_rule_is_obeyed_no_more() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15)])
    before = collective.today
    collective.day(3)
    repeal_rule(collective.bob, rule=rule, round=Round.MEETING, agreed=everyone(collective))
    assert delay(collective) == 30
    assert clause(collective.partnership, ReportBack, on=before).value.delay_days == 15


def test_a_rule_that_sleeps_is_not_obeyed() -> None:
    collective = a_founded_partnership()
    sleeping = clause_set("reactivation", every_months=1, asleep_after_days=10)
    a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15), sleeping])
    due = collective.today.replace(month=collective.today.month + 1)
    collective.is_(due + timedelta(days=10))
    assert delay(collective) == 15
    collective.day(1)
    assert delay(collective) == 30


def test_an_adaptation_holds_for_its_actor_once_the_other_agrees_and_until_it_ends() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15)])
    alice, bob = collective.people["alice"], collective.people["bob"]
    done = adapt_rule(
        collective.alice,
        rule=rule,
        for_actor=alice,
        counterpart=bob,
        clauses=[clause_set("report_back", delay_days=7, modes=["phone"], owed_to=alice)],
        difference="Par téléphone, dans la semaine.",
    )
    adaptation = made(done, "adaptation")
    assert delay(collective, alice) == 15
    agree_to_adaptation(collective.bob, adaptation=adaptation)
    held = clause(collective.partnership, ReportBack, on=collective.today, for_=alice)
    assert (held.value.delay_days, held.rule, held.adaptation) == (7, rule, adaptation)
    assert delay(collective) == delay(collective, bob) == 15
    collective.day(1)
    end_adaptation(collective.bob, adaptation=adaptation)
    assert delay(collective, alice) == 15


def test_clauses_of_two_bodies_are_told_apart() -> None:
    collective = a_founded_partnership()
    team = made(name_body(collective.alice, name="l’équipe"), "body")
    board = made(name_body(collective.alice, name="la commission"), "body")
    told = [
        clause_set("body_cadence", body=team, every_weeks=2),
        clause_set("body_cadence", body=board, every_months=3),
    ]
    a_rule_in_force(collective, clauses=told)
    held = [
        clause(collective.partnership, BodyCadence, on=collective.today, body=one).value
        for one in (team, board)
    ]
    assert [(one.every_weeks, one.every_months) for one in held] == [(2, None), (None, 3)]
    assert clause(collective.partnership, BodyCadence, on=collective.today, body=uuid4()).rule is None
    assert len(clauses_in_force(collective.partnership, collective.today)) == 2


def test_words_of_a_clause_stay_in_the_vault_and_are_read_back_by_all_who_are_here() -> None:
    collective = a_founded_partnership()
    items = ["accord de la personne", "rendez-vous à trois"]
    a_rule_in_force(collective, clauses=[clause_set("handover_checklist", items=items)])
    held = clause(collective.partnership, HandoverChecklist, on=collective.today).value
    assert not set(held.items) & set(items)
    for reader in (collective.alice, collective.daniel):
        said = in_words(held, words_of(reader, [held]))
        assert said.said_words() == items
    assert not words_of(collective.stranger, [held])


def test_the_welcome_of_newcomers_follows_the_rule_from_that_day() -> None:
    collective = a_founded_partnership()
    before = collective.today
    collective.day(1)
    a_rule_in_force(collective, clauses=[clause_set("welcome", check_in_months=[2], mutual=True)])
    assert clause(collective.partnership, Welcome, on=before).value.check_in_months == (1, 3)
    assert clause(collective.partnership, Welcome, on=collective.today).value.check_in_months == (2,)


def test_what_leaves_and_what_hierarchies_read_follow_the_rule_from_that_day() -> None:
    collective = a_founded_partnership()
    before = collective.today
    collective.day(1)
    told = [
        clause_set("hierarchy_information", level="rules_and_reasons", tacit_after_days=60),
        clause_set("travels_outside", reread_by=[collective.ccas]),
    ]
    a_rule_in_force(collective, clauses=told)
    for on, level, rereaders in (
        (before, "rules_only", ()),
        (collective.today, "rules_and_reasons", (collective.ccas,)),
    ):
        assert clause(collective.partnership, HierarchyInformation, on=on).value.level == level
        assert clause(collective.partnership, TravelsOutside, on=on).value.reread_by == rereaders


def test_a_period_said_of_one_rule_does_not_reach_the_others() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, clauses=[clause_set("reactivation", every_months=3)])
    assert clause(collective.partnership, Reactivation, on=collective.today).rule is None
    everywhere = a_rule_in_force(
        collective, clauses=[clause_set("reactivation", scope="all_rules", every_months=6)]
    )
    assert clause(collective.partnership, Reactivation, on=collective.today).rule == everywhere
