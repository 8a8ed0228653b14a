"""My day: what waits for me by day, what I wait for, what was done; across my partnerships and hats."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from interstice.parties.commands.founding import draft_founding
from interstice.parties.commands.mandates import give_mandate, request_mandate, state_horizon
from interstice.parties.commands.members import join, pause
from interstice.parties.commands.places import answer_about_place, speak_of_place
from interstice.parties.kinds import Blank, HorizonKind
from interstice.parties.models import Account
from interstice.register.actors import Hat
from interstice.rules.commands.proposals import propose_rule
from tests.desk.reading import keeps_quiet, plain
from tests.given import FIRST_DAY, Collective, a_founded_partnership, an_opened_partnership, made
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Collective:
    it_is(monkeypatch, FIRST_DAY)
    return a_founded_partnership()


def it_is(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """What the clock at the door says."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC))


def my_day(reader: Reader, **query: Any) -> Page:
    return Page(reader, reader.client.get("/", query))


def tasks(page: Page) -> list[str]:
    return [plain(one.get_text(" ")) for one in page.soup.select(".tache")]


def days(page: Page) -> list[str]:
    return [plain(one.get_text(" ")) for one in page.soup.select(".jour-date")]


def others(page: Page) -> list[str]:
    found = page.soup.select('section[aria-labelledby="t-autres"] li')
    return [plain(one.get_text(" ")) for one in found]


def test_who_has_no_partnership_is_told_so_and_may_open_one() -> None:
    client = Client()
    client.force_login(Account.objects.create_user("nina@example.org"))
    page = client.get("/").content.decode()
    assert "Vous n’êtes encore dans aucun partenariat." in page
    assert "Ouvrir un partenariat" in page


def test_who_is_not_signed_in_is_led_to_the_door() -> None:
    answer = Client().get("/")
    assert answer.status_code == 302
    assert "/compte/" in answer["Location"]


def test_nothing_awaits_and_it_is_said(here: Collective) -> None:
    page = my_day(Reader(here, "bob"))
    assert page.says(
        "Lundi 2 mars", "Bonjour Bob.", "Rien ne vous attend.", "Personne ne vous doit de réponse."
    )


def test_a_voice_to_give_comes_with_its_day(here: Collective, monkeypatch: pytest.MonkeyPatch) -> None:
    propose_rule(here.alice, title="Se prévenir", articles=["Chacun prévient les autres."])
    page = my_day(Reader(here, "bob"))
    assert len(tasks(page)) == 1
    assert tasks(page)[0].startswith("Prendre position Se prévenir")
    assert days(page)[0].startswith("avant")
    it_is(monkeypatch, FIRST_DAY + timedelta(days=200))
    late = my_day(Reader(here, "carol"))
    assert days(late) == ["Aujourd’hui"]
    assert late.says("Une chose pour aujourd’hui.")


