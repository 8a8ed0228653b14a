"""Pages around what the rooms say: header, foot, messages, errors, entrance."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override

from interstice.ui import errors
from interstice.ui.inscribed import say_inscribed

pytestmark = pytest.mark.urls("tests.ui.addresses")


@pytest.fixture
def request_of_nobody(rf: RequestFactory) -> HttpRequest:
    request = rf.get("/quelque/part/")
    request.user = AnonymousUser()
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    return request


def without_key(answer: HttpResponse) -> str:
    """The page without the sign of origin of its forms, which is another each time."""
    return re.sub(r'value="\w{64}"', "", answer.content.decode())


def shown(template: str, request: HttpRequest, **context: Any) -> str:
    return render_to_string(template, context, request)


def test_an_act_just_inscribed_is_told_once_with_its_number_and_its_sentence(
    request_of_nobody: HttpRequest,
) -> None:
    say_inscribed(request_of_nobody, 132, "Le Département consent à la <v2>.", "/p/registre/132/")
    with override("fr"):
        page = shown("ui/page.html", request_of_nobody)
    assert 'class="inscrit" role="status"' in page
    assert "Acte inscrit au registre n°\u00a0132" in page
    assert "Le Département consent à la &lt;v2&gt;." in page
    assert 'href="/p/registre/132/"' in page


def test_an_answer_of_htmx_brings_the_message_with_it(request_of_nobody: HttpRequest) -> None:
    assert 'hx-swap-oob="true"' in shown("ui/messages.html", request_of_nobody, oob=True)


def test_the_foot_says_the_state_of_the_register(request_of_nobody: HttpRequest) -> None:
    foot = SimpleNamespace(size=131, last_at=None, digits="eeca91fd439b6d5ea38fae9dfa8e0000")
    around = {"partnership": SimpleNamespace(id="x", name="Suivi <du> public"), "tabs": [], "foot": foot}
    with override("fr"):
        page = shown("ui/partnership_page.html", request_of_nobody, **around)
    assert "eeca 91fd 439b 6d5e" in page
    assert 'class="sceau"' in page
    assert "Suivi &lt;du&gt; public" in page


def test_the_current_tab_is_told_to_whoever_does_not_see_it(request_of_nobody: HttpRequest) -> None:
    tabs = [
        SimpleNamespace(label="Accueil", url="/p/", current=False),
        SimpleNamespace(label="Règles", url="/p/regles/", current=True),
    ]
    partnership = SimpleNamespace(id="x", name="Suivi")
    page = shown("ui/partnership_page.html", request_of_nobody, partnership=partnership, tabs=tabs)
    assert '<a href="/p/regles/" aria-current="page">Règles</a>' in page
    assert '<a href="/p/">Accueil</a>' in page


def test_a_page_that_does_not_exist_and_one_that_is_not_yours_are_the_same(
    request_of_nobody: HttpRequest,
) -> None:
    first = errors.not_found(request_of_nobody, Exception("no such partnership"))
    second = errors.not_found(request_of_nobody, None)
    assert first.status_code == 404
    assert without_key(first) == without_key(second)
    assert b"no such partnership" not in first.content


def test_every_error_says_what_happened_what_was_kept_and_what_to_do(request_of_nobody: HttpRequest) -> None:
    with override("fr"):
        answers = [errors.bad_request(request_of_nobody), errors.refused(request_of_nobody)]
    assert [answer.status_code for answer in answers] == [400, 403]
    assert all("ce que vous avez écrit y est resté" in answer.content.decode() for answer in answers)


def test_a_fault_of_ours_is_told_without_asking_anything_of_the_database(rf: RequestFactory) -> None:
    answer = errors.server_error(rf.get("/"))
    assert answer.status_code == 500
    assert "Interstice" in answer.content.decode()


def test_a_refusal_says_that_what_was_typed_is_still_there(request_of_nobody: HttpRequest) -> None:
    with override("fr"):
        said = shown("ui/refused.html", request_of_nobody, what="Quelqu’un a déposé une version 3.")
    assert 'role="alert"' in said
    assert "Ce que vous avez écrit est resté ici." in said
    assert shown("ui/refused.html", request_of_nobody).strip() == ""


def test_an_empty_state_has_a_sentence_and_may_have_a_gesture(request_of_nobody: HttpRequest) -> None:
    said = shown(
        "ui/empty.html", request_of_nobody, sentence="Rien.", url="/x/", gesture="Poser une question"
    )
    assert '<div class="vide"><p>Rien.</p>' in said
    assert '<a class="btn btn-calme" href="/x/">Poser une question</a>' in said


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/compte/login/", "/compte/signup/", "/compte/password/reset/"])
def test_the_pages_of_the_account_are_in_the_hand_of_the_house(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert 'class="entete"' in page
    assert "ui/theme.css" in page or "ui/theme." in page
    assert 'class="feuille"' in page


@pytest.mark.django_db
def test_a_wrong_password_is_refused_in_place_and_the_address_stays(client: Client) -> None:
    page = client.post(
        "/compte/login/", {"login": "claire@departement.example", "password": "x"}
    ).content.decode()
    assert 'role="alert"' in page
    assert 'value="claire@departement.example"' in page


@pytest.mark.django_db
def test_the_components_are_for_those_who_have_an_account(client: Client) -> None:
    answer = client.get("/composants/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/compte/login/")


def test_every_component_can_be_drawn_in_both_languages(request_of_nobody: HttpRequest) -> None:
    from interstice.ui.samples import samples

    for language in ("fr", "en"):
        with override(language):
            page = shown("ui/composants.html", request_of_nobody, **samples())
        assert page.count('<section class="bloc"') == 13
        assert 'class="cercle"' in page
