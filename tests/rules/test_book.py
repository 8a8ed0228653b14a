"""The rule book on any day, and each rule's page: all for members, text and counts for everyone else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight
from interstice.rules.acts import ArticleOrigin
from interstice.rules.commands.life import repeal_rule, suspend_rule
from interstice.rules.commands.positions import confirm_translation, translate_logic
from interstice.rules.commands.proposals import amend_proposal
from interstice.rules.commands.questions import generalise, raise_question, tell_situation
from interstice.rules.commands.rounds import consent, consent_with_reservation, object_to
from interstice.rules.commands.rules import adopt_rule, revise_rule, set_degree, watch_rule
from interstice.rules.inputs import clause_set
from interstice.rules.kinds import ArticleSource, Degree, Round, RuleOrigin
from interstice.rules.life import State
from interstice.rules.queries.book import RuleLine, rules_dropped, rules_in_force
from interstice.rules.queries.rule_page import rule_at, title_of
from tests.given import Collective, a_founded_partnership, a_proposal, a_rule_in_force, made

pytestmark = pytest.mark.django_db


def everyone(collective: Collective) -> list[UUID]:
    """The three organisations around the table."""
    return [collective.departement, collective.ccas, collective.tremplin]


def sentences(line: RuleLine) -> list[str]:
    """What the software does by a rule, in words."""
    return ["".join(part.text for part in said) for said in line.sentences]


def the_long_way(collective: Collective) -> UUID:
    """From a situation to a rule in two rounds, through an objection, its translation, an amendment."""
    told = made(tell_situation(collective.alice, text="Une personne attend sans nouvelles."), "situation")
    asked = made(raise_question(collective.alice, sentence="Qui rappelle ?", rests_on=[told]), "question")
    rule = a_proposal(collective, answers=[asked, told], origin=RuleOrigin.HIERARCHY)
    objection = made(object_to(collective.bob, proposal=rule, read_draft=1, words="Trop court."), "objection")
    said = translate_logic(
        collective.alice,
        subject=rule,
        of=collective.people["bob"],
        words="Vous manquez de bras.",
        objection=objection,
    )
    confirm_translation(collective.bob, translation=made(said, "translation"))
    amend_proposal(
        collective.alice,
        proposal=rule,
        read_draft=1,
        articles=["Sous vingt jours."],
        answers_objections=[objection],
    )
    for who in ("alice", "bob"):
        consent(collective.as_(who), proposal=rule, read_draft=2)
    consent_with_reservation(collective.carol, proposal=rule, read_draft=2, words="À revoir en hiver.")
    adopt_rule(collective.alice, proposal=rule, read_draft=2)
    generalise(collective.bob, subject=rule, situations=[told], common="L’attente.", concerns="Qui oriente.")
    return rule


def test_the_book_tells_each_rule_with_what_it_does() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15, modes=["phone"])])
    a_rule_in_force(collective, title="Une autre")
    first, second = rules_in_force(collective.carol)
    assert (first.number, second.number, str(second.title)) == (1, 2, "Une autre")
    assert sentences(first) == [
        "Qui reçoit une orientation donne un retour dans les 15 jours ouvrés, par téléphone."
    ]


def test_the_book_on_a_past_day_is_that_of_that_day() -> None:
    collective = a_founded_partnership()
    before = collective.today
    collective.day(1)
    rule = a_rule_in_force(collective)
    adopted = collective.today
    collective.day(30)
    repeal_rule(collective.bob, rule=rule, round=Round.MEETING, agreed=everyone(collective))
    assert rules_in_force(collective.carol, before) == []
    assert [one.id for one in rules_in_force(collective.carol, adopted)] == [rule]
    assert rules_in_force(collective.carol) == []
    assert [one.id for one in rules_dropped(collective.carol)] == [rule]
    assert rule_at(collective.carol, rule).life.state is State.REPEALED


def test_a_rule_on_a_day_has_the_text_of_that_day_and_before_its_adoption_does_not_exist() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, clauses=[clause_set("report_back", delay_days=15)])
    adopted = collective.today
    collective.day(20)
    revise_rule(
        collective.bob,
        rule=rule,
        articles=["Sous dix jours."],
        clauses=[],
        round=Round.MEETING,
        agreed=everyone(collective),
        read_version=1,
        applied_from=collective.today + timedelta(days=7),
    )
    first = rule_at(collective.carol, rule)
    assert (first.text.number, len(first.clauses), len(first.versions)) == (1, 1, 2)
    collective.day(7)
    now = rule_at(collective.carol, rule)
    assert (now.text.number, len(now.clauses)) == (2, 0)
    assert [str(one) for one in now.text.said.articles] == ["Sous dix jours."]  # type: ignore[attr-defined]
    assert rule_at(collective.carol, rule, adopted).text.number == 1
    assert len(rule_at(collective.carol, rule, adopted).versions) == 1
    with pytest.raises(OutOfSight):
        rule_at(collective.carol, rule, adopted - timedelta(days=1))
    with pytest.raises(OutOfSight):
        rule_at(collective.stranger, rule)


def test_a_rule_that_waits_for_its_day_shows_the_text_that_will_hold() -> None:
    collective = a_founded_partnership()
    later = collective.today + timedelta(days=9)
    told = [clause_set("report_back", delay_days=15)]
    rule = a_rule_in_force(collective, clauses=told, adopted={"applied_from": later})
    page = rule_at(collective.carol, rule)
    assert (page.life.state, page.text.number, len(page.clauses)) == (State.NOT_YET, 1, 1)


def test_the_path_goes_from_the_situation_to_the_rule_in_the_order_of_the_register() -> None:
    collective = a_founded_partnership()
    page = rule_at(collective.carol, the_long_way(collective))
    assert [one.kind for one in page.path] == [
        "situation.told",
        "question.raised",
        "rule.proposed",
        "stance.objected",
        "logic.translated",
        "proposal.amended",
        "stance.consented",
        "stance.consented",
        "stance.reserved",
        "rule.adopted",
        "question.generalised",
    ]
    situation, question, *_, generalised = page.path
    assert (str(situation.headline), situation.withdrawn_on) == ("", collective.today)
    assert (str(question.headline), str(generalised.headline)) == ("Qui rappelle ?", "L’attente.")
    assert page.path[4].confirmed_on == collective.today
    assert [str(one.said.words) for one in page.reservations] == ["À revoir en hiver."]  # type: ignore[attr-defined]


def test_a_path_leaves_out_what_other_rules_made_of_the_same_question() -> None:
    collective = a_founded_partnership()
    asked = made(raise_question(collective.alice, sentence="Qui rappelle ?"), "question")
    rule = a_rule_in_force(collective, answers=[asked])
    a_rule_in_force(collective, answers=[asked])
    kinds = [one.kind for one in rule_at(collective.alice, rule).path]
    assert kinds.count("rule.proposed") == kinds.count("rule.adopted") == 1


def test_outside_the_debate_one_reads_the_text_and_kinds_and_counts() -> None:
    collective = a_founded_partnership()
    rule = the_long_way(collective)
    collective.enters("emma", "ccas", hat=Hat.GUEST)
    for who in ("daniel", "emma"):
        page = rule_at(collective.as_(who), rule)
        assert str(title_of(page)) == "Un retour sous quinze jours"
        assert [str(one) for one in page.text.said.articles] == ["Sous vingt jours."]  # type: ignore[attr-defined]
        assert (page.path, page.adaptations, page.reservations, page.watcher, page.silent_since) == (
            (),
            (),
            (),
            None,
            None,
        )
        assert page.outline == (
            "proposée d’après une hiérarchie",
            "née d’une question",
            "deux tours de consentement",
            "une objection, traitée",
        )


def test_a_rule_without_a_life_act_for_more_than_180_days_is_put_as_a_question() -> None:
    collective = a_founded_partnership()
    adopted = collective.today
    rule = a_rule_in_force(collective)
    for days, since in ((180, None), (181, adopted)):
        collective.is_(adopted + timedelta(days=days))
        assert rules_in_force(collective.alice)[0].silent_since == since
        assert rule_at(collective.alice, rule).silent_since == since
    assert rules_in_force(collective.daniel)[0].silent_since is None
    until = collective.today + timedelta(days=30)
    suspend_rule(collective.bob, rule=rule, until=until, round=Round.MEETING, agreed=everyone(collective))
    assert rules_in_force(collective.alice)[0].silent_since is None


def test_proposing_to_revise_a_rule_is_a_sign_of_its_life() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    collective.day(170)
    a_proposal(collective, revises=rule)
    collective.day(30)
    assert rule_at(collective.alice, rule).silent_since is None


def test_who_watches_and_how_much_it_is_instituted_are_those_of_the_day() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    first = collective.today
    watch_rule(
        collective.alice, rule=rule, watcher=collective.people["bob"], until=first + timedelta(days=60)
    )
    collective.day(10)
    watch_rule(collective.alice, rule=rule, watcher=collective.people["carol"])
    set_degree(collective.alice, rule=rule, degree=Degree.USAGE)
    past, now = rule_at(collective.alice, rule, first), rule_at(collective.alice, rule)
    assert (past.watcher, past.degree) == (collective.people["bob"], Degree.RULE)
    assert (now.watcher, now.degree) == (collective.people["carol"], Degree.USAGE)


def test_an_article_that_the_collective_did_not_write_says_where_it_comes_from() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    told: dict[str, Any] = {"round": Round.MEETING, "agreed": everyone(collective), "read_version": 1}
    origin = ArticleOrigin(article=1, source=ArticleSource.ARBITRATION, thing=None)
    revise_rule(collective.bob, rule=rule, articles=["Décidé ailleurs."], origins=[origin], **told)
    (found,) = rule_at(collective.alice, rule).article_origins
    assert (found.article, found.source) == (1, ArticleSource.ARBITRATION)


def test_those_who_wrote_it_together_are_in_no_order_of_importance() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, by="carol", between=("alice", "bob"))
    writers = [collective.people["bob"], collective.people["alice"]]
    amend_proposal(collective.bob, proposal=proposal, read_draft=1, articles=["À trois."], writers=writers)
    for who in ("alice", "bob"):
        consent(collective.as_(who), proposal=proposal, read_draft=2)
    adopt_rule(collective.bob, proposal=proposal, read_draft=2)
    written = rule_at(collective.alice, proposal).written_by
    assert written == sorted(written)
    assert len(written) == 3


def test_the_book_costs_the_same_however_many_rules(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    collective = a_founded_partnership()
    for number in range(4):
        a_rule_in_force(
            collective, title=f"Règle {number}", clauses=[clause_set("report_back", delay_days=15)]
        )
    with django_assert_max_num_queries(18):
        assert len(rules_in_force(collective.alice)) == 4
