"""Questions: asked in a sentence, joined, settled or left open, and read by the collective alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from interstice.parties.commands.founding import draft_founding, sign_founding
from interstice.parties.commands.members import join
from interstice.parties.kinds import Blank
from interstice.parties.models import Thing
from interstice.register.actors import Actor, Hat
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.positions import state_position, translate_logic
from interstice.rules.commands.principles import state_principle
from interstice.rules.commands.proposals import close_proposal
from interstice.rules.commands.questions import (
    generalise,
    join_question,
    raise_question,
    settle_question,
    tell_situation,
)
from interstice.rules.kinds import Settled
from interstice.rules.models import Question
from interstice.rules.queries.questions import open_questions, question_page, questions_page
from tests.given import Collective, an_opened_partnership, made
from tests.rules.agreeing import adopted, proposed

pytestmark = pytest.mark.django_db

ABSENCES = "Quand une personne ne répond plus, qui l’appelle ?"


@pytest.fixture
def here() -> Collective:
    """Three organisations around the table, and a stranger apart."""
    return an_opened_partnership()


def asked(here: Collective, sentence: str = ABSENCES, **more: Any) -> UUID:
    """The question that Alice asks."""
    return made(raise_question(here.alice, sentence=sentence, **more), "question")


def test_a_difficulty_in_one_sentence_becomes_the_collectives_question(here: Collective) -> None:
    question = asked(here, words="Chacun relance de son côté.", concerns=[here.ccas, here.departement])
    page = question_page(here.bob, question)
    assert str(page.sentence) == ABSENCES
    assert str(page.words) == "Chacun relance de son côté."
    assert page.signed == "Alice Thévenet, Département"
    assert [house.name for house in page.concerns] == ["Département", "CCAS"]
    assert [one.id for one in open_questions(here.carol)] == [question]


def test_a_question_may_be_cited_by_its_sentence(here: Collective) -> None:
    thing = Thing.objects.get(id=asked(here))
    assert (thing.kind, thing.label) == ("question", Question.objects.get(id=thing.id).sentence)


def test_a_newcomer_may_ask_on_the_first_day(here: Collective) -> None:
    join(here.enters("lucie", "ccas"), check_ins=())
    done = raise_question(here.as_("lucie"), sentence=ABSENCES)
    assert [one.id for one in open_questions(here.alice)] == [made(done, "question")]


@pytest.mark.parametrize("blank", ["", "   ", "\n"])
def test_a_question_without_words_is_refused(here: Collective, blank: str) -> None:
    with pytest.raises(Refused, match="en une phrase"):
        raise_question(here.alice, sentence=blank)


def test_a_question_is_one_sentence_that_can_be_read_aloud(here: Collective) -> None:
    with pytest.raises(Refused, match="300 signes"):
        raise_question(here.alice, sentence="a" * 301)


def test_a_question_rests_on_what_this_collective_made(here: Collective) -> None:
    rule = adopted(here, "Répondre sous quinze jours")
    page = question_page(here.bob, asked(here, rests_on=[rule]))
    assert [(one.id, str(one.label)) for one in page.rests_on] == [(rule, "Répondre sous quinze jours")]


def test_a_question_rests_on_nothing_that_belongs_to_others_or_does_not_exist(here: Collective) -> None:
    theirs = made(raise_question(here.stranger, sentence="Ailleurs ?"), "question")
    for unknown in (theirs, uuid4()):
        with pytest.raises(Refused, match="n’existe pas dans ce partenariat"):
            raise_question(here.alice, sentence=ABSENCES, rests_on=[unknown])


def test_a_question_concerns_only_organisations_that_are_here(here: Collective) -> None:
    assert here.elsewhere
    with pytest.raises(Refused, match="organisations"):
        raise_question(here.alice, sentence=ABSENCES, concerns=[here.elsewhere.houses["own"]])


def test_the_same_request_sent_twice_is_one_question(here: Collective) -> None:
    first = raise_question(here.as_("alice", key="un-clic"), sentence=ABSENCES)
    again = raise_question(here.as_("alice", key="un-clic"), sentence=ABSENCES)
    assert again.again
    assert made(first, "question") == made(again, "question")
    assert Question.objects.count() == 1


def test_another_organisation_says_us_too(here: Collective) -> None:
    question = asked(here)
    join_question(here.bob, question=question, words="Quatre situations depuis l’été.")
    page = question_page(here.alice, question)
    assert [(one.name, str(one.words)) for one in page.joinings] == [
        ("CCAS", "Quatre situations depuis l’été.")
    ]
    assert open_questions(here.alice)[0].joined == ("CCAS",)


def test_only_another_organisation_joins_and_once(here: Collective) -> None:
    question = asked(here)
    with pytest.raises(Refused, match="votre organisation qui a posé"):
        join_question(here.alice, question=question)
    join_question(here.bob, question=question)
    with pytest.raises(Refused, match="déjà dit"):
        join_question(here.bob, question=question)


def test_the_page_offers_to_join_to_those_who_may(here: Collective) -> None:
    question = asked(here)
    assert not question_page(here.alice, question).may_join
    assert question_page(here.bob, question).may_join
    join_question(here.bob, question=question)
    assert not question_page(here.bob, question).may_join


def test_a_question_may_stay_open_for_good(here: Collective) -> None:
    question = asked(here)
    here.day(800)
    assert [one.id for one in open_questions(here.alice)] == [question]


def test_a_question_ends_without_rule_in_words(here: Collective) -> None:
    question = asked(here)
    with pytest.raises(Refused, match="sans règle"):
        settle_question(here.alice, question=question, how=Settled.WITHOUT_RULE)
    settle_question(here.alice, question=question, how=Settled.WITHOUT_RULE, words="Le téléphone suffit.")
    page = question_page(here.bob, question)
    assert page.settlement
    assert page.settlement.how is Settled.WITHOUT_RULE
    assert str(page.settled_words) == "Le téléphone suffit."
    assert not open_questions(here.bob)


def test_a_disagreement_is_owned_in_words(here: Collective) -> None:
    question = asked(here)
    with pytest.raises(Refused, match="désaccord"):
        settle_question(here.alice, question=question, how=Settled.DISAGREEMENT)
    settle_question(
        here.bob, question=question, how=Settled.DISAGREEMENT, words="Nous n’attendons pas pareil."
    )
    assert questions_page(here.carol).settled[0].settlement


def test_a_question_is_settled_once_and_takes_no_more(here: Collective) -> None:
    question = asked(here)
    settle_question(here.alice, question=question, how=Settled.WITHOUT_RULE, words="Le téléphone suffit.")
    with pytest.raises(Refused, match="conclue"):
        settle_question(here.bob, question=question, how=Settled.WITHOUT_RULE, words="Encore.")
    with pytest.raises(Refused, match="conclue"):
        join_question(here.bob, question=question)
    with pytest.raises(Refused, match="conclue"):
        state_position(here.bob, question=question, values="Prévenir.")


def test_a_founding_act_signed_by_all_settles_the_questions_that_it_closes(here: Collective) -> None:
    question = asked(here)
    with pytest.raises(Refused, match="acte fondateur"):
        settle_question(here.alice, question=question, how=Settled.FOUNDING)
    founding = _drafted(here, closes=[question])
    assert open_questions(here.alice)
    for who in ("bob", "carol"):
        sign_founding(here.as_(who), founding=founding)
    settled = questions_page(here.alice).settled[0].settlement
    assert settled
    assert (settled.how, settled.by) == (Settled.FOUNDING, founding)


def test_a_rule_that_is_adopted_settles_the_questions_that_it_answers(here: Collective) -> None:
    question = asked(here)
    here.day(14)
    rule = adopted(here, "Qui appelle", answers=[question])
    page = question_page(here.bob, question)
    assert page.settlement
    assert (page.settlement.how, page.settlement.by, page.settlement.on) == (Settled.RULE, rule, here.today)
    assert str(page.settled_by) == "Qui appelle"


def test_a_proposal_that_is_closed_leaves_the_question_open(here: Collective) -> None:
    question = asked(here)
    proposal = proposed(here, "Qui appelle", answers=[question])
    assert open_questions(here.alice)[0].proposals == (proposal,)
    close_proposal(here.alice, proposal=proposal, how=Settled.WITHOUT_RULE, words="Trop tôt.")
    page = question_page(here.alice, question)
    assert [one.under_way for one in page.proposals] == [False]


def test_a_question_is_settled_by_a_rule_that_exists(here: Collective) -> None:
    question = asked(here)
    with pytest.raises(Refused, match="adoptée"):
        settle_question(here.alice, question=question, how=Settled.RULE, by=proposed(here))
    rule = adopted(here, "Qui appelle")
    settle_question(here.alice, question=question, how=Settled.RULE, by=rule)
    assert str(question_page(here.bob, question).settled_by) == "Qui appelle"


def test_the_climb_goes_from_the_case_to_the_rule_with_days_and_acts(here: Collective) -> None:
    done: list[Inscribed] = []
    told = tell_situation(here.alice, text="Une personne manque deux rendez-vous, et sa place est menacée.")
    situation = made(told, "situation")
    here.day(7)
    done += [told, raise_question(here.alice, sentence=ABSENCES, rests_on=[situation])]
    question = made(done[-1], "question")
    done.append(join_question(here.bob, question=question, words="Chez nous aussi."))
    here.day(7)
    done.append(
        generalise(
            here.carol,
            subject=question,
            situations=[situation],
            common="Le silence.",
            concerns="Tout le monde",
        )
    )
    rule = adopted(here, "Qui appelle", answers=[question])
    climb = question_page(here.bob, question).steps
    assert [one.kind for one in climb] == ["situation", "question", "joining", "common", "rule"]
    assert [one.n for one in climb[:4]] == [one.n for one in done]
    assert climb[0].withdrawn_on == here.today
    assert not climb[0].words
    assert (str(climb[3].words), str(climb[3].concerns)) == ("Le silence.", "Tout le monde")
    assert (climb[4].thing, str(climb[4].words)) == (rule, "Qui appelle")
    assert [one.on for one in climb] == sorted(one.on for one in climb)


def test_a_generalisation_about_the_rule_joins_the_climb_of_its_question(here: Collective) -> None:
    question = asked(here)
    rule = adopted(here, "Qui appelle", answers=[question])
    generalise(here.bob, subject=rule, common="La garde.", concerns="Toute personne")
    assert [one.kind for one in question_page(here.alice, question).steps] == ["question", "rule", "common"]


def test_the_page_shows_principles_on_which_the_question_rests(here: Collective) -> None:
    principle = made(state_principle(here.bob, title="Personne n’est réduit à ses absences"), "principle")
    page = question_page(here.alice, asked(here, rests_on=[principle]))
    assert [str(one.principles[0].title) for one in page.principles] == [
        "Personne n’est réduit à ses absences"
    ]


def test_the_page_shows_what_was_said_of_one_anothers_logic(here: Collective) -> None:
    question = asked(here)
    translate_logic(here.alice, subject=question, of=here.people["bob"], words="Si je te comprends bien…")
    assert [one.state for one in question_page(here.carol, question).translations] == ["pending"]


@pytest.mark.parametrize("who", ["daniel", "guest", "steering"])
def test_those_outside_the_debates_neither_see_nor_ask_questions(here: Collective, who: str) -> None:
    question = asked(here)
    actor = _outside(here, who)
    looks: tuple[Callable[[Actor], object], ...] = (open_questions, questions_page)
    for look in looks:
        with pytest.raises(OutOfSight):
            look(actor)
    with pytest.raises(OutOfSight):
        question_page(actor, question)
    for act in _attempts(question):
        with pytest.raises(Refused, match="membres du collectif"):
            act(actor)


def test_a_stranger_meets_nothing(here: Collective) -> None:
    question = asked(here)
    assert not open_questions(here.stranger)
    with pytest.raises(OutOfSight):
        question_page(here.stranger, question)
    with pytest.raises(OutOfSight):
        join_question(here.stranger, question=question)
    with pytest.raises(OutOfSight):
        settle_question(here.stranger, question=question, how=Settled.WITHOUT_RULE, words="Rien.")


def test_a_page_costs_the_same_number_of_queries_whatever_was_said(
    here: Collective, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    question = asked(here)
    for who in ("bob", "carol"):
        join_question(here.as_(who), question=question, words="Chez nous aussi.")
        state_position(here.as_(who), question=question, interests="a", solution="b", values="c")
    viewer = here.alice
    with django_assert_max_num_queries(24):
        question_page(viewer, question)
    with django_assert_max_num_queries(12):
        questions_page(viewer)


def test_the_newest_question_comes_first(here: Collective) -> None:
    first = asked(here)
    here.today += timedelta(days=1)
    second = asked(here, "Qui garde les enfants à huit heures ?")
    assert [one.id for one in open_questions(here.bob)] == [second, first]


def _attempts(question: UUID) -> list[Callable[[Actor], Inscribed]]:
    return [
        lambda actor: raise_question(actor, sentence=ABSENCES),
        lambda actor: join_question(actor, question=question),
        lambda actor: settle_question(actor, question=question, how=Settled.WITHOUT_RULE, words="Rien."),
        lambda actor: generalise(actor, subject=question, common="a", concerns="b"),
        lambda actor: tell_situation(actor, text="Une personne attend."),
    ]


def _outside(here: Collective, who: str) -> Actor:
    hats = {"guest": Hat.GUEST, "steering": Hat.STEERING}
    return here.enters(who, "ccas", hat=hats[who]) if who in hats else here.as_(who)


def _drafted(here: Collective, closes: list[UUID]) -> UUID:
    done = draft_founding(
        here.alice,
        text="Nous voulons que personne ne soit seul.",
        undetermined=list(Blank),
        determined={},
        signatories=[here.people[who] for who in ("alice", "bob", "carol")],
        closes=closes,
    )
    return made(done, "founding")
