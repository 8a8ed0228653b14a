"""Laying a rule before the collective, and writing it together."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from interstice.register.actors import Hat
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import ProposalAmended, RuleProposed
from interstice.rules.commands.principles import bind_principles, state_principle
from interstice.rules.commands.proposals import (
    amend_proposal,
    close_proposal,
    leave_suggestion,
    pass_pen,
    propose_rule,
    suggest,
)
from interstice.rules.commands.questions import raise_question
from interstice.rules.commands.rounds import consent, object_to
from interstice.rules.inputs import AttentionInput, clause_set
from interstice.rules.kinds import RuleOrigin, Settled
from interstice.rules.models import Draft, Objection, Proposal, Suggestion
from tests.given import Collective, a_founded_partnership, a_proposal, made, the_act

pytestmark = pytest.mark.django_db


def principle(collective: Collective, title: str) -> UUID:
    """A principle stated by Alice."""
    return made(state_principle(collective.alice, title=title), "principle")


def test_a_proposal_concerns_all_who_are_here_unless_it_says_whom() -> None:
    collective = a_founded_partnership()
    everyone = Proposal.objects.get(id=a_proposal(collective)).concerned
    assert everyone == [str(one) for one in (collective.departement, collective.ccas, collective.tremplin)]
    two = Proposal.objects.get(id=a_proposal(collective, between=("carol", "alice"))).concerned
    assert two == [str(collective.departement), str(collective.tremplin)]


def test_a_proposal_bears_fingerprints_and_its_words_are_the_collective_s() -> None:
    collective = a_founded_partnership()
    done = propose_rule(
        collective.alice,
        title="Un retour sous quinze jours",
        articles=["Premier article.", "  ", "Second article."],
        clauses=[clause_set("report_back", delay_days=15)],
        attention=AttentionInput("une garde d’enfant défait le rendez-vous", 4, "un point ensemble"),
        towards="Savoir ce que devient quelqu’un.",
        why="Sans nouvelles, on ne peut plus tenir parole.",
    )
    act = the_act(done, RuleProposed)
    assert len(act.articles) == 2
    assert act.attention is not None
    assert act.attention.lasts_weeks == 4
    line = bytes(Entry.objects.get(n=done.n, partnership=collective.partnership).bytes).decode()
    for said in ("Un retour", "Premier article", "garde", "Savoir", "Sans nouvelles"):
        assert said not in line


def test_a_title_and_a_text_are_all_that_is_asked() -> None:
    collective = a_founded_partnership()
    with pytest.raises(Refused, match="titre"):
        a_proposal(collective, title=" ")
    with pytest.raises(Refused, match="texte"):
        a_proposal(collective, articles=[" "])


def test_a_decider_proposes_and_a_guest_does_not_yet() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, by="daniel", origin=RuleOrigin.CONVENTION)
    assert Proposal.objects.get(id=proposal).origin == RuleOrigin.CONVENTION
    collective.enters("emma", "ccas", hat=Hat.GUEST)
    with pytest.raises(Refused):
        a_proposal(collective, by="emma")


def test_nothing_of_another_partnership_can_be_cited() -> None:
    collective = a_founded_partnership()
    assert collective.elsewhere
    foreign = made(raise_question(collective.stranger, sentence="Qui appelle ?"), "question")
    with pytest.raises(Refused, match="connu"):
        a_proposal(collective, answers=[foreign])
    with pytest.raises(Refused, match="table"):
        a_proposal(collective, concerned=[collective.elsewhere.houses["own"]])
    with pytest.raises(Refused, match="connu"):
        a_proposal(collective, clauses=[clause_set("minutes", kept_by=uuid4())])
    with pytest.raises(OutOfSight):
        a_proposal(collective, principles=[uuid4()])


def test_what_a_clause_does_not_know_is_refused_in_words() -> None:
    collective = a_founded_partnership()
    wrong = clause_set("report_back", delay_days=3)
    wrong.parameters["delai"] = 3
    with pytest.raises(Refused, match="delai"):
        a_proposal(collective, clauses=[wrong])


def test_for_a_stranger_a_proposal_does_not_exist() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    with pytest.raises(OutOfSight):
        amend_proposal(collective.stranger, proposal=proposal, read_draft=1, articles=["Autre chose."])


def test_an_amendment_is_a_new_draft_that_keeps_what_it_does_not_touch() -> None:
    collective = a_founded_partnership()
    told = [clause_set("report_back", delay_days=15), clause_set("handover_checklist", items=["accord"])]
    proposal = a_proposal(collective, clauses=told, attention=AttentionInput("une garde défait l’horaire"))
    amend_proposal(collective.bob, proposal=proposal, read_draft=1, articles=["Sous dix jours."])
    first, second = Draft.objects.filter(proposal=proposal).order_by("number")
    assert (first.clauses, first.attention_condition) == (second.clauses, second.attention_condition)
    assert Proposal.objects.get(id=proposal).pen == collective.people["bob"]


def test_an_amendment_answers_what_it_cites_and_nothing_else() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    cited = made(object_to(collective.bob, proposal=proposal, read_draft=1, words="Trop court."), "objection")
    left = made(object_to(collective.carol, proposal=proposal, read_draft=1, words="Trop long."), "objection")
    amend_proposal(
        collective.alice,
        proposal=proposal,
        read_draft=1,
        articles=["Vingt jours."],
        answers_objections=[cited],
    )
    assert Objection.objects.get(id=cited).answered_by_draft == 2
    assert Objection.objects.get(id=left).answered_by_draft is None
    with pytest.raises(Refused, match="objection"):
        amend_proposal(
            collective.alice, proposal=proposal, read_draft=2, articles=["Autre."], answers_objections=[cited]
        )


def test_an_amendment_to_a_draft_that_is_no_longer_the_last_is_refused() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    amend_proposal(collective.bob, proposal=proposal, read_draft=1, articles=["Sous dix jours."])
    with pytest.raises(Refused, match="version 2"):
        amend_proposal(collective.carol, proposal=proposal, read_draft=1, articles=["Sous trente jours."])


def test_two_bound_principles_are_never_cited_one_without_the_other() -> None:
    collective = a_founded_partnership()
    work, person = principle(collective, "Tenir l’horaire"), principle(collective, "Ne laisser personne")
    proposal = a_proposal(collective, principles=[work])
    bind_principles(collective.bob, principles=[work, person])
    with pytest.raises(Refused, match="également légitimes"):
        a_proposal(collective, principles=[person])
    with pytest.raises(Refused, match="également légitimes"):
        amend_proposal(collective.bob, proposal=proposal, read_draft=1, articles=["Autre."])
    amend_proposal(
        collective.bob, proposal=proposal, read_draft=1, articles=["Autre."], principles=[work, person]
    )
    amend_proposal(collective.bob, proposal=proposal, read_draft=2, articles=["Rien de cité."], principles=[])


def test_a_suggestion_in_the_margin_is_taken_up_or_left_with_a_word() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    told: dict[str, Any] = {"proposal": proposal, "draft": 1, "article": 1}
    taken = made(suggest(collective.bob, **told, text="le jour même"), "suggestion")
    left = made(suggest(collective.carol, **told, text="tout accueil"), "suggestion")
    with pytest.raises(Refused, match="plume"):
        leave_suggestion(collective.bob, suggestion=left, words="Plus tard.")
    leave_suggestion(collective.alice, suggestion=left, words="Il faudrait l’accord de chaque accueil.")
    amend_proposal(
        collective.alice,
        proposal=proposal,
        read_draft=1,
        articles=["Le jour même."],
        takes_suggestions=[taken],
    )
    assert Suggestion.objects.get(id=taken).taken_in == 2
    assert Suggestion.objects.get(id=left).left_on == collective.today
    with pytest.raises(Refused, match="réponse"):
        leave_suggestion(collective.alice, suggestion=left, words="Encore.")


def test_the_pen_is_handed_over_by_who_has_it_to_a_member() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    with pytest.raises(Refused, match="plume"):
        pass_pen(collective.bob, proposal=proposal, to=collective.people["bob"])
    with pytest.raises(Refused, match="membre"):
        pass_pen(collective.alice, proposal=proposal, to=collective.people["daniel"])
    pass_pen(collective.alice, proposal=proposal, to=collective.people["carol"])
    assert Proposal.objects.get(id=proposal).pen == collective.people["carol"]


def test_a_proposal_may_end_in_a_disagreement_that_is_owned_and_its_objection_stays() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    objection = made(object_to(collective.bob, proposal=proposal, read_draft=1, words="Non."), "objection")
    close_proposal(
        collective.carol, proposal=proposal, how=Settled.DISAGREEMENT, words="Chacun garde la sienne."
    )
    assert Objection.objects.get(id=objection).lifted_on is None
    with pytest.raises(Refused, match="close"):
        consent(collective.alice, proposal=proposal, read_draft=1)


def test_a_decider_amends_only_the_own_proposal_and_closes_none() -> None:
    collective = a_founded_partnership()
    other, own = a_proposal(collective), a_proposal(collective, by="daniel")
    with pytest.raises(Refused):
        amend_proposal(collective.daniel, proposal=other, read_draft=1, articles=["À ma façon."])
    amend_proposal(collective.daniel, proposal=own, read_draft=1, articles=["Mieux dit."])
    with pytest.raises(Refused):
        close_proposal(collective.daniel, proposal=own, how=Settled.WITHOUT_RULE)


def test_the_same_command_sent_twice_is_one_act() -> None:
    collective = a_founded_partnership()
    told = {"title": "Un retour", "articles": ["Sous quinze jours."]}
    first = propose_rule(collective.as_("alice", key="once"), **told)  # type: ignore[arg-type]
    second = propose_rule(collective.as_("alice", key="once"), **told)  # type: ignore[arg-type]
    assert (second.numbers, second.again) == (first.numbers, True)


def test_those_who_wrote_a_draft_are_named_together() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    both = [collective.people["bob"], collective.people["carol"]]
    done = amend_proposal(collective.bob, proposal=proposal, read_draft=1, articles=["À deux."], writers=both)
    assert the_act(done, ProposalAmended).writers == tuple(both)
