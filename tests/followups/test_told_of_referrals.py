"""What a referral brings back to each party: a day to come back to, an answer, a refusal; then its past."""

from __future__ import annotations

from datetime import timedelta

import pytest

from interstice.followups.commands import referrals
from interstice.followups.models import Referral
from interstice.followups.moves import Move
from interstice.followups.queries.awaiting import awaiting
from interstice.followups.states import State
from interstice.parties.commands.members import join
from interstice.parties.queries.awaited import Awaited
from interstice.register.refusals import Refused
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import TOLD, a_referral, a_referral_in, moves
from tests.followups.reading import readers, today_together
from tests.given import Collective
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return today_together()


def told(here: Collective, who: str) -> Awaited:
    """The one thing that waits for someone."""
    (one,) = awaiting(here.as_(who))
    return one


def test_what_waits_comes_back_on_the_day_that_was_said(here: Collective) -> None:
    referral = a_referral(here)
    until = here.today + timedelta(days=3)
    with pytest.raises(Refused, match="à venir"):
        referrals.put_off_referral(
            here.bob, referral=referral, reason="Complet.", until=here.today - timedelta(days=1)
        )
    referrals.put_off_referral(here.bob, referral=referral, reason="Complet.", until=until)
    asked = told(here, "bob")
    assert (asked.gesture, asked.due) == ("Dire où cela en est", until)
    referrals.accept_referral(here.bob, referral=referral)
    asked = told(here, "bob")
    assert (asked.gesture, asked.due) == ("Donner le retour", Referral.objects.get(id=referral).due)


@pytest.mark.parametrize("state", [State.PUT_OFF, State.APPOINTMENT_CANCELLED])
def test_a_report_back_is_not_asked_where_none_can_be_given(here: Collective, state: State) -> None:
    referral = a_referral_in(here, state)
    assert told(here, "bob").gesture == "Dire où cela en est"
    assert Reader(here, "bob").reads("referral", referral).without("Votre retour à Alice Thévenet")


def test_past_its_day_an_answer_is_seen_to_be_missing_by_who_sent(here: Collective) -> None:
    referral = a_referral(here, dossier=a_dossier(here, circle=("bob", "carol")))
    due = Referral.objects.get(id=referral).answer_due
    here.is_(due)
    assert awaiting(here.alice) == []
    here.day(1)
    asked = told(here, "alice")
    assert (asked.what, asked.why) == ("Bob Rousset, CCAS, répond à une orientation", "Échéance passée")
    assert not asked.mine
    assert awaiting(here.carol) == []


def test_who_sent_is_told_that_the_partner_cannot(here: Collective) -> None:
    referral = a_referral(here, dossier=a_dossier(here, circle=("bob", "carol")))
    moves(here.bob, referral, Move.DECLINE)
    assert told(here, "alice").what == "Lire pourquoi Bob Rousset, CCAS, ne donne pas suite"
    assert awaiting(here.bob) == awaiting(here.carol) == []
    here.day(7)
    assert awaiting(here.alice) == []


def test_the_words_of_a_first_report_back_are_still_read_after_the_next(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    referral = a_referral_in(here, State.INTERIM, dossier=dossier)
    alice, bob, carol = readers(here, "alice", "bob", "carol")
    assert alice.reads("referral", referral).text.count(TOLD) == 1
    last = {"mode": "voice", "outcome": "came", "words": "Elle a signé."}
    referrals.report_back(here.bob, referral=referral, **last)  # type: ignore[arg-type]
    for reader in (alice, bob):
        assert reader.reads("referral", referral).says("Elle a signé.", f"« {TOLD} »")
    assert carol.reads("referral", referral).without("Elle a signé.", TOLD)


def test_the_reason_for_which_it_waited_is_still_read_once_it_is_taken_up_again(here: Collective) -> None:
    referral = a_referral(here)
    referrals.put_off_referral(here.bob, referral=referral, reason="Le groupe ouvre en mai.")
    referrals.accept_referral(here.bob, referral=referral)
    assert Reader(here, "alice").reads("referral", referral).says("« Le groupe ouvre en mai. »")


def test_who_would_be_better_placed_is_told_for_a_month_unless_she_is_sent_there(here: Collective) -> None:
    referral = a_referral(here)
    moves(here.bob, referral, Move.REDIRECT)
    assert told(here, "alice").what == "Voir vers qui Bob Rousset, CCAS, renvoie"
    here.day(29)
    assert told(here, "alice").what == "Voir vers qui Bob Rousset, CCAS, renvoie"
    here.day(1)
    assert awaiting(here.alice) == []


def test_whoever_leaves_may_send_back_to_their_own_organisation_what_was_sent_to_them(
    here: Collective,
) -> None:
    join(here.enters("erwan", "ccas"))
    referral = a_referral(here)
    page = Reader(here, "bob").reads("referral_gesture", referral, "ailleurs")
    page.press("L’indiquer", to_organisation=here.ccas, reason="Je m’en vais ; Erwan la recevra.")
    alice = Reader(here, "alice")
    page = alice.reads("referral", referral)
    assert page.says("Mieux placé : CCAS")
    page = alice.reads("send_referral", Referral.objects.get().dossier_id, suite=referral, vers=here.ccas)
    page.press("Adresser la personne", purpose="Choisir une formation")
    assert str(here.people["erwan"]) in Referral.objects.get(after=referral).to_members


def test_after_a_missed_appointment_a_first_report_back_is_refused_with_what_can_be_done(
    here: Collective,
) -> None:
    referral = a_referral_in(here, State.MISSED)
    page = Reader(here, "bob").reads("referral_gesture", referral, "retour")
    page = page.press("Donner le retour", words=TOLD, outcome="no_show", final="no")
    assert page.status == 422
    assert page.says("fixez un autre jour, ou donnez un retour qui clôt")
    assert page.value("words", "form.feuille") == TOLD
    assert page.press("Donner le retour", final="yes").says("Le retour est donné.")
