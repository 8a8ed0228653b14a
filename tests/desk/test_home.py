"""The home of a partnership: what it is for, what stands, what is open; by day, and by hat."""

from __future__ import annotations

from uuid import UUID

import pytest

from interstice.parties.commands.bodies import create_body
from interstice.parties.commands.founding import draft_founding, fill_blank
from interstice.parties.commands.mandates import request_mandate, state_horizon
from interstice.parties.commands.members import pause
from interstice.parties.commands.places import state_place
from interstice.parties.kinds import Blank, HorizonKind
from interstice.parties.models import Visit
from interstice.rules.commands.life import suspend_rule
from interstice.rules.commands.proposals import propose_rule
from interstice.rules.commands.questions import raise_question
from interstice.rules.kinds import Round
from tests.desk.reading import keeps_quiet, tells, told
from tests.given import Collective, a_founded_partnership, an_opened_partnership, made
from tests.rules.agreeing import adopted
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Quand une personne ne répond plus, qui l’appelle ?"


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


def section(page: Page, name: str) -> str:
    found = page.soup.select_one(f'section[aria-labelledby="{name}"]')
    return " ".join(found.get_text(" ").split()) if found else ""


def test_before_it_is_founded_the_difficulty_heads_the_page() -> None:
    here = an_opened_partnership()
    raise_question(here.bob, sentence=SENTENCE)
    raise_question(here.carol, sentence="Et le lundi ?")
    page = Reader(here, "alice").reads("partnership")
    head = page.soup.select_one(".seuil .parole")
    assert head is not None
    assert SENTENCE in head.get_text()
    assert page.says("pas encore fondé", "dite par Bob Rousset, CCAS", "Le texte fondateur n’est pas écrit.")


def test_who_still_has_to_sign_is_a_list_and_whoever_must_signs_there() -> None:
    here = an_opened_partnership()
    everyone = [here.people[who] for who in ("alice", "bob", "carol")]
    draft_founding(
        here.alice, text="Nous voulons y être.", undetermined=list(Blank), determined={}, signatories=everyone
    )
    bob = Reader(here, "bob")
    page = bob.reads("partnership")
    signed = section(page, "t-fonder")
    assert "Alice Thévenet, Département a signé" in signed
    assert "Carol Bonnardot, Tremplin n’a pas encore signé" in signed
    after = page.press("Signer ce texte")
    assert "Bob Rousset, CCAS a signé" in section(after, "t-fonder")
    assert not after.soup.find("button", string="Signer ce texte")


def test_a_founding_text_is_signed_nous_in_the_order_of_names(here: Collective) -> None:
    signed = section(Reader(here, "carol").reads("partnership"), "t-fonder")
    assert "Nous Alice Thévenet, Département ; Bob Rousset, CCAS ; Carol Bonnardot, Tremplin" in signed


def test_what_remains_to_be_determined_is_told_until_it_is(here: Collective) -> None:
    page = Reader(here, "alice").reads("partnership")
    assert all(str(one.label) in section(page, "t-determiner") for one in Blank)
    for one in Blank:
        fill_blank(here.alice, blank=one, words=f"Nous le disons : {one.label}.")
    assert not section(Reader(here, "bob").reads("partnership"), "t-determiner")


def test_rules_stand_with_their_number_and_the_day_they_must_be_said_again(here: Collective) -> None:
    adopted(here, "Se prévenir", towards="Que personne n’apprenne par hasard.")
    rules = section(Reader(here, "alice").reads("partnership"), "t-regles")
    assert "1 Se prévenir Que personne n’apprenne par hasard. v1 à redire le 2 mars 2027" in rules


def test_a_rule_past_its_day_says_so_and_stays_in_force(here: Collective) -> None:
    adopted(here, "Se prévenir", review_months=1)
    page = Reader(here, "alice").reads("partnership", le="2026-05-05")
    assert "à redire depuis le 2 avril" in section(page, "t-regles")
    centre = page.soup.select_one(".cercle .s-centre")
    assert centre is not None
    assert centre.get_text() == "1 règle"


def test_a_suspended_rule_is_told_after_the_others_and_not_counted(here: Collective) -> None:
    first = adopted(here, "Se prévenir")
    adopted(here, "Se rappeler")
    suspend_rule(here.alice, rule=first, until=here.day(40), round=Round.MEETING, agreed=houses(here))
    page = Reader(here, "alice").reads("partnership", le="2026-04-01")
    rules = section(page, "t-regles")
    assert rules.index("Se rappeler") < rules.index("Se prévenir")


def houses(here: Collective) -> list[UUID]:
    return [here.departement, here.ccas, here.tremplin]


