"""Nothing becomes a rule while someone is still to be heard, and what it sets starts from its day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from interstice.parties.commands.conventions import record_convention
from interstice.parties.inputs import ConventionClauseInput
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import PrinciplesBound, QuestionSettled, RuleAdopted, RuleRevised
from interstice.rules.commands.life import repeal_rule
from interstice.rules.commands.principles import state_principle
from interstice.rules.commands.proposals import amend_proposal
from interstice.rules.commands.questions import raise_question, settle_question
from interstice.rules.commands.rounds import consent, consent_with_reservation, object_to
from interstice.rules.commands.rules import adopt_rule, revise_rule, set_degree, watch_rule
from interstice.rules.inputs import AttentionInput, clause_set
from interstice.rules.kinds import Degree, Round, Settled
from interstice.rules.life import State
from interstice.rules.models import Filling, Principle, Proposal, Question, Reservation, Rule, RuleVersion
from interstice.rules.queries.lives import lives
from interstice.vault.models import Audience, Words
from tests.given import Collective, a_founded_partnership, a_proposal, a_rule_in_force, made, the_act

pytestmark = pytest.mark.django_db


def agreed_by_all(collective: Collective, **more: Any) -> UUID:
    """A proposal to which the three organisations have consented."""
    proposal = a_proposal(collective, **more)
    for who in ("alice", "bob", "carol"):
        consent(collective.as_(who), proposal=proposal, read_draft=1)
    return proposal


def everyone(collective: Collective) -> list[UUID]:
    """The three organisations around the table."""
    return [collective.departement, collective.ccas, collective.tremplin]


def convention_clause(collective: Collective) -> UUID:
    """A clause of a convention that waits to be filled."""
    told = [ConventionClauseInput(key="c1", title="L’animation", text="À définir.", filled=False)]
    done = record_convention(collective.alice, title="Convention", clauses=told)
    return UUID(str(done.acts[-1].clauses[0].clause))  # type: ignore[attr-defined]


def test_what_is_missing_is_said_by_name() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    consent(collective.alice, proposal=proposal, read_draft=1)
    with pytest.raises(Refused, match="la position de CCAS et Tremplin"):
        adopt_rule(collective.alice, proposal=proposal, read_draft=1)
    object_to(collective.bob, proposal=proposal, read_draft=1, words="Trop court.")
    with pytest.raises(Refused, match="la position de Tremplin et une réponse à l’objection de CCAS"):
        adopt_rule(collective.alice, proposal=proposal, read_draft=1)
    assert not Rule.objects.exists()


def test_a_rule_is_adopted_once_everyone_has_answered() -> None:
    collective = a_founded_partnership()
    proposal = agreed_by_all(collective)
    act = the_act(adopt_rule(collective.bob, proposal=proposal, read_draft=1, words="Oui."), RuleAdopted)
    rule = Rule.objects.get(id=act.rule)
    text = RuleVersion.objects.get(rule=rule.id)
    assert (rule.number, rule.version, text.round) == (1, 1, Round.PROPOSAL)
    assert set(text.agreed) == {str(one) for one in everyone(collective)}
    assert set(act.signatories) == {collective.people[who] for who in ("alice", "bob", "carol")}
    with pytest.raises(Refused, match="adoptée"):
        adopt_rule(collective.bob, proposal=proposal, read_draft=1)


def test_the_draft_adopted_is_the_one_that_was_read() -> None:
    collective = a_founded_partnership()
    proposal = agreed_by_all(collective)
    amend_proposal(collective.alice, proposal=proposal, read_draft=1, articles=["Autre chose."])
    with pytest.raises(Refused, match="version 2"):
        adopt_rule(collective.bob, proposal=proposal, read_draft=1)
    with pytest.raises(Refused, match="position"):
        adopt_rule(collective.bob, proposal=proposal, read_draft=2)


def test_a_decider_and_a_stranger_adopt_nothing() -> None:
    collective = a_founded_partnership()
    proposal = agreed_by_all(collective)
    with pytest.raises(Refused):
        adopt_rule(collective.daniel, proposal=proposal, read_draft=1)
    with pytest.raises(OutOfSight):
        adopt_rule(collective.stranger, proposal=proposal, read_draft=1)


def test_the_words_of_a_rule_are_read_by_all_who_are_here_and_the_debate_is_not() -> None:
    collective = a_founded_partnership()
    said = {
        "title": "Un titre",
        "articles": ["Un article."],
        "towards": "Vers cela.",
        "why": "Pour cela.",
        "words": "Entre nous.",
        "attention": AttentionInput("une condition", None, "un point"),
        "clauses": [clause_set("handover_checklist", items=["une vérification"])],
    }
    proposal = agreed_by_all(collective, **said)
    assert not Words.objects.filter(text="Un titre", audience=Audience.PARTNERS).exists()
    adopt_rule(collective.alice, proposal=proposal, read_draft=1)
    told = dict(Words.objects.filter(about=proposal).values_list("text", "audience"))
    for text in (
        "Un titre",
        "Un article.",
        "Vers cela.",
        "Pour cela.",
        "une condition",
        "un point",
        "une vérification",
    ):
        assert told[text] == Audience.PARTNERS
    assert told["Entre nous."] == Audience.COLLECTIVE


def test_a_reservation_is_kept_with_the_rule() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("alice", "bob"))
    consent(collective.alice, proposal=proposal, read_draft=1)
    first = made(
        consent_with_reservation(collective.bob, proposal=proposal, read_draft=1, words="Hm."), "reservation"
    )
    last = made(
        consent_with_reservation(collective.bob, proposal=proposal, read_draft=1, words="Si."), "reservation"
    )
    act = the_act(adopt_rule(collective.alice, proposal=proposal, read_draft=1), RuleAdopted)
    assert act.reservations == (last,)
    kept = dict(Reservation.objects.values_list("id", "kept"))
    assert kept == {first: False, last: True}


def test_principles_held_equally_legitimate_by_a_rule_are_bound_with_it() -> None:
    collective = a_founded_partnership()
    two = [
        made(state_principle(collective.alice, title=title), "principle")
        for title in ("L’horaire", "La personne")
    ]
    alone = agreed_by_all(collective, principles=two[:1])
    with pytest.raises(Refused, match="cités tous les deux"):
        adopt_rule(collective.alice, proposal=alone, read_draft=1, equally_legitimate=two)
    both = agreed_by_all(collective, principles=two)
    done = adopt_rule(collective.alice, proposal=both, read_draft=1, equally_legitimate=two)
    assert the_act(done, PrinciplesBound).rule == both
    assert Principle.objects.get(id=two[0]).bound_to == [str(two[1])]
    with pytest.raises(Refused, match="également légitimes"):
        adopt_rule(collective.alice, proposal=alone, read_draft=1)


def test_the_questions_that_a_rule_answers_end_with_it_and_those_already_ended_do_not_again() -> None:
    collective = a_founded_partnership()
    one = made(raise_question(collective.alice, sentence="Qui appelle ?"), "question")
    two = made(raise_question(collective.bob, sentence="Quand ?"), "question")
    proposal = agreed_by_all(collective, answers=[one, two])
    settle_question(collective.bob, question=two, how=Settled.WITHOUT_RULE, words="On s’est parlé.")
    done = adopt_rule(collective.alice, proposal=proposal, read_draft=1)
    assert [act.question for act in done.acts if isinstance(act, QuestionSettled)] == [one]
    assert Question.objects.get(id=one).settled_by == proposal


def test_a_rule_applies_from_its_day_and_never_to_what_was_done_before() -> None:
    collective = a_founded_partnership()
    proposal = agreed_by_all(collective)
    with pytest.raises(Refused, match="avant elle"):
        adopt_rule(
            collective.alice,
            proposal=proposal,
            read_draft=1,
            applied_from=collective.today - timedelta(days=1),
        )
    first = collective.today + timedelta(days=10)
    adopt_rule(collective.alice, proposal=proposal, read_draft=1, applied_from=first)
    for on, state in ((collective.today, State.NOT_YET), (first, State.IN_FORCE)):
        assert lives(collective.partnership, on)[proposal].state == state


def test_a_trial_has_an_end_past_which_it_is_to_be_said_again() -> None:
    collective = a_founded_partnership()
    proposal = agreed_by_all(collective, trial_days=30)
    rule = made(adopt_rule(collective.alice, proposal=proposal, read_draft=1), "rule")
    end = collective.today + timedelta(days=30)
    for on, state in ((end, State.TRIAL), (end + timedelta(days=1), State.TO_SAY_AGAIN)):
        life = lives(collective.partnership, on)[rule]
        assert (life.state, life.due) == (state, end)


def test_a_rule_fills_a_clause_of_the_convention_until_it_is_dropped() -> None:
    collective = a_founded_partnership()
    clause = convention_clause(collective)
    with pytest.raises(Refused, match="convention"):
        a_proposal(collective, fills=[collective.ccas])
    proposal = agreed_by_all(collective, fills=[clause])
    adopt_rule(collective.alice, proposal=proposal, read_draft=1)
    assert Filling.objects.get(clause=clause).until_on is None
    collective.day(5)
    repeal_rule(collective.bob, rule=proposal, round=Round.MEETING, agreed=everyone(collective))
    assert Filling.objects.get(clause=clause).until_on == collective.today


def test_a_proposal_may_revise_a_rule_and_its_adoption_makes_the_next_version() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective, between=("alice", "bob"), review_months=6)
    collective.day(40)
    revising = a_proposal(
        collective, revises=rule, title="Un retour sous dix jours", articles=["Sous dix jours."]
    )
    assert Proposal.objects.get(id=revising).concerned == [str(collective.departement), str(collective.ccas)]
    for who in ("alice", "bob"):
        consent(collective.as_(who), proposal=revising, read_draft=1)
    act = the_act(adopt_rule(collective.bob, proposal=revising, read_draft=1), RuleRevised)
    row = Rule.objects.get(id=rule)
    assert (act.to_version, act.round, row.version, row.said_on) == (2, Round.PROPOSAL, 2, collective.today)
    first, second = RuleVersion.objects.filter(rule=rule).order_by("number")
    assert (first.until_on, second.from_on, row.title) == (collective.today, collective.today, second.title)
    assert Rule.objects.count() == 1


def test_a_revision_is_proposed_on_the_version_that_was_read() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    revising = agreed_by_all(collective, revises=rule)
    told = {
        "rule": rule,
        "articles": ["Autre chose."],
        "round": Round.MEETING,
        "agreed": everyone(collective),
    }
    revise_rule(collective.bob, **told, read_version=1)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="révisée depuis"):
        adopt_rule(collective.alice, proposal=revising, read_draft=1)
    with pytest.raises(Refused, match="version 2"):
        revise_rule(collective.bob, **told, read_version=1)  # type: ignore[arg-type]


def test_a_revision_in_a_meeting_takes_everyone_concerned() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    told = {"rule": rule, "articles": ["Autre chose."], "round": Round.MEETING, "read_version": 1}
    with pytest.raises(Refused, match="il en manque"):
        revise_rule(collective.bob, **told, agreed=everyone(collective)[:2])  # type: ignore[arg-type]
    with pytest.raises(Refused):
        revise_rule(collective.daniel, **told, agreed=everyone(collective))  # type: ignore[arg-type]


def test_whoever_watches_is_a_member_and_it_is_a_turn() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    with pytest.raises(Refused, match="membre"):
        watch_rule(collective.alice, rule=rule, watcher=collective.people["daniel"])
    watch_rule(collective.alice, rule=rule, watcher=collective.people["bob"])
    watch_rule(collective.bob, rule=rule, watcher=collective.people["carol"])
    with pytest.raises(Refused):
        watch_rule(collective.daniel, rule=rule, watcher=collective.people["alice"])


def test_the_degree_of_a_rule_is_said_by_the_collective() -> None:
    collective = a_founded_partnership()
    rule = a_rule_in_force(collective)
    set_degree(collective.alice, rule=rule, degree=Degree.USAGE, words="Cela suffit.")
    with pytest.raises(Refused):
        set_degree(collective.daniel, rule=rule, degree=Degree.GUARANTEED)
