"""The register told as sentences: whole for members, what binds for others, and nothing skipped silently."""

from __future__ import annotations

import pytest
from django.urls import reverse

from interstice.parties.commands.bodies import create_body
from interstice.parties.commands.mandates import request_mandate
from interstice.parties.commands.places import speak_of_place
from interstice.register.actors import Hat
from interstice.register.models import Entry
from interstice.rules.commands.questions import raise_question
from tests.desk.reading import keeps_quiet, tells
from tests.given import Collective, a_founded_partnership
from tests.rules.agreeing import adopted
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

SENTENCE = "Quand une personne ne répond plus, qui l’appelle ?"


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


def test_an_act_is_told_with_its_author_and_for_whom(here: Collective) -> None:
    raise_question(here.bob, sentence=SENTENCE)
    page = Reader(here, "alice").reads("register")
    assert tells(page, f"Bob Rousset, CCAS, pose une question : {SENTENCE}")
    author = page.soup.select_one(".registre-quoi b")
    assert author is not None
    assert author.get_text() == "Bob Rousset"


def test_what_nobody_signs_alone_is_told_by_nous(here: Collective) -> None:
    page = Reader(here, "alice").reads("register")
    assert tells(page, "Nous fondons le partenariat")


def test_words_typed_by_people_are_never_markup(here: Collective) -> None:
    raise_question(here.bob, sentence="Faut-il <b>tout</b> dire ?")
    page = Reader(here, "alice").reads("register")
    assert tells(page, "Bob Rousset, CCAS, pose une question : Faut-il <b>tout</b> dire ?")


def test_no_number_is_missing_from_the_register_of_a_member(here: Collective) -> None:
    create_body(here.alice, name="l’équipe")
    page = Reader(here, "carol").reads("register")
    told = [int(one.get_text()) for one in page.soup.select(".registre .acte-n")]
    size = Entry.objects.filter(partnership=here.partnership).count()
    assert told == list(range(size - 1, -1, -1))


def test_a_decider_reads_rules_and_the_own_mandate_never_debates(here: Collective) -> None:
    raise_question(here.bob, sentence=SENTENCE)
    adopted(here, "Se prévenir")
    request_mandate(here.alice, scope="Copiloter l’action")
    page = Reader(here, "daniel").reads("register")
    assert tells(
        page,
        "Nous adoptons une règle : Se prévenir",
        "Alice Thévenet, Département, demande un mandat à Département",
    )
    assert keeps_quiet(page, SENTENCE, "pose une question", "consent", "propose une règle")


def test_the_mandate_of_another_house_is_not_told_to_a_decider(here: Collective) -> None:
    request_mandate(here.bob, scope="Ouvrir la salle")
    assert keeps_quiet(Reader(here, "daniel").reads("register"), "demande un mandat")


def test_what_is_not_for_the_viewer_keeps_its_numbers_and_nothing_else(here: Collective) -> None:
    done = raise_question(here.bob, sentence=SENTENCE)
    create_body(here.alice, name="l’équipe")
    page = Reader(here, "daniel").reads("register")
    assert tells(
        page,
        f"n° {done.n} : un acte du collectif",
        "Alice Thévenet, Département, crée une instance : l’équipe",
    )
    told = {int(one.get_text()) for one in page.soup.select(".registre .acte-n")}
    assert done.n not in told


def test_the_steering_committee_reads_organisations_and_no_name(here: Collective) -> None:
    create_body(here.alice, name="l’équipe")
    here.enters("denise", "ccas", hat=Hat.STEERING)
    page = Reader(here, "denise").reads("register")
    assert tells(page, "Département crée une instance : l’équipe")
    assert keeps_quiet(page, "Alice", "Thévenet", "Rousset")


def test_a_decider_reads_the_names_of_the_own_agents_alone(here: Collective) -> None:
    page = Reader(here, "daniel").reads("register")
    assert tells(
        page, "Alice Thévenet, Département, signe le texte fondateur", "CCAS signe le texte fondateur"
    )
    assert keeps_quiet(page, "Bob Rousset")


def test_the_chronicle_of_a_guest_holds_no_debate(here: Collective) -> None:
    raise_question(here.bob, sentence=SENTENCE)
    here.enters("emile", "ccas")
    page = Reader(here, "emile").reads("register")
    assert tells(page, "Nous fondons le partenariat")
    assert keeps_quiet(page, SENTENCE)


def test_words_between_two_stay_between_them(here: Collective) -> None:
    done = speak_of_place(here.bob, to=here.people["alice"], sees="Vous savez ce qui ne se dit pas.")
    carol = Reader(here, "carol").reads("act", done.n)
    assert "parle à quelqu’un de sa place" in carol.text
    assert carol.without("Vous savez ce qui ne se dit pas")
    assert Reader(here, "alice").reads("act", done.n).says("Vous savez ce qui ne se dit pas")


@pytest.mark.parametrize("name", ["partnership", "register", "convention", "checkpoint", "verifier"])
def test_a_stranger_meets_the_same_absence_everywhere(here: Collective, name: str) -> None:
    page = Reader(here, "zoe").reads(name)
    assert page.status == 404
    assert keeps_quiet(page, "Alice Thévenet", "CCAS", "Tremplin")


def test_a_stranger_may_not_open_an_act_nor_verify_nor_erase(here: Collective) -> None:
    zoe = Reader(here, "zoe")
    assert zoe.reads("act", 0).status == 404
    for name, more in (("verify", []), ("seen", []), ("erase_words", [0])):
        assert zoe.post(reverse(name, args=[here.partnership, *more]), [("n", "3")]).status == 404


def test_someone_who_left_is_a_stranger(here: Collective) -> None:
    from interstice.parties.commands.members import leave

    leave(here.carol)
    assert Reader(here, "carol").reads("register").status == 404
