"""The stranger's walk: to whoever is not in a partnership, none of its addresses says that it exists.

The walk is generated from the list of addresses: one more must be declared there, then is walked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.house.rich import CANARY, DEBATE, Rich, a_rich_partnership, uuid_like
from tests.house.routes import BY_SECRET, HERE, HOUSE, OWN, address, names

pytestmark = pytest.mark.django_db

WALK = [(name, method) for name, needs in HERE.items() for method in ("get", "post")]
STEPS = [f"{name}-{method}" for name, method in WALK]


@pytest.fixture(scope="module")
def rich(stage: None) -> Rich:
    """One partnership for the whole walk."""
    return a_rich_partnership()


def test_every_address_is_declared_with_what_it_needs() -> None:
    assert set(names()) == HOUSE | OWN | set(HERE) | set(BY_SECRET)


def test_the_words_that_the_walk_looks_for_are_there_for_a_member(rich: Rich) -> None:
    alice = rich.signed_in("alice")
    pages = [
        asked(alice, "get", address(name, rich.here.partnership, rich.things))
        .content.decode(errors="replace")
        .casefold()
        for name, needs in HERE.items()
        if "get" in needs.methods and name != "tile"
    ]
    whole = "\n".join(pages)
    assert not [one for one in (*rich.secrets, DEBATE) if "@" not in one and one not in whole]
    assert sum(DEBATE in one for one in pages) > 10


@pytest.mark.parametrize(("name", "method"), WALK, ids=STEPS)
def test_a_stranger_finds_nothing_there_and_learns_nothing(rich: Rich, name: str, method: str) -> None:
    zoe = rich.signed_in("zoe")
    answer = asked(zoe, method, address(name, rich.here.partnership, rich.things))
    assert answer.status_code in ((404,) if method in HERE[name].methods else (404, 405))
    assert_silent(rich, answer)
    nowhere = asked(zoe, method, address(name, uuid_like(), rich.things))
    assert alike(answer, rich) == alike(nowhere, rich)


@pytest.mark.parametrize("name", HERE)
def test_whoever_has_left_finds_nothing_there_any_more(rich: Rich, name: str) -> None:
    hugo = rich.signed_in("hugo")
    for method in HERE[name].methods:
        answer = asked(hugo, method, address(name, rich.here.partnership, rich.things))
        assert answer.status_code == 404
        assert_silent(rich, answer)


@pytest.mark.parametrize(("name", "method"), WALK, ids=STEPS)
def test_an_anonymous_visitor_is_led_to_sign_in_and_learns_nothing(
    rich: Rich, name: str, method: str
) -> None:
    answer = asked(Client(), method, address(name, rich.here.partnership, rich.things))
    assert answer.status_code in ((302, 404) if method in HERE[name].methods else (302, 404, 405))
    if answer.status_code == 302:
        assert answer["Location"].startswith("/compte/login/?next=")
    assert_silent(rich, answer)
    nowhere = asked(Client(), method, address(name, uuid_like(), rich.things))
    assert alike(answer, rich) == alike(nowhere, rich)


@pytest.mark.parametrize("name", sorted(name for name, needs in HERE.items() if needs.of))
def test_things_of_one_partnership_are_nothing_in_another(rich: Rich, name: str) -> None:
    assert rich.here.elsewhere is not None
    zoe, own = rich.signed_in("zoe"), rich.here.elsewhere.partnership
    if name in ("act", "erase_words", "tile", "gesture", "principle_gesture"):
        return  # numbers, tiles and gestures are counted in each partnership
    for method in HERE[name].methods:
        answer = asked(zoe, method, address(name, own, rich.things))
        assert answer.status_code in (404, 422), name
        assert_silent(rich, answer)
        unknown = {
            one: uuid_like() if isinstance(thing, UUID) else thing for one, thing in rich.things.items()
        }
        nothing = asked(zoe, method, address(name, own, unknown))
        assert without(answer, rich.things.values()) == without(nothing, unknown.values())


@pytest.mark.parametrize("name", sorted(OWN))
def test_pages_of_ones_own_show_nothing_of_the_partnerships_of_others(rich: Rich, name: str) -> None:
    from django.urls import reverse

    zoe = rich.signed_in("zoe")
    for query in ("", f"?partenariat={rich.here.partnership}"):
        assert_silent(rich, asked(zoe, "get", reverse(name) + query))
    assert_silent(rich, asked(zoe, "post", reverse(name), hat=str(rich.here.people["alice"])))


@pytest.mark.parametrize("who", ["daniel", "frank", "erin"])
@pytest.mark.parametrize(("name", "method"), WALK, ids=STEPS)
def test_deliberations_do_not_exist_for_deciders_the_steering_committee_and_guests(
    rich: Rich, name: str, method: str, who: str
) -> None:
    needs = HERE[name]
    if needs.outside or method not in needs.methods:
        return
    answer = asked(rich.signed_in(who), method, address(name, rich.here.partnership, rich.things))
    assert answer.status_code == (403 if needs.told else 404)
    assert CANARY not in answer.content.decode(errors="replace").casefold()


OUTSIDE = [
    name for name, needs in HERE.items() if needs.outside and "get" in needs.methods and name != "tile"
]


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("who", ["daniel", "frank", "erin"])
def test_pages_open_to_other_hats_hold_no_word_of_the_debate(rich: Rich, name: str, who: str) -> None:
    answer = asked(rich.signed_in(who), "get", address(name, rich.here.partnership, rich.things))
    assert answer.status_code in (200, 302, 403, 404)
    assert DEBATE not in answer.content.decode().casefold()


@pytest.mark.parametrize("who", ["daniel", "frank", "erin"])
def test_no_act_that_other_hats_open_holds_a_word_of_the_debate(rich: Rich, who: str) -> None:
    client = rich.signed_in(who)
    for n in range(rich.things["n"] + 1):
        answer = asked(client, "get", address("act", rich.here.partnership, {"n": n}))
        assert answer.status_code in (200, 404)
        assert DEBATE not in answer.content.decode().casefold(), n
    found = asked(client, "get", address("register", rich.here.partnership, {}), mots=DEBATE)
    assert "acte-n" not in found.content.decode()


@pytest.mark.parametrize("name", OUTSIDE)
def test_the_steering_committee_reads_no_name_of_a_person(rich: Rich, name: str) -> None:
    answer = asked(rich.signed_in("frank"), "get", address(name, rich.here.partnership, rich.things))
    text = answer.content.decode().casefold()
    told = [one for one in ("thévenet", "rousset", "bonnardot", "gauthey", "gaëlle") if one in text]
    assert not told


def test_entries_of_the_register_are_kept_for_those_who_deliberate(rich: Rich) -> None:
    things = {**rich.things, "tile": "entries/000.p/1"}
    for who in ("daniel", "frank", "erin", "zoe"):
        answer = asked(rich.signed_in(who), "get", address("tile", rich.here.partnership, things))
        assert answer.status_code == 404


def asked(client: Client, method: str, at: str, **data: Any) -> HttpResponse:
    """What this address answers."""
    return getattr(client, method)(at, data or None)  # type: ignore[no-any-return]


def assert_silent(rich: Rich, answer: HttpResponse) -> None:
    """Neither the body nor the headers hold a name, a person or a word of the partnership."""
    whole = answer.content.decode(errors="replace").casefold() + str(answer.headers).casefold()
    told = [one for one in rich.secrets if one in whole]
    assert not told, f"{told} can be read"


def alike(answer: HttpResponse, rich: Rich) -> tuple[int, str, dict[str, str]]:
    """An answer without what differs at every request: the partnership asked for, the signs of origin."""
    return without(answer, (rich.here.partnership, uuid_like()))


def without(answer: HttpResponse, asked_for: Iterable[Any]) -> tuple[int, str, dict[str, str]]:
    """An answer without the identifiers that were asked for, nor the signs of origin."""
    identifiers = [str(one) for one in asked_for if isinstance(one, UUID)]
    text = _stripped(answer.content.decode(errors="replace"), identifiers)
    text = re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1…", text)
    text = re.sub(r'(X-CSRFToken": ")[^"]+', r"\1…", text)
    kept = {
        name: _stripped(value, identifiers)
        for name, value in answer.headers.items()
        if name not in ("Set-Cookie", "Content-Security-Policy")
    }
    return answer.status_code, text, kept


def _stripped(text: str, identifiers: Iterable[str]) -> str:
    for one in identifiers:
        text = text.replace(one, "…")
    return text