def test_the_page_of_another_day_shows_what_stood_that_day(here: Collective) -> None:
    here.day(10)
    adopted(here, "Se prévenir")
    raise_question(here.bob, sentence=SENTENCE)
    page = Reader(here, "alice").reads("partnership", le="2026-03-05")
    assert page.says(
        "telle qu’elle était au 5 mars 2026", "Aucune règle encore.", "Aucune question n’est sur la table."
    )
    assert all("pose une question" not in line for line in told(page))


def test_a_day_that_cannot_be_read_is_said_in_place(here: Collective) -> None:
    page = Reader(here, "alice").reads("partnership", le="demain")
    assert page.says("Cette date ne se lit pas. Écrivez-la ainsi : 2026-11-19.")


def test_open_questions_say_who_asked_or_what_answers_them(here: Collective) -> None:
    done = raise_question(here.bob, sentence=SENTENCE)
    assert "Posée par Bob Rousset, CCAS" in section(Reader(here, "alice").reads("partnership"), "t-questions")
    question = made(done, "question")
    propose_rule(here.carol, title="Se prévenir", articles=["Chacun prévient."], answers=[question])
    assert "Proposition, version 1" in section(Reader(here, "bob").reads("partnership"), "t-questions")


def test_a_question_that_a_rule_answered_is_no_longer_open(here: Collective) -> None:
    done = raise_question(here.bob, sentence=SENTENCE)
    adopted(here, "Se prévenir", answers=[made(done, "question")])
    assert SENTENCE not in section(Reader(here, "alice").reads("partnership"), "t-questions")


def test_people_and_places_are_told_house_by_house(here: Collective) -> None:
    state_place(here.bob, brings="Une porte ouverte tous les jours.")
    pause(here.carol)
    people = section(Reader(here, "alice").reads("partnership"), "t-ici")
    assert "CCAS Bob Rousset, agent d’accueil" in people
    assert "« Une porte ouverte tous les jours. »" in people
    assert "Carol Bonnardot fait une pause." in people


def test_bodies_bear_the_name_that_the_collective_gave_them(here: Collective) -> None:
    create_body(here.alice, name="l’équipe", purpose="Se retrouver le mardi.")
    assert "L’équipe Se retrouver le mardi." in section(
        Reader(here, "bob").reads("partnership"), "t-instances"
    )


def test_what_ends_within_the_year_is_told(here: Collective) -> None:
    state_horizon(
        here.alice, what=HorizonKind.FUNDING, ends_on=here.today.replace(month=12), words="Fonds social"
    )
    page = Reader(here, "bob").reads("partnership", le="2026-06-01")
    assert "Fonds social" in section(page, "t-echeances")


def test_a_rule_whose_day_comes_within_three_months_is_among_the_days_that_come(here: Collective) -> None:
    adopted(here, "Se prévenir", review_months=6)
    alice = Reader(here, "alice")
    assert not section(alice.reads("partnership", le="2026-03-05"), "t-echeances")
    assert "Redire Se prévenir" in section(alice.reads("partnership", le="2026-07-01"), "t-echeances")


def test_acts_since_the_last_visit_are_marked_and_only_a_gesture_marks_them_read(here: Collective) -> None:
    alice = Reader(here, "alice")
    assert not alice.reads("partnership").soup.select(".acte.neuf")
    alice.reads("partnership").press("J’ai lu")
    assert Visit.objects.get(partnership=here.partnership).seen_to == 14
    create_body(here.bob, name="l’équipe")
    for _again in range(2):
        assert len(alice.reads("partnership").soup.select(".acte.neuf")) == 1
    alice.reads("partnership").press("J’ai lu")
    assert not alice.reads("partnership").soup.select(".acte.neuf")


def test_a_visit_is_never_marked_beyond_the_register_nor_back(here: Collective) -> None:
    from django.urls import reverse

    alice = Reader(here, "alice")
    at = reverse("seen", args=[here.partnership])
    for typed, kept in (("99999", 14), ("3", 14), ("beaucoup", 14)):
        alice.client.post(at, {"n": typed})
        assert Visit.objects.get(partnership=here.partnership).seen_to == kept
    assert alice.client.get(at).status_code == 405


def test_a_decider_reads_what_binds_and_what_is_asked_of_them(here: Collective) -> None:
    raise_question(here.bob, sentence=SENTENCE)
    adopted(here, "Se prévenir")
    request_mandate(here.alice, scope="Copiloter l’action")
    page = Reader(here, "daniel").reads("partnership")
    assert page.says("Ce qui vous est demandé", "Dire le mandat de Département", "Se prévenir")
    assert page.says("Ce que cette page ne dit pas")
    assert keeps_quiet(page, SENTENCE, "Questions ouvertes", "Bob Rousset")
    assert tells(page, "Nous adoptons une règle : Se prévenir")


def test_a_guest_is_welcomed_first(here: Collective) -> None:
    here.enters("emile", "ccas")
    page = Reader(here, "emile").client.get(f"/p/{here.partnership}/")
    assert page.status_code == 302
    assert page["Location"].endswith("/bienvenue/")
