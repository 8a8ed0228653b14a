"""The pages of referrals: said before sending, read by the two parties, nothing to anybody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from interstice.followups.commands import referrals
from interstice.followups.commands.partner_links import make_partner_link
from interstice.followups.models import Referral
from interstice.followups.moves import Move
from interstice.followups.states import State
from interstice.rules.commands.adaptations import adapt_rule, agree_to_adaptation
from interstice.rules.inputs import clause_set
from interstice.ui.dates import long_day
from tests.followups.given_dossiers import a_dossier
from tests.followups.given_referrals import PURPOSE, TOLD, a_referral, a_referral_in, moves, state_of
from tests.followups.reading import today_together
from tests.given import Collective, a_rule_in_force, houses_of, made
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db


MOST_QUERIES = 8
"""Session, hat, circle, what is told of it, the dossier's own circle or the rules, then people and words."""


@pytest.fixture
def here() -> Collective:
    return today_together()


def an_adaptation(here: Collective) -> None:
    """Report-backs to Alice are made by telephone within seven calendar days, as agreed with Bob."""
    rule = a_rule_in_force(here, title="Donner un retour", clauses=[clause_set("report_back", delay_days=30)])
    told = clause_set("report_back", delay_days=7, counted="calendar", modes=["phone"])
    done = adapt_rule(
        here.alice,
        rule=rule,
        for_actor=here.people["alice"],
        counterpart=here.people["bob"],
        clauses=[told],
        difference="Par téléphone, dans la semaine.",
        title="Retours à Alice",
    )
    agree_to_adaptation(here.bob, adaptation=made(done, "adaptation"))


def test_before_sending_the_screen_says_what_will_be_owed_and_by_which_text(here: Collective) -> None:
    an_adaptation(here)
    dossier = a_dossier(here)
    alice = Reader(here, "alice")
    chosen = alice.reads("send_referral", dossier)
    assert chosen.says("CCAS", "Bob Rousset", "L’accord de la personne ne nomme pas ce partenaire")
    page = alice.reads("send_referral", dossier, vers=here.people["bob"])
    assert page.says(
        "Orienter vers Bob Rousset, CCAS",
        "par téléphone",
        "par l’adaptation « Retours à Alice »",
        "Bob Rousset : 2026-001 · K. M., pour quoi, ce que vous cochez, vos mots. Rien d’autre du suivi.",
        "les mots du retour, vous deux seulement",
    )
    sent = Referral.objects.first()
    assert sent is None
    page = page.press("Adresser la personne", purpose=PURPOSE, travels=["project"])
    row = Referral.objects.get()
    assert row.due is not None
    assert page.says(PURPOSE, "Adressée par Alice Thévenet, Département, à Bob Rousset", "retour dû")
    assert row.due >= here.today + timedelta(days=7)


def test_the_day_that_is_said_is_the_day_that_is_inscribed(here: Collective) -> None:
    dossier = a_dossier(here)
    page = Reader(here, "alice").reads("send_referral", dossier, vers=here.ccas)
    assert page.says("Aucune de vos règles n’en dit rien", "jours ouvrés")
    page.press("Adresser la personne", purpose=PURPOSE)
    due = Referral.objects.get().due
    assert due is not None
    assert page.says(long_day(due, here.today))


def test_what_is_refused_is_said_in_place_and_nothing_typed_is_lost(here: Collective) -> None:
    dossier = a_dossier(here)
    page = Reader(here, "alice").reads("send_referral", dossier, vers=here.ccas)
    past = (here.today - timedelta(days=3)).isoformat()
    page = page.press("Adresser la personne", purpose=PURPOSE, words="Tu m’appelles ?", due=past)
    assert page.status == 422
    assert page.says("Le jour du retour est passé")
    assert (page.value("purpose"), page.value("words")) == (PURPOSE, "Tu m’appelles ?")
    assert not Referral.objects.exists()


def test_a_partner_whom_the_agreement_does_not_name_is_not_reached(here: Collective) -> None:
    dossier = a_dossier(here)
    page = Reader(here, "alice").reads("send_referral", dossier, vers=here.tremplin)
    page = page.press("Adresser la personne", purpose=PURPOSE)
    assert page.status == 422
    assert page.says("ne nomme pas ce partenaire")