def test_the_day_puts_what_presses_first_and_what_has_no_day_last(
    here: Collective, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_of_place(here.bob, to=here.people["alice"], sees="Vous rappelez toujours.")
    give_mandate(
        here.daniel, organisation=here.departement, until=FIRST_DAY + timedelta(days=20), scope="Copiloter"
    )
    propose_rule(here.carol, title="Se prévenir", articles=["Chacun prévient les autres."])
    it_is(monkeypatch, FIRST_DAY + timedelta(days=20))
    page = my_day(Reader(here, "alice"))
    assert days(page)[0] == "Aujourd’hui"
    assert days(page)[-1] == "sans date"
    assert tasks(page)[-1].startswith("Répondre à Bob Rousset, CCAS, qui vous parle de votre place")


def test_one_gesture_of_the_page_is_the_full_button(here: Collective) -> None:
    for title in ("Se prévenir", "Se rappeler"):
        propose_rule(here.alice, title=title, articles=["Chacun prévient."])
    assert len(my_day(Reader(here, "bob")).soup.select(".btn-primary")) == 1


def test_a_founding_text_waits_for_each_signature_and_shows_those_one_waits_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    it_is(monkeypatch, FIRST_DAY)
    here = an_opened_partnership()
    everyone = [here.people[who] for who in ("alice", "bob", "carol")]
    draft_founding(
        here.alice, text="Nous voulons y être.", undetermined=list(Blank), determined={}, signatories=everyone
    )
    assert tasks(my_day(Reader(here, "bob")))[0].startswith("Signer le texte fondateur")
    page = my_day(Reader(here, "alice"))
    assert not tasks(page)
    assert any("Bob Rousset, CCAS, lit et signe le texte fondateur" in one for one in others(page))


def test_a_guest_is_invited_to_read_before_joining(here: Collective) -> None:
    here.enters("emile", "ccas")
    page = my_day(Reader(here, "emile"))
    assert len(tasks(page)) == 1
    assert tasks(page)[0].startswith("Lire nos règles et leurs raisons, puis rejoindre le collectif")


def test_check_ins_wait_for_both_sides(here: Collective, monkeypatch: pytest.MonkeyPatch) -> None:
    emile = here.enters("emile", "ccas")
    join(emile, welcomed_by=here.people["alice"], check_ins=[FIRST_DAY + timedelta(days=30)])
    for who, other in (("alice", "Emile Martin, CCAS"), ("emile", "Alice Thévenet, Département")):
        it_is(monkeypatch, FIRST_DAY + timedelta(days=10))
        reader = Reader(here, who)
        assert not any("Prendre des nouvelles" in one for one in tasks(my_day(reader)))
        it_is(monkeypatch, FIRST_DAY + timedelta(days=20))
        asked = f"Prendre des nouvelles l’un de l’autre, avec {other}"
        assert any(one.startswith(asked) for one in tasks(my_day(reader)))


def test_a_dialogue_about_a_place_goes_from_one_to_the_other(here: Collective) -> None:
    done = speak_of_place(here.bob, to=here.people["alice"], sees="Vous rappelez toujours.")
    bob, alice = Reader(here, "bob"), Reader(here, "alice")
    assert any("Alice Thévenet, Département, répond" in one for one in others(my_day(bob)))
    assert keeps_quiet(my_day(Reader(here, "carol")), "vous parle de votre place")
    answer_about_place(here.alice, dialogue=made(done, "dialogue"), proposal="Celle qui rappelle.")
    assert any("Dire à Alice Thévenet, Département, si ses mots" in one for one in tasks(my_day(bob)))
    assert not tasks(my_day(alice))


def test_a_mandate_asked_for_waits_for_the_decider(here: Collective) -> None:
    request_mandate(here.alice, scope="Copiloter l’action")
    daniel = Reader(here, "daniel")
    assert tasks(my_day(daniel))[0].startswith("Dire le mandat de Département Demandé par Alice Thévenet.")
    assert any("répond à votre demande de mandat" in one for one in others(my_day(Reader(here, "alice"))))
    give_mandate(here.daniel, organisation=here.departement, scope="Copiloter l’action")
    assert not tasks(my_day(daniel))


def test_a_pause_is_recalled_nothing(here: Collective) -> None:
    propose_rule(here.alice, title="Se prévenir", articles=["Chacun prévient."])
    speak_of_place(here.alice, to=here.people["bob"], sees="Vous ouvrez la porte.")
    pause(here.bob)
    assert not tasks(my_day(Reader(here, "bob")))


def test_what_ends_soon_is_told_to_all(here: Collective) -> None:
    state_horizon(
        here.alice, what=HorizonKind.FUNDING, ends_on=FIRST_DAY + timedelta(days=90), words="Fonds social"
    )
    assert my_day(Reader(here, "bob")).says("Ce qui s’arrête bientôt", "Fonds social")


def test_what_was_done_is_told_until_it_is_said_to_be_read(here: Collective) -> None:
    bob = Reader(here, "bob")
    page = my_day(bob)
    assert page.says("Depuis votre dernière visite", "Et d’autres, au registre")
    after = page.press("J’ai lu")
    assert after.says("Rien de nouveau depuis que vous avez lu.")


def test_one_reads_ones_partnerships_together_or_one_by_one(here: Collective) -> None:
    other = an_opened_partnership("la-garde")
    propose_rule(here.alice, title="Se prévenir", articles=["Chacun prévient."])
    propose_rule(other.alice, title="Se relayer", articles=["On se relaie."])
    bob = Reader(here, "bob")
    Account.objects.filter(email="bob@example.org").update(also_known_as=[str(other.bob.identity)])
    assert len(tasks(my_day(bob))) == 2
    alone = my_day(bob, partenariat=str(other.partnership))
    assert len(tasks(alone)) == 1
    assert "Se relayer" in tasks(alone)[0]


def test_a_partnership_of_others_cannot_be_chosen(here: Collective) -> None:
    assert here.elsewhere is not None
    page = my_day(Reader(here, "bob"), partenariat=str(here.elsewhere.partnership))
    assert keeps_quiet(page, "le-lendemain-ailleurs")


def test_who_wears_two_hats_is_asked_under_both(here: Collective) -> None:
    here.enters("alice2", "departement", hat=Hat.DECIDER)
    request_mandate(here.alice, scope="Copiloter l’action")
    propose_rule(here.bob, title="Se prévenir", articles=["Chacun prévient."])
    alice = Reader(here, "alice")
    second = str(here.as_("alice2").identity)
    Account.objects.filter(email="alice@example.org").update(also_known_as=[second])
    asked = tasks(my_day(alice))
    assert any(one.startswith("Prendre position") for one in asked)
    assert any(one.startswith("Dire le mandat") for one in asked)
