"""A partner without an account: a signed link, until a day, that shows what the sender chose and no more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.dossiers import erase_dossier
from interstice.followups.commands.partner_links import make_partner_link, revoke_partner_link
from interstice.followups.commands.referrals import accept_referral, acknowledge_report_back, send_referral
from interstice.followups.kinds import Subject
from interstice.followups.models import PartnerLink, Referral
from interstice.followups.partner_tokens import address_of, token_of
from interstice.followups.states import State
from interstice.parties.commands.organisations import register_organisation
from interstice.register.actors import Actor, Hat
from interstice.register.models import Entry
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.models import Words
from interstice.vault.queries import voiced
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import PURPOSE, WORDS, state_of
from tests.followups.reading import today_together
from tests.given import FRANCE_TRAVAIL, Collective, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return today_together()


def sent_out(here: Collective) -> UUID:
    """A person sent to an organisation of which nobody has an account here."""
    house = made(register_organisation(here.alice, FRANCE_TRAVAIL), "organisation")
    dossier = a_dossier(here)
    shares = {house: (Subject.PROJECT,), here.ccas: (Subject.PROJECT,)}
    until = here.today + timedelta(days=90)
    record_agreement(here.alice, dossier=dossier, given_on=here.today, until=until, shares=shares)
    done = send_referral(here.alice, dossier=dossier, to_organisation=house, purpose=PURPOSE, words=WORDS)
    return made(done, "referral")


def a_link(here: Collective, referral: UUID, **more: Any) -> UUID:
    """A link made by Alice, for a fortnight, that shows who and what for unless said otherwise."""
    told: dict[str, Any] = {"until": here.today + timedelta(days=14)} | more
    told = {"with_called": True, "with_purpose": True} | told
    return made(make_partner_link(here.alice, referral=referral, **told), "link")


def reads(link: UUID) -> tuple[int, str]:
    """What whoever holds the link reads, without any account."""
    answer = Client().get(address_of(link))
    return answer.status_code, BeautifulSoup(answer.content, "html.parser").get_text(" ")


def answers(link: UUID, **told: str) -> int:
    """An answer given by the link."""
    return Client().post(address_of(link), {"key": str(uuid4()), **told}).status_code


def test_the_link_shows_what_the_sender_chose_and_nothing_else(here: Collective) -> None:
    referral = sent_out(here)
    status, text = reads(a_link(here, referral, with_words=False, message="Appelez-moi le matin."))
    assert status == 200
    for shown in ("Alice Thévenet", "Département", "2026-001 · K. M.", PURPOSE, "Appelez-moi le matin."):
        assert shown in text
    for hidden in (WORDS, "Bob", "CCAS", f"Partenariat {here.name}", "Projet"):
        assert hidden not in text
    bare_link = a_link(here, referral, with_called=False, with_purpose=False, message="Je vous appelle.")
    _status, bare = reads(bare_link)
    assert not [one for one in (PURPOSE, "2026-001", "K. M.") if one in bare]


def test_nothing_is_chosen_in_the_senders_place(here: Collective) -> None:
    referral = sent_out(here)
    page = Reader(here, "alice").reads("referral_gesture", referral, "lien")
    assert page.says("Rien n’est coché d’avance")
    assert not page.soup.select("form.feuille [checked]")
    until = (here.today + timedelta(days=14)).isoformat()
    refused = page.press("Ouvrir ce lien", until=until)
    assert refused.status == 422
    assert refused.says("Cochez ce qu’il lira, ou écrivez-lui un mot.")
    assert refused.value("until", "form.feuille") == until
    assert not PartnerLink.objects.exists()
    refused.press("Ouvrir ce lien", until=until, with_purpose="on").says("Le lien est ouvert.")
    _status, text = reads(PartnerLink.objects.get().id)
    assert PURPOSE in text
    assert not [one for one in (WORDS, "2026-001", "K. M.") if one in text]


def test_what_it_shows_is_kept_for_whoever_holds_it(here: Collective) -> None:
    link = a_link(here, sent_out(here))
    row = PartnerLink.objects.get(id=link)
    kept = Words.objects.filter(fingerprint__in=row.shown)
    assert set(kept.values_list("audience", "about")) == {("correspondent", link)}
    for actor in (here.bob, here.carol, here.daniel, here.stranger):
        voiced(actor, [row])
        assert not any(row.said.shown)  # type: ignore[attr-defined]


def test_the_partner_accepts_then_reports_back_by_the_same_acts(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    assert answers(link, reponse="accepter") == 302
    assert state_of(referral) is State.ACCEPTED
    told = {"outcome": "came", "final": "yes", "words": "Venue lundi, elle revient jeudi."}
    assert answers(link, reponse="retour", **told) == 302
    row = Referral.objects.get(id=referral)
    assert (row.state, row.report_mode) == (State.REPORTED, "writing")
    entry = Entry.objects.get(partnership=here.partnership, act="referral.reported_back/1")
    assert (entry.member, entry.organisation) == (None, row.to_organisation)
    read = {}
    for who in ("alice", "bob", "carol"):
        voiced(here.as_(who), [row])
        read[who] = str(row.said.report_words)  # type: ignore[attr-defined]
    assert read == {"alice": "Venue lundi, elle revient jeudi.", "bob": "", "carol": ""}
    assert "rien d’autre ne vous est demandé" in reads(link)[1]
    acknowledge_report_back(here.alice, referral=referral)


def test_the_partner_says_no_with_a_reason(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    assert answers(link, reponse="sans-suite", reason="") == 422
    assert state_of(referral) is State.SENT
    assert answers(link, reponse="sans-suite", reason="Plus de place avant mai.") == 302
    assert state_of(referral) is State.DECLINED


def test_what_is_not_possible_is_refused_and_nothing_else_can_be_done(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    assert answers(link, reponse="retour", outcome="came", final="yes") == 422
    for wrong in ("arreter", "lu", "", "lien"):
        assert answers(link, reponse=wrong) == 404
    assert state_of(referral) is State.SENT


def test_a_double_click_is_one_act(here: Collective) -> None:
    referral = sent_out(here)
    link, key = a_link(here, referral), str(uuid4())
    for _again in range(2):
        Client().post(address_of(link), {"key": key, "reponse": "accepter"})
    assert Entry.objects.filter(partnership=here.partnership, act="referral.accepted/1").count() == 1


def test_a_link_that_does_not_answer_tells_nothing_whatever_the_reason(here: Collective) -> None:
    referral = sent_out(here)
    revoked, live = a_link(here, referral), a_link(here, referral)
    revoke_partner_link(here.alice, referral=referral, link=revoked)
    link, _dot, signed = token_of(live).partition(".")
    wrong = ["x", link, f"{link}.{signed[:-1]}", f"{link}.{signed}x", f"{uuid4().hex}.{signed}"]
    met = {_met(f"/reponse/{one}/") for one in wrong} | {_met(address_of(one)) for one in (revoked, uuid4())}
    ((status, text),) = met
    assert status == 404
    assert "Rien ne vous attend" in text
    assert answers(revoked, reponse="accepter") == 404
    assert reads(live)[0] == 200


def _met(address: str) -> tuple[int, str]:
    answer = Client().get(address)
    return answer.status_code, BeautifulSoup(answer.content, "html.parser").get_text(" ")


def test_it_ends_on_its_day_and_with_the_persons_agreement(here: Collective) -> None:
    today = here.today
    here.is_(today - timedelta(days=20))
    referral = sent_out(here)
    past = a_link(here, referral)
    here.is_(today)
    assert reads(past)[0] == 404
    live = a_link(here, referral)
    assert reads(live)[0] == 200
    row = Referral.objects.get(id=referral)
    withdraw_agreement(here.alice, dossier=row.dossier_id, organisations=[row.to_organisation])
    assert reads(live)[0] == 404


def test_it_opens_one_referral_and_nothing_else(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    another = made(
        send_referral(
            here.alice,
            dossier=Referral.objects.get(id=referral).dossier_id,
            to_organisation=here.ccas,
            purpose="Un atelier",
        ),
        "referral",
    )
    actor = Actor(
        partnership=here.partnership,
        hat=Hat.CORRESPONDENT,
        organisation=here.ccas,
        link=link,
        door=here.door(),
    )
    with pytest.raises(OutOfSight):
        accept_referral(actor, referral=another)


def test_only_the_side_that_sends_makes_and_closes_links(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    until = here.today + timedelta(days=14)
    with pytest.raises(Refused, match="qui a adressé"):
        make_partner_link(here.bob, referral=referral, until=until)
    for actor in (here.carol, here.daniel, here.stranger):
        with pytest.raises(OutOfSight):
            make_partner_link(actor, referral=referral, until=until)
        with pytest.raises(OutOfSight):
            revoke_partner_link(actor, referral=referral, link=link)
    for wrong in (here.today - timedelta(days=1), here.today + timedelta(days=400)):
        with pytest.raises(Refused, match="trois mois"):
            make_partner_link(here.alice, referral=referral, until=wrong)


def test_the_page_is_neither_kept_nor_told_to_the_next(here: Collective) -> None:
    answer = Client().get(address_of(a_link(here, sent_out(here))))
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert str(here.partnership) not in answer.content.decode()


def test_erasing_the_person_erases_what_the_link_showed(here: Collective) -> None:
    referral = sent_out(here)
    link = a_link(here, referral)
    dossier = Referral.objects.get(id=referral).dossier_id
    erase_dossier(here.alice, dossier=dossier, asked_by_person=True)
    assert not Words.objects.filter(about=link, text__isnull=False).exists()
    assert reads(link)[0] == 404


def test_words_given_by_a_link_are_read_by_the_sender_alone_as_the_page_says(here: Collective) -> None:
    dossier = a_dossier(here)
    done = send_referral(here.alice, dossier=dossier, to_organisation=here.ccas, purpose=PURPOSE)
    referral = made(done, "referral")
    link = a_link(here, referral)
    assert answers(link, reponse="accepter") == 302
    assert "Vos mots ne seront lus que de qui vous l’a adressée" in reads(link)[1]
    told = {"outcome": "came", "final": "yes", "words": "Venue lundi, elle revient jeudi."}
    assert answers(link, reponse="retour", **told) == 302
    row = Referral.objects.get(id=referral)
    assert str(here.people["bob"]) in row.to_members
    read = {}
    for who in ("alice", "bob"):
        voiced(here.as_(who), [row])
        read[who] = str(row.said.report_words)  # type: ignore[attr-defined]
    assert read == {"alice": "Venue lundi, elle revient jeudi.", "bob": ""}


def test_no_link_outlives_what_the_person_agreed_to(here: Collective) -> None:
    referral = sent_out(here)
    row = Referral.objects.get(id=referral)
    shares = {row.to_organisation: (Subject.PROJECT,)}
    until = here.today + timedelta(days=10)
    record_agreement(here.alice, dossier=row.dossier_id, given_on=here.today, until=until, shares=shares)
    page = Reader(here, "alice").reads("referral_gesture", referral, "lien")
    told = {"with_purpose": "on", "message": "Appelez-moi."}
    page = page.press("Ouvrir ce lien", until=(until + timedelta(days=1)).isoformat(), **told)
    assert page.status == 422
    assert page.says("L’accord de la personne prend fin le", "le lien vaut jusqu’à ce jour au plus")
    assert page.value("message", "form.feuille") == "Appelez-moi."
    assert reads(a_link(here, referral, until=until))[0] == 200
    withdraw_agreement(here.alice, dossier=row.dossier_id)
    with pytest.raises(Refused, match="ne couvre plus ce partenaire"):
        a_link(here, referral, until=until)


def test_a_link_to_the_referents_own_organisation_asks_for_no_agreement(here: Collective) -> None:
    dossier = a_dossier(here)
    done = send_referral(here.bob, dossier=dossier, to_organisation=here.departement, purpose=PURPOSE)
    until = here.today + timedelta(days=9)
    made_link = make_partner_link(here.bob, referral=made(done, "referral"), until=until, with_purpose=True)
    assert PURPOSE in reads(made(made_link, "link"))[1]