def test_the_whole_loop_is_walked_without_a_script(here: Collective) -> None:
    referral = a_referral(here)
    bob, alice = Reader(here, "bob"), Reader(here, "alice")
    page = bob.reads("referral", referral)
    assert page.says("réponse attendue", "2026-001 · K. M.", PURPOSE)
    page = bob.reads("referral_gesture", referral, "accepter").press("Accepter")
    assert page.says(
        "L’orientation est acceptée", "Votre retour à Alice Thévenet", "Il me faut plus de temps"
    )
    page = page.press("Donner le retour", words=TOLD, outcome="came", final="yes")
    assert page.says("Le retour est donné", TOLD, "Ces mots ne sont lus que de vous deux")
    page = alice.reads("referral", referral)
    assert page.says(TOLD, "pas encore lu")
    page = page.press("J’ai lu ce retour")
    assert page.says("Le retour est lu")
    assert state_of(referral) is State.ACKNOWLEDGED


def test_the_sender_notes_in_one_tap_what_came_by_telephone(here: Collective) -> None:
    referral = a_referral(here)
    page = Reader(here, "alice").reads("referral", referral).press("C’est venu par téléphone")
    assert page.says("Le retour est noté ; l’orientation est close.")
    assert state_of(referral) is State.ACKNOWLEDGED


def test_nothing_is_ticked_in_advance_neither_what_travels_nor_that_she_came(here: Collective) -> None:
    dossier = a_dossier(here)
    alice, bob = Reader(here, "alice"), Reader(here, "bob")
    page = alice.reads("send_referral", dossier, vers=here.ccas)
    assert not page.soup.select("main :checked, main [checked], main option[selected]")
    referral = a_referral_in(here, State.ACCEPTED, dossier=dossier)
    page = bob.reads("referral", referral)
    assert not page.soup.select("main [checked]")
    assert [one["value"] for one in page.soup.select("select[name=outcome] option[selected]")] in ([], [""])
    page = page.press("Donner le retour", words=TOLD)
    assert page.status == 422
    assert state_of(referral) is State.ACCEPTED


def test_more_time_is_asked_from_the_page(here: Collective) -> None:
    referral = a_referral_in(here, State.ACCEPTED)
    due = Referral.objects.get(id=referral).due
    assert due
    later = (due + timedelta(days=10)).isoformat()
    page = Reader(here, "bob").reads("referral_gesture", referral, "plus-de-temps")
    page = page.press("Dire ce jour", due=later)
    assert page.says("Un autre jour est dit pour le retour")


@pytest.mark.parametrize("who", ["carol", "daniel", "zoe"])
def test_to_anyone_else_there_is_no_such_page(here: Collective, who: str) -> None:
    dossier = a_dossier(here)
    referral = a_referral(here, dossier=dossier)
    reader = Reader(here, who)
    partnership = here.partnership
    assert partnership
    for name, which in (
        ("send_referral", (dossier,)),
        ("referral", (referral,)),
        ("referral_gesture", (referral, "accepter")),
        ("referral_gesture", (referral, "lien")),
        ("hand_over", (dossier,)),
    ):
        assert reader.reads(name, *which).status == 404


def test_whoever_receives_meets_no_gesture_of_the_sender_and_no_dossier(here: Collective) -> None:
    dossier = a_dossier(here, circle=(), shared={"bob": ("project",)})  # type: ignore[dict-item]
    referral = a_referral(here, dossier=dossier)
    bob = Reader(here, "bob")
    page = bob.reads("referral", referral)
    assert page.without("Ouvrir un lien", "Demander l’arrêt", "C’est venu par téléphone")
    for gesture in ("lien", "arreter", "lu", "recue", "inconnu"):
        assert bob.reads("referral_gesture", referral, gesture).status == 404
    assert bob.reads("person", dossier).status == 404
    assert bob.reads("send_referral", dossier).status == 404


