"""The register's page: filtered, paged, verified, a printed sheet found again, a proof taken home."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from interstice.desk.queries import register as reading_register
from interstice.parties.commands.bodies import create_body
from interstice.parties.models import Organisation
from interstice.register.models import Entry, Head
from interstice.rules.commands.questions import raise_question
from tests.desk.reading import keeps_quiet, plain, tells, told
from tests.given import Collective, a_founded_partnership
from tests.rules.agreeing import adopted
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Quand une personne ne répond plus, qui l’appelle ?"


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


@pytest.fixture
def alice(here: Collective) -> Reader:
    return Reader(here, "alice")


def counted(page: Page) -> str:
    count = page.soup.select_one("#actes > p[aria-live]")
    assert count is not None
    return plain(count.get_text())


def test_a_word_finds_the_acts_that_say_it_and_those_that_name_what_is_called_so(
    here: Collective, alice: Reader
) -> None:
    raise_question(here.bob, sentence=SENTENCE)
    raise_question(here.carol, sentence="Faut-il inviter les entreprises ?")
    adopted(here, "Se prévenir", why="Parce qu’une personne attend.")
    page = alice.reads("register", mots="personne")
    assert tells(
        page, "Bob Rousset, CCAS, pose une question", "Alice Thévenet, Département, propose une règle"
    )
    assert all("entreprises" not in line for line in told(page))
    assert len(told(page)) == 2


def test_a_name_finds_what_someone_did_and_what_was_done_about_them(here: Collective, alice: Reader) -> None:
    page = alice.reads("register", mots="carol")
    assert tells(page, "Carol Bonnardot, Tremplin, signe", "Carol Bonnardot, Tremplin, rejoint")
    assert all("Bob" not in line for line in told(page))


def test_a_number_finds_the_act_that_bears_it(alice: Reader) -> None:
    assert told(alice.reads("register", mots="n° 14")) == ["Nous fondons le partenariat"]


def test_filters_go_together_and_the_count_says_so(here: Collective, alice: Reader) -> None:
    create_body(here.bob, name="l’équipe")
    here.day(10)
    create_body(here.carol, name="le lundi")
    page = alice.reads("register", acte="instance", depuis=here.today.isoformat())
    assert told(page) == ["Carol Bonnardot, Tremplin, crée une instance : le lundi"]
    size = Entry.objects.filter(partnership=here.partnership).count()
    assert counted(page) == f"1 acte sur {size}"


@pytest.mark.parametrize("more", [{}, {"acte": "instance"}, {"depuis": "2026-01-01"}])
def test_the_acts_of_an_organisation_are_not_counted(
    here: Collective, alice: Reader, more: dict[str, str]
) -> None:
    """Bob is alone there for his own: their number would be his (RL1)."""
    create_body(here.bob, name="l’équipe")
    page = alice.reads("register", organisation=str(here.ccas), **more)
    assert "Bob Rousset, CCAS, crée une instance : l’équipe" in told(page)
    assert not any(sign.isdigit() for sign in counted(page))


def test_since_a_day(here: Collective, alice: Reader) -> None:
    here.day(10)
    create_body(here.bob, name="l’équipe")
    page = alice.reads("register", depuis=(here.today - timedelta(days=1)).isoformat())
    assert told(page) == ["Bob Rousset, CCAS, crée une instance : l’équipe"]


def test_a_date_that_cannot_be_read_says_so_and_hides_nothing(alice: Reader) -> None:
    page = alice.reads("register", depuis="hier")
    assert page.status == 200
    assert page.soup.select_one(".invalid-feedback") is not None
    assert tells(page, "Nous fondons le partenariat")


def test_when_nothing_answers_the_way_back_is_given(alice: Reader) -> None:
    page = alice.reads("register", mots="zeppelin")
    assert page.says("Aucun acte ne répond à ces filtres.", "Tout le registre")


def test_a_long_register_is_read_page_by_page_without_losing_an_act(
    here: Collective, alice: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_register, "A_PAGE", 5)
    first = alice.reads("register", acte="fondation")
    whole = alice.reads("register")
    older = whole.soup.select_one("nav.suite a")
    assert older is not None
    assert str(older["href"]).endswith("/registre/?avant=10")
    second = alice.reads("register", avant=10)
    assert tells(whole, "Alice Thévenet, Département, écrit le texte fondateur")
    assert told(second)[0] == "Daniel Gauthey, Département, entre dans le partenariat"
    assert len(told(whole)) == len(told(second)) == 5
    kept = first.soup.select_one("nav.suite a")
    assert kept is not None
    assert "acte=fondation" in str(kept["href"])


def test_an_act_entered_late_bears_both_dates(here: Collective, alice: Reader) -> None:
    here.day(30)
    raise_question(here.as_("bob", on=here.today - timedelta(days=10)), sentence=SENTENCE)
    page = alice.reads("register")
    day = page.soup.select_one(".registre-jour")
    assert day is not None
    assert plain(day.get_text()).endswith("1er avril")
    assert told(page)[0] == f"Bob Rousset, CCAS, pose une question : {SENTENCE} du 22 mars 2026"


def test_the_answer_to_htmx_is_the_same_part_of_the_whole_page(here: Collective, alice: Reader) -> None:
    at = reverse("register", args=[here.partnership])
    for query, part in (({"mots": "fond"}, "#actes"), ({"signes": "zzz"}, "#verifier")):
        whole = BeautifulSoup(alice.client.get(at, query).content, "html.parser").select_one(part)
        alone = BeautifulSoup(
            alice.client.get(at, query, headers={"HX-Request": "true"}).content, "html.parser"
        )
        assert whole is not None
        assert plain(alone.get_text()) == plain(whole.get_text())
        assert alone.find("html") is None


def test_an_act_opens_in_place_with_or_without_a_script(here: Collective, alice: Reader) -> None:
    done = raise_question(here.bob, sentence=SENTENCE, words="Chez nous, c’est l’accueil.")
    at = reverse("register", args=[here.partnership])
    whole = BeautifulSoup(alice.client.get(at, {"ouvert": done.n}).content, "html.parser")
    opened = whole.select_one(f"details#a{done.n}[open] .registre-detail")
    assert opened is not None
    assert "« Chez nous, c’est l’accueil. »" in plain(opened.get_text())
    part = alice.client.get(at, {"ouvert": done.n}, headers={"HX-Request": "true"})
    assert plain(BeautifulSoup(part.content, "html.parser").get_text()) == plain(opened.get_text())
    closed = alice.reads("register").soup.select_one(f"details#a{done.n} .registre-detail a")
    assert closed is not None
    assert str(closed["href"]).endswith(f"/registre/{done.n}/")


def test_an_act_that_one_does_not_read_does_not_open(here: Collective) -> None:
    done = raise_question(here.bob, sentence=SENTENCE)
    daniel, at = Reader(here, "daniel"), reverse("register", args=[here.partnership])
    part = daniel.client.get(at, {"ouvert": done.n}, headers={"HX-Request": "true"})
    assert part.status_code == 404
    assert keeps_quiet(daniel.reads("register", ouvert=done.n), SENTENCE)


def test_going_back_in_the_browser_gives_the_whole_page(here: Collective, alice: Reader) -> None:
    back = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    answer = alice.client.get(reverse("register", args=[here.partnership]), headers=back)
    assert b"<html" in answer.content
    assert "HX-Request" in answer["Vary"]


def test_verifying_reads_every_act_and_says_so(here: Collective, alice: Reader) -> None:
    size = Entry.objects.filter(partnership=here.partnership).count()
    page = alice.reads("register").press("Vérifier le registre")
    assert page.says("Registre intact", f"{size} actes relus")


@pytest.mark.usefixtures("broken_on_purpose")
def test_verifying_says_what_was_changed_without_an_act(here: Collective, alice: Reader) -> None:
    Organisation.objects.filter(id=here.ccas).update(seat=9)
    page = alice.reads("register").press("Vérifier le registre")
    assert page.says(
        "Quelque chose a changé sans acte", "parties.Organisation", "Gardez votre dernier point signé"
    )
    assert page.without("Registre intact")


@pytest.mark.usefixtures("broken_on_purpose")
def test_verifying_says_which_act_is_missing(here: Collective, alice: Reader) -> None:
    Head.objects.filter(partnership=here.partnership).update(size=99)
    page = alice.reads("register").press("Vérifier le registre")
    assert page.says("La tête du registre ne correspond pas à ses actes")


def test_asking_to_verify_by_its_address_leads_to_the_box(here: Collective, alice: Reader) -> None:
    answer = alice.client.get(reverse("verify", args=[here.partnership]))
    assert answer["Location"].endswith("/registre/#verifier")


def test_a_printed_sheet_is_found_again_by_the_root_it_bore(here: Collective, alice: Reader) -> None:
    digits = str(alice.reads("register").soup.select(".verif .empreinte")[0].get_text())[:9]
    last = Entry.objects.filter(partnership=here.partnership).count() - 1
    create_body(here.bob, name="l’équipe")
    page = alice.reads("register", signes=digits.upper())
    assert page.says("Conforme", f"après l’ acte n° {last}")


def test_a_printed_act_is_found_again_by_its_fingerprint(here: Collective, alice: Reader) -> None:
    leaf = bytes(Entry.objects.get(partnership=here.partnership, n=3).leaf_hash).hex()
    assert alice.reads("register", signes=leaf[:8]).says("l’empreinte de l’ acte n° 3")


def test_signs_that_no_sheet_bears_are_told_as_such(alice: Reader) -> None:
    assert alice.reads("register", signes="00000000").says("n’a jamais porté cette empreinte")
    assert alice.reads("register", signes="bonjour").says("Il faut au moins 8 signes")


def test_a_partner_takes_home_a_signed_state_and_the_key_that_checks_it(here: Collective) -> None:
    daniel = Reader(here, "daniel")
    signed = daniel.client.get(reverse("checkpoint", args=[here.partnership]))
    assert signed["Content-Disposition"].startswith("attachment")
    origin, size, _root, *_rest = signed.content.decode().split("\n")
    assert origin == f"localhost/registre/{here.partnership}"
    assert int(size) == Entry.objects.filter(partnership=here.partnership).count()
    key = daniel.client.get(reverse("verifier", args=[here.partnership])).content.decode()
    assert key.startswith(origin)


def test_tiles_of_entries_are_for_the_collective(here: Collective, alice: Reader) -> None:
    size = Entry.objects.filter(partnership=here.partnership).count()
    bundle = reverse("tile", args=[here.partnership, f"entries/000.p/{size}"])
    assert alice.client.get(bundle).status_code == 200
    daniel = Reader(here, "daniel")
    assert daniel.client.get(bundle).status_code == 404
    assert daniel.client.get(reverse("tile", args=[here.partnership, f"0/000.p/{size}"])).status_code == 200
    assert alice.client.get(reverse("tile", args=[here.partnership, "0/999"])).status_code == 404


def test_an_unnamed_search_finds_nobody_for_who_may_not_name_them(here: Collective) -> None:
    page = Reader(here, "daniel").reads("register", mots="Carol")
    assert page.says("Aucun acte ne répond à ces filtres.")
    assert keeps_quiet(page, "Bonnardot")
