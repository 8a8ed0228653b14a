"""A referral's loop at the door of its commands: who may do what, who reads it, and how it closes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from interstice.followups.commands import referrals
from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.circles import join_circle
from interstice.followups.decisions.transitions import OPEN, TABLE, Step
from interstice.followups.kinds import Mode, Outcome, Subject
from interstice.followups.models import Referral, ReferralMove
from interstice.followups.moves import Move, Side
from interstice.followups.states import State
from interstice.parties.commands.members import invite, join
from interstice.parties.commands.organisations import register_organisation
from interstice.register.gate import Inscribed
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.queries import voiced
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import TOLD, a_referral, a_referral_in, moves, state_of
from tests.given import FRANCE_TRAVAIL, Collective, an_opened_partnership, houses_of, made, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def collective() -> Collective:
    return an_opened_partnership()


def test_the_loop_closes_on_the_report_back_that_the_sender_reads(collective: Collective) -> None:
    referral = a_referral(collective)
    referrals.accept_referral(collective.bob, referral=referral)
    referrals.start_referral(collective.bob, referral=referral)
    moves(collective.bob, referral, Move.REPORT_FINAL)
    referrals.acknowledge_report_back(collective.alice, referral=referral)
    row = Referral.objects.get(id=referral)
    assert (row.state, row.closed_on, row.acknowledged_on) == (
        State.ACKNOWLEDGED,
        collective.today,
        collective.today,
    )
    history = ReferralMove.objects.filter(referral=referral).order_by("n").values_list("move", flat=True)
    assert list(history) == ["send", "accept", "start", "report_final", "acknowledge"]


def test_in_each_state_each_party_may_do_what_the_table_says_and_nothing_else(collective: Collective) -> None:
    dossier = a_dossier(collective)
    for state in State:
        referral = a_referral_in(collective, state, dossier=dossier)
        for who, side in (("alice", Side.INITIATOR), ("bob", Side.RECIPIENT)):
            for move in Move:
                if move is not Move.SEND and Step(state, side, move) not in TABLE:
                    with pytest.raises(Refused):
                        moves(collective.as_(who), referral, move)
        assert state_of(referral) is state


@pytest.mark.parametrize("side", Side)
def test_each_step_of_the_table_is_carried_out_by_its_command(collective: Collective, side: Side) -> None:
    dossier, who = a_dossier(collective), "alice" if side is Side.INITIATOR else "bob"
    for step, to in TABLE.items():
        if step.side is side:
            referral = a_referral_in(collective, step.state, dossier=dossier)
            moves(collective.as_(who), referral, step.move)
            assert state_of(referral) is to
            assert (Referral.objects.get(id=referral).closed_on is None) == (to in OPEN)


def test_who_is_not_of_the_circle_meets_nothing(collective: Collective) -> None:
    referral = a_referral(collective)
    for who in (collective.carol, collective.daniel, collective.stranger):
        for move in Move:
            if move is not Move.SEND:
                with pytest.raises(OutOfSight):
                    moves(who, referral, move)


def test_the_circle_reads_it_and_does_not_answer_for_the_two(collective: Collective) -> None:
    referral = a_referral(collective, dossier=a_dossier(collective, circle=("bob", "carol")))
    row = Referral.objects.get(id=referral)
    voiced(collective.carol, [row])
    assert row.said.purpose  # type: ignore[attr-defined]
    for move in (Move.ACCEPT, Move.CLOSE_BY_PHONE):
        with pytest.raises(Refused, match="se vit à deux"):
            moves(collective.carol, referral, move)


def test_the_words_of_a_report_back_are_read_by_the_two_parties_alone(collective: Collective) -> None:
    dossier = a_dossier(collective, circle=("bob", "carol"))
    referral = a_referral(collective, dossier=dossier)
    moves(collective.bob, referral, Move.ACCEPT)
    moves(collective.bob, referral, Move.REPORT_FINAL)
    read = {}
    for who in ("alice", "bob", "carol", "daniel"):
        row = Referral.objects.get(id=referral)
        voiced(collective.as_(who), [row])
        read[who] = str(row.said.report_words)  # type: ignore[attr-defined]
    assert read == {"alice": TOLD, "bob": TOLD, "carol": "", "daniel": ""}
    row = Referral.objects.get(id=referral)
    assert (row.report_mode, row.reported_on) == ("phone", collective.today)


def test_whoever_receives_reads_the_referral_and_never_the_dossier(collective: Collective) -> None:
    dossier = a_dossier(collective, circle=(), shared={"bob": (Subject.PROJECT,)})
    referral = a_referral(collective, dossier=dossier)
    row = Referral.objects.get(id=referral)
    voiced(collective.bob, [row])
    assert str(row.said.called) == "2026-001 · K. M."  # type: ignore[attr-defined]
    with pytest.raises(OutOfSight):
        a_referral(collective, by="bob", to="carol", dossier=dossier)


def test_sent_to_an_organisation_any_of_its_members_answers(collective: Collective) -> None:
    referral = a_referral(collective, named=False)
    referrals.accept_referral(collective.bob, referral=referral)
    assert state_of(referral) is State.ACCEPTED


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"purpose": "  "}, "pour quoi"),
        ({"travels": (Subject.HEALTH,)}, "ne couvre pas : santé"),
        ({"to": "carol"}, "ne nomme pas ce partenaire"),
    ],
)
def test_what_is_not_said_or_not_agreed_is_not_sent(
    collective: Collective, told: dict[str, object], why: str
) -> None:
    dossier = a_dossier(collective)
    with pytest.raises(Refused, match=why):
        a_referral(collective, dossier=dossier, **told)  # type: ignore[arg-type]


def test_nobody_is_sent_once_the_agreement_is_over_or_taken_back(collective: Collective) -> None:
    over = a_dossier(collective, until=collective.today + timedelta(days=5))
    taken_back = a_dossier(collective, reference="2026-002", label="A. B.")
    withdraw_agreement(collective.alice, dossier=taken_back)
    collective.day(6)
    for dossier in (over, taken_back):
        with pytest.raises(Refused, match="pas en cours"):
            a_referral(collective, dossier=dossier)


def test_taking_the_agreement_back_closes_the_referral_to_whoever_received(collective: Collective) -> None:
    dossier = a_dossier(collective)
    referral = a_referral(collective, dossier=dossier)
    withdraw_agreement(collective.alice, dossier=dossier)
    with pytest.raises(OutOfSight):
        referrals.accept_referral(collective.bob, referral=referral)
    referrals.close_by_phone(collective.alice, referral=referral, outcome=Outcome.DECLINED)
    assert state_of(referral) is State.ACKNOWLEDGED


def test_nobody_sends_to_their_own_organisation_or_to_someone_of_another(collective: Collective) -> None:
    dossier = a_dossier(collective)
    with pytest.raises(Refused, match="vous vous parlez déjà"):
        a_referral(collective, to="alice", dossier=dossier)
    with pytest.raises(Refused, match="pas, ou n’est plus, dans cette organisation"):
        referrals.send_referral(
            collective.alice,
            dossier=dossier,
            to_organisation=collective.ccas,
            to_member=collective.people["carol"],
            purpose="Un atelier",
        )


def test_nothing_ends_or_waits_without_its_reason(collective: Collective) -> None:
    referral = a_referral(collective)
    for command, who in (
        (referrals.decline_referral, "bob"),
        (referrals.redirect_referral, "bob"),
        (referrals.put_off_referral, "bob"),
        (referrals.ask_cancellation, "alice"),
    ):
        with pytest.raises(Refused, match="Dites pourquoi"):
            command(collective.as_(who), referral=referral, reason=" ")
    assert state_of(referral) is State.SENT


def test_more_time_is_asked_before_the_day_and_for_a_later_one(collective: Collective) -> None:
    referral = a_referral_in(collective, State.ACCEPTED)
    due = Referral.objects.get(id=referral).due
    assert due
    with pytest.raises(Refused, match="plus tard"):
        referrals.postpone_report_back(collective.bob, referral=referral, due=due)
    referrals.postpone_report_back(collective.bob, referral=referral, due=due + timedelta(days=7))
    assert Referral.objects.get(id=referral).due == due + timedelta(days=7)
    collective.is_(due + timedelta(days=8))
    with pytest.raises(Refused, match="passé"):
        referrals.postpone_report_back(collective.bob, referral=referral, due=due + timedelta(days=30))


def test_an_interim_report_back_leaves_the_loop_open_and_is_read_too(collective: Collective) -> None:
    referral = a_referral_in(collective, State.INTERIM)
    referrals.acknowledge_report_back(collective.alice, referral=referral)
    row = Referral.objects.get(id=referral)
    assert (row.state, row.closed_on, row.report_final) == (State.INTERIM, None, False)
    moves(collective.bob, referral, Move.REPORT_FINAL)
    row = Referral.objects.get(id=referral)
    assert (row.state, row.acknowledged_on, row.report_final) == (State.REPORTED, None, True)


def test_what_came_by_telephone_is_closed_by_the_sender_in_one_tap(collective: Collective) -> None:
    referral = a_referral_in(collective, State.ACCEPTED)
    referrals.close_by_phone(collective.alice, referral=referral)
    row = Referral.objects.get(id=referral)
    assert (row.state, row.report_mode, row.report_outcome) == (State.ACKNOWLEDGED, "phone", "came")
    with pytest.raises(Refused):
        referrals.close_by_phone(collective.bob, referral=a_referral_in(collective, State.SENT))


def test_one_sent_elsewhere_is_followed_by_another(collective: Collective) -> None:
    dossier = a_dossier(collective, circle=("bob", "carol"))
    first = a_referral(collective, dossier=dossier)
    referrals.redirect_referral(
        collective.bob, referral=first, to_organisation=collective.tremplin, reason="Plus près de chez elle."
    )
    second = a_referral(collective, to="carol", dossier=dossier, after=first)
    assert Referral.objects.get(id=second).after == first
    with pytest.raises(Refused, match="ne suit pas"):
        a_referral(collective, to="carol", dossier=dossier, after=second)


def test_a_colleague_in_the_circle_stands_in_for_whoever_sent(collective: Collective) -> None:
    dossier = a_dossier(collective)
    referral = a_referral_in(collective, State.REPORTED, dossier=dossier)
    collective.people["eve"] = made(_joins(collective, "eve", "departement"), "member")
    join_circle(collective.alice, dossier=dossier, member=collective.people["eve"])
    referrals.acknowledge_report_back(collective.eve, referral=referral)
    assert state_of(referral) is State.ACKNOWLEDGED


def _joins(collective: Collective, who: str, house: str) -> Inscribed:
    done = invite(collective.alice, organisation=collective.houses[house], **person(who))
    collective.people[who] = made(done, "member")
    join(collective.as_(who), check_ins=())
    return done


def test_an_organisation_without_anybody_here_may_receive(collective: Collective) -> None:
    house = made(register_organisation(collective.alice, FRANCE_TRAVAIL), "organisation")
    dossier = a_dossier(collective)
    record_agreement(
        collective.alice,
        dossier=dossier,
        given_on=collective.today,
        until=collective.today + timedelta(days=90),
        shares={house: (Subject.PROJECT,)},
    )
    referral = made(
        referrals.send_referral(
            collective.alice, dossier=dossier, to_organisation=house, purpose="Un atelier"
        ),
        "referral",
    )
    assert Referral.objects.get(id=referral).to_members == []
    referrals.close_by_phone(collective.alice, referral=referral, mode=Mode.PHONE)
    assert houses_of(collective, "alice") == Referral.objects.get(id=referral).from_organisation