def test_the_circle_reads_the_loop_and_not_the_words_of_the_report_back(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    referral = a_referral_in(here, State.REPORTED, dossier=dossier)
    page = Reader(here, "carol").reads("referral", referral)
    assert page.says("retour donné", "Les mots d’un retour ne sont lus que de ses deux parties")
    assert page.without(TOLD, "J’ai lu ce retour")


def test_the_persons_page_tells_her_referrals(here: Collective) -> None:
    dossier = a_dossier(here)
    alice = Reader(here, "alice")
    assert alice.reads("person", dossier).says("Orienter vers un partenaire")
    a_referral(here, dossier=dossier)
    assert alice.reads("person", dossier).says("Orientations", PURPOSE, "adressée", "retour dû")


def test_my_day_recalls_a_report_back_to_the_one_who_owes_it_and_to_nobody_else(here: Collective) -> None:
    an_adaptation(here)
    referral = a_referral(here, dossier=a_dossier(here, circle=("bob", "carol")))
    alice, bob, carol, daniel = (Reader(here, who) for who in ("alice", "bob", "carol", "daniel"))
    assert _day(bob).says("Répondre à Alice Thévenet", "Lire et répondre")
    referrals.accept_referral(here.bob, referral=referral)
    assert _day(bob).says("Donner un retour à Alice Thévenet", "Comme convenu, par téléphone")
    for reader in (alice, carol, daniel):
        assert _day(reader).without("donne un retour", "Donner un retour à", "chéance passée")
    moves(here.bob, referral, Move.REPORT_FINAL)
    assert _day(alice).says("Lire le retour de Bob Rousset")
    assert _day(bob).without("Donner un retour à")


def test_past_its_day_both_parties_see_it_and_nobody_else(here: Collective) -> None:
    today = here.today
    here.is_(today - timedelta(days=20))
    an_adaptation(here)
    referral = a_referral_in(here, State.ACCEPTED, dossier=a_dossier(here, circle=("bob", "carol")))
    here.is_(today)
    bob, alice, carol = (Reader(here, who) for who in ("bob", "alice", "carol"))
    assert _day(bob).says("Donner un retour à Alice Thévenet", "Échéance passée")
    assert _day(alice).says("Bob Rousset, CCAS, donne un retour", "Échéance passée")
    assert _day(carol).without("chéance passée")
    for reader in (bob, alice):
        assert reader.reads("referral", referral).says("échéance passée")
    assert bob.reads("referral", referral).without("Il me faut plus de temps")


def _day(reader: Reader) -> Page:
    reader.at = reverse("day")
    return Page(reader, reader.client.get(reader.at))


@pytest.mark.parametrize("adapted", [False, True])
def test_sending_and_reading_a_referral_cost_few_queries_however_many_there_are(
    here: Collective, adapted: bool
) -> None:
    if adapted:
        an_adaptation(here)
    dossier = a_dossier(here)
    referral = a_referral_in(here, State.SCHEDULED, dossier=dossier)
    make_partner_link(here.alice, referral=referral, until=here.today + timedelta(days=9), with_purpose=True)
    alice, bob = Reader(here, "alice"), Reader(here, "bob")
    few = _queries(here, alice, bob, dossier, referral)
    assert max(few) <= MOST_QUERIES, few
    for state in (State.ACKNOWLEDGED, State.REDIRECTED, State.INTERIM):
        a_referral_in(here, state, dossier=dossier)
    assert _queries(here, alice, bob, dossier, referral) == few


def _queries(here: Collective, alice: Reader, bob: Reader, dossier: UUID, referral: UUID) -> list[int]:
    """Of choosing, of both sheets, and of the page as either party reads it."""
    house = houses_of(here, "bob")
    read = [
        partial(alice.reads, "send_referral", dossier),
        partial(alice.reads, "send_referral", dossier, vers=house),
        partial(alice.reads, "send_referral", dossier, vers=here.people["bob"]),
        partial(alice.reads, "referral", referral),
        partial(bob.reads, "referral", referral),
    ]
    return [_counted(one) for one in read]


def _counted(read: Callable[[], Page]) -> int:
    read()
    with CaptureQueriesContext(connection) as asked:
        assert read().status == 200
    return len(asked)
