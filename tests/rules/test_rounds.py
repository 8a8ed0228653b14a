"""The consent round: one voice for each organisation, bound to the draft that was read."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.parties.commands.members import leave
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.acts import ObjectionLifted, StanceConsented
from interstice.rules.commands.proposals import amend_proposal
from interstice.rules.commands.rounds import (
    consent,
    consent_with_reservation,
    give_proxy,
    lift_objection,
    not_concerned,
    object_to,
    wait_for_hierarchy,
)
from interstice.rules.commands.rules import adopt_rule
from interstice.rules.inputs import clause_set
from interstice.rules.models import Objection, Stance
from interstice.rules.queries.rounds import RoundState, round_of
from tests.given import TREMPLIN, Collective, a_founded_partnership, a_proposal, a_rule_in_force, made

pytestmark = pytest.mark.django_db


def the_round(collective: Collective, proposal: UUID) -> RoundState:
    """The round as Alice reads it today."""
    return round_of(collective.alice, proposal)


def test_who_has_not_answered_is_a_list_in_seat_order_that_shortens_with_each_voice() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    every = (collective.departement, collective.ccas, collective.tremplin)
    assert the_round(collective, proposal).missing == every
    consent(collective.bob, proposal=proposal, read_draft=1)
    assert the_round(collective, proposal).missing == (collective.departement, collective.tremplin)
    not_concerned(collective.carol, proposal=proposal, read_draft=1)
    consent_with_reservation(collective.alice, proposal=proposal, read_draft=1, words="À revoir.")
    state = the_round(collective, proposal)
    assert (state.missing, state.may_conclude) == ((), True)
    assert [seat.organisation for seat in state.concerned] == list(every)
    assert str(state.concerned[0].reservation.said.words) == "À revoir."  # type: ignore[union-attr]


def test_a_stance_never_counts_for_a_draft_its_author_did_not_read() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    consent(collective.bob, proposal=proposal, read_draft=1)
    amend_proposal(collective.alice, proposal=proposal, read_draft=1, articles=["Sous dix jours."])
    with pytest.raises(Refused, match="version 2"):
        consent(collective.carol, proposal=proposal, read_draft=1)
    with pytest.raises(Refused):
        consent(collective.carol, proposal=proposal, read_draft=3)
    state = the_round(collective, proposal)
    assert collective.ccas in state.missing
    assert [one.organisation for one in state.earlier] == [collective.ccas]


def test_an_organisation_has_one_voice_and_may_change_it() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    wait_for_hierarchy(collective.bob, proposal=proposal, read_draft=1)
    consent(collective.bob, proposal=proposal, read_draft=1)
    mine = Stance.objects.filter(proposal=proposal, organisation=collective.ccas).order_by("n")
    assert [(one.stand, one.current) for one in mine] == [("waiting", False), ("consent", True)]


def test_waiting_for_one_s_hierarchy_is_no_answer() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("alice", "bob"))
    consent(collective.alice, proposal=proposal, read_draft=1)
    wait_for_hierarchy(collective.bob, proposal=proposal, read_draft=1)
    assert the_round(collective, proposal).missing == (collective.ccas,)


def test_a_voice_is_carried_by_one_s_own_or_entrusted_in_writing() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    for_ccas = {"proposal": proposal, "read_draft": 1, "organisation": collective.ccas}
    with pytest.raises(Refused, match="par écrit"):
        consent(collective.carol, **for_ccas)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="écrit"):
        give_proxy(collective.bob, proposal=proposal, to=collective.people["carol"], words=" ")
    give_proxy(
        collective.bob, proposal=proposal, to=collective.people["carol"], words="Carol parlera pour nous."
    )
    consent(collective.carol, **for_ccas)  # type: ignore[arg-type]
    assert collective.ccas not in the_round(collective, proposal).missing


def test_a_decider_and_a_guest_carry_no_voice() -> None:
    collective = a_founded_partnership()
    collective.enters("emma", "ccas", hat=Hat.GUEST)
    proposal = a_proposal(collective)
    for who in ("daniel", "emma"):
        for act in (consent, not_concerned, wait_for_hierarchy):
            with pytest.raises(Refused):
                act(collective.as_(who), proposal=proposal, read_draft=1)


def test_a_decider_objects_for_the_own_organisation_and_for_no_other() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("bob", "carol"), by="bob")
    with pytest.raises(Refused, match="pas pour une autre"):
        object_to(
            collective.daniel, proposal=proposal, read_draft=1, organisation=collective.ccas, words="Non."
        )
    object_to(collective.daniel, proposal=proposal, read_draft=1, words="La convention dit autre chose.")
    for who in ("bob", "carol"):
        consent(collective.as_(who), proposal=proposal, read_draft=1)
    state = the_round(collective, proposal)
    assert (state.missing, state.may_conclude) == ((), False)
    assert [seat.organisation for seat in state.others] == [collective.departement]
    with pytest.raises(Refused, match="objection de Département"):
        adopt_rule(collective.bob, proposal=proposal, read_draft=1)


def test_an_organisation_that_is_not_concerned_may_object_and_not_consent() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("bob", "carol"), by="bob")
    with pytest.raises(Refused, match="peut objecter"):
        consent(collective.alice, proposal=proposal, read_draft=1)
    object_to(collective.alice, proposal=proposal, read_draft=1, words="Cela nous touche aussi.")
    assert not the_round(collective, proposal).may_conclude


def test_an_objection_has_a_reason_and_a_reservation_its_words() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    with pytest.raises(Refused, match="raison"):
        object_to(collective.bob, proposal=proposal, read_draft=1, words="  ")
    with pytest.raises(Refused, match="réserve"):
        consent_with_reservation(collective.bob, proposal=proposal, read_draft=1, words="")


def test_an_objection_is_lifted_by_those_who_made_it_and_by_nobody_else() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    objection = made(
        object_to(collective.bob, proposal=proposal, read_draft=1, words="Trop court."), "objection"
    )
    with pytest.raises(Refused, match="Seule l’organisation"):
        lift_objection(collective.alice, objection=objection)
    lift_objection(collective.bob, objection=objection, after="Un essai sur trois dossiers")
    assert the_round(collective, proposal).open_objections == ()
    assert collective.ccas in the_round(collective, proposal).missing
    with pytest.raises(Refused, match="déjà"):
        lift_objection(collective.bob, objection=objection)
    with pytest.raises(OutOfSight):
        lift_objection(collective.stranger, objection=objection)


def test_an_objection_that_a_new_draft_does_not_cite_still_stands() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    object_to(collective.bob, proposal=proposal, read_draft=1, words="Trop court.")
    amend_proposal(collective.alice, proposal=proposal, read_draft=1, articles=["Autre chose."])
    state = the_round(collective, proposal)
    assert [one.organisation for one in state.open_objections] == [collective.ccas]
    assert collective.ccas in state.missing


def test_consenting_lifts_what_one_s_members_had_objected_and_the_register_says_so() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    object_to(collective.bob, proposal=proposal, read_draft=1, words="Trop court.")
    done = consent(collective.bob, proposal=proposal, read_draft=1)
    assert [type(act) for act in done.acts] == [ObjectionLifted, StanceConsented]
    assert the_round(collective, proposal).open_objections == ()


def test_consenting_does_not_lift_what_one_s_decider_objected() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    done = object_to(collective.daniel, proposal=proposal, read_draft=1, words="Pas sans aval.")
    consent(collective.alice, proposal=proposal, read_draft=1)
    assert len(the_round(collective, proposal).open_objections) == 1
    lift_objection(collective.daniel, objection=made(done, "objection"))
    assert Objection.objects.get(id=made(done, "objection")).lifted_on == collective.today


def test_nobody_waits_for_an_organisation_whose_members_have_all_left() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    leave(collective.carol)
    assert the_round(collective, proposal).missing == (collective.departement, collective.ccas)


@pytest.mark.parametrize("who", ["daniel", "emma", "stranger"])
def test_a_round_exists_for_members_only(who: str) -> None:
    collective = a_founded_partnership()
    collective.enters("emma", "ccas", hat=Hat.GUEST)
    proposal = a_proposal(collective)
    with pytest.raises(OutOfSight):
        round_of(getattr(collective, who), proposal)


def test_by_default_a_round_is_awaited_three_weeks_and_silence_is_never_consent() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective)
    first = collective.today
    collective.day(200)
    state = the_round(collective, proposal)
    assert state.deadline == first + timedelta(days=21)
    assert (state.tacit, len(state.missing), state.consent_rule) == ((), 3, None)


def test_who_must_answer_follows_the_rule_of_the_collective_from_its_day() -> None:
    collective = a_founded_partnership()
    proposal = a_proposal(collective, between=("alice", "bob"))
    assert len(the_round(collective, proposal).missing) == 2
    rule = a_rule_in_force(collective, clauses=[clause_set("consent", who="all")])
    state = the_round(collective, proposal)
    assert state.missing == (collective.departement, collective.ccas, collective.tremplin)
    assert state.consent_rule == rule


def test_an_organisation_without_a_member_is_not_awaited_by_a_rule_that_awaits_all() -> None:
    collective = a_founded_partnership()
    collective.takes_a_seat("autre", TREMPLIN)
    a_rule_in_force(collective, clauses=[clause_set("consent", who="all")])
    assert len(the_round(collective, a_proposal(collective, between=("alice",))).missing) == 3


def test_the_delay_follows_the_rule_and_never_runs_from_before_it() -> None:
    collective = a_founded_partnership()
    early = a_proposal(collective)
    adopted = collective.day(10)
    a_rule_in_force(collective, clauses=[clause_set("consent", delay_days=7)])
    assert the_round(collective, early).deadline == adopted + timedelta(days=7)
    later = collective.day(5)
    assert the_round(collective, a_proposal(collective)).deadline == later + timedelta(days=7)


def test_silence_is_consent_only_by_a_rule_past_its_delay_and_is_told_apart_for_ever() -> None:
    collective = a_founded_partnership()
    early = a_proposal(collective)
    collective.day(60)
    a_rule_in_force(collective, clauses=[clause_set("consent", delay_days=7, silence="consent")])
    assert the_round(collective, early).tacit == ()
    consent(collective.alice, proposal=early, read_draft=1)
    wait_for_hierarchy(collective.bob, proposal=early, read_draft=1)
    collective.day(8)
    state = the_round(collective, early)
    assert (state.tacit, state.missing) == ((collective.tremplin,), (collective.ccas,))
    consent(collective.bob, proposal=early, read_draft=1)
    done = adopt_rule(collective.alice, proposal=early, read_draft=1)
    assert done.acts[0].tacit == (collective.tremplin,)  # type: ignore[attr-defined]


def test_an_objection_stands_whatever_silence_means() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, clauses=[clause_set("consent", delay_days=7, silence="consent")])
    proposal = a_proposal(collective)
    object_to(collective.bob, proposal=proposal, read_draft=1, words="Non.")
    collective.day(30)
    with pytest.raises(Refused, match="objection"):
        adopt_rule(collective.alice, proposal=proposal, read_draft=1)
