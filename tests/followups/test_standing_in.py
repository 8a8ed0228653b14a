"""Whoever sent a person may go: the loop is then read, and closed, by who answers for her."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from interstice.followups.commands import referrals
from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.circles import leave_circle
from interstice.followups.commands.handovers import accept_handover, propose_handover
from interstice.followups.kinds import Outcome
from interstice.followups.models import PartnerLink, Referral
from interstice.followups.moves import Move
from interstice.followups.queries.awaiting import awaiting
from interstice.followups.states import State
from interstice.parties.commands.members import leave
from interstice.register.refusals import Refused
from interstice.vault.queries import voiced
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import TOLD, a_referral, a_referral_in, moves, state_of
from tests.followups.reading import today_together
from tests.followups.test_partner_links import a_link, answers, reads, sent_out
from tests.given import Collective, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return today_together()


def sent_by_bob(here: Collective) -> UUID:
    """A person whom Alice answers for, sent to Carol by Bob, who leaves the circle before any report-back."""
    dossier = a_dossier(here, circle=("bob", "carol"))
    referral = a_referral(here, by="bob", to="carol", dossier=dossier)
    referrals.accept_referral(here.carol, referral=referral)
    return referral


def words_read(here: Collective, referral: UUID, *who: str) -> list[str]:
    """The words of its report-back, as each of these reads them."""
    told = []
    for one in who:
        row = Referral.objects.get(id=referral)
        voiced(here.as_(one), [row])
        told.append(str(row.said.report_words))  # type: ignore[attr-defined]
    return told


def test_as_long_as_the_sender_reads_nobody_stands_in(here: Collective) -> None:
    referral = sent_by_bob(here)
    moves(here.carol, referral, Move.REPORT_FINAL)
    assert words_read(here, referral, "bob", "alice") == [TOLD, ""]
    assert [one.what for one in awaiting(here.alice)] == []
    with pytest.raises(Refused, match="se vit à deux"):
        referrals.acknowledge_report_back(here.alice, referral=referral)


def test_once_the_sender_has_left_the_circle_the_referent_reads_the_report_back(here: Collective) -> None:
    referral = sent_by_bob(here)
    leave_circle(here.bob, dossier=Referral.objects.get(id=referral).dossier_id)
    moves(here.carol, referral, Move.REPORT_FINAL)
    assert words_read(here, referral, "alice", "bob") == [TOLD, ""]
    assert "Lire le retour de Carol Bonnardot, Tremplin" in [one.what for one in awaiting(here.alice)]
    page = Reader(here, "alice").reads("referral", referral).press("J’ai lu ce retour")
    assert page.says("Le retour est lu")
    assert state_of(referral) is State.ACKNOWLEDGED


def test_one_left_unread_by_whoever_leaves_the_circle_goes_to_the_referent(here: Collective) -> None:
    referral = sent_by_bob(here)
    moves(here.carol, referral, Move.REPORT_FINAL)
    leave_circle(here.bob, dossier=Referral.objects.get(id=referral).dossier_id)
    assert words_read(here, referral, "alice") == [TOLD]


def test_one_that_was_read_stays_between_its_two_parties(here: Collective) -> None:
    referral = sent_by_bob(here)
    moves(here.carol, referral, Move.REPORT_FINAL)
    referrals.acknowledge_report_back(here.bob, referral=referral)
    leave_circle(here.bob, dossier=Referral.objects.get(id=referral).dossier_id)
    assert words_read(here, referral, "alice") == [""]


def test_whoever_takes_the_follow_up_over_reads_what_came_to_the_referent_who_left(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    referral = a_referral_in(here, State.REPORTED, dossier=dossier)
    leave(here.alice)
    carol = here.people["carol"]
    told = {"dossier": dossier, "to_member": carol, "checked": [], "person_agreement": True}
    done = propose_handover(here.carol, **told)  # type: ignore[arg-type]
    assert words_read(here, referral, "carol") == [""]
    accept_handover(here.carol, handover=made(done, "handover"))
    assert words_read(here, referral, "carol") == [TOLD]
    referrals.acknowledge_report_back(here.carol, referral=referral)
    assert state_of(referral) is State.ACKNOWLEDGED


def test_past_its_day_the_referent_is_told_in_the_place_of_the_sender_who_left(here: Collective) -> None:
    referral = sent_by_bob(here)
    leave(here.bob)
    due = Referral.objects.get(id=referral).due
    assert due
    here.is_(due + timedelta(days=1))
    assert "Carol Bonnardot, Tremplin, donne un retour" in [one.what for one in awaiting(here.alice)]
    referrals.close_by_phone(here.alice, referral=referral, outcome=Outcome.CAME)


def test_words_given_by_a_link_are_read_by_who_took_over(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    leave(here.alice)
    assert answers(link, reponse="accepter") == 302
    assert "ou de qui reprend ce suivi" in reads(link)[1]
    told = {"outcome": "came", "final": "yes", "words": "Venue lundi, elle revient jeudi."}
    assert answers(link, reponse="retour", **told) == 302
    assert words_read(here, referral, "bob", "carol") == ["Venue lundi, elle revient jeudi.", ""]


def test_a_stop_that_nobody_could_confirm_any_more_is_made_at_once(here: Collective) -> None:
    dossier = a_dossier(here)
    referral = a_referral_in(here, State.ACCEPTED, dossier=dossier)
    withdraw_agreement(here.alice, dossier=dossier)
    referrals.ask_cancellation(here.alice, referral=referral, reason="Elle a retiré son accord.")
    row = Referral.objects.get(id=referral)
    assert (row.state, row.closed_on) == (State.CANCELLED, here.today)
    assert row.reason


def test_a_partner_without_an_account_confirms_the_stop_by_the_link(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    referrals.ask_cancellation(here.alice, referral=referral, reason="Elle a trouvé un emploi.")
    assert state_of(referral) is State.CANCEL_ASKED
    text = reads(link)[1]
    assert "demande que cela s’arrête" in text
    assert "Elle a trouvé un emploi" not in text
    assert answers(link, reponse="confirmer-arret") == 302
    assert state_of(referral) is State.CANCELLED


def test_without_account_or_link_the_stop_is_made_at_once(here: Collective) -> None:
    referral = sent_out(here)
    assert not PartnerLink.objects.exists()
    page = Reader(here, "alice").reads("referral_gesture", referral, "arreter")
    page.press("Demander l’arrêt", reason="Elle a trouvé un emploi.")
    assert state_of(referral) is State.CANCELLED
