"""Gestures from « Qui est là », by the page: what Alice fills is inscribed, what is refused stays typed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from interstice.parties.gestures import GESTURES
from interstice.parties.models import Account, Clause, Convention, Organisation
from interstice.register.actors import Actor, Hat
from tests import given
from tests.given import Collective


@pytest.fixture
def collective(db: None) -> Collective:
    return given.an_opened_partnership()


def signed_in(actor: Actor) -> Client:
    client = Client()
    account, _ = Account.objects.get_or_create(
        identity=str(actor.identity), defaults={"email": f"{actor.member}@example.org"}
    )
    client.force_login(account)
    return client


def address(collective: Collective, gesture: str) -> str:
    return reverse("gesture", args=[collective.partnership, gesture])


def test_an_organisation_takes_its_seat_and_the_act_is_said(collective: Collective) -> None:
    told = {
        "name": "Mission locale",
        "what": "youth_employment_office",
        "siret": "",
        "commune": "71076",
        "key": "a",
    }
    answer = signed_in(collective.alice).post(address(collective, "organisation"), told, follow=True)
    assert "Acte inscrit au registre" in answer.content.decode()
    latest = Organisation.objects.filter(partnership=collective.partnership).order_by("-seat")[0]
    assert (latest.commune, latest.seat) == ("71076", 4)


def test_a_wrong_siret_is_said_in_place_and_nothing_typed_is_lost(collective: Collective) -> None:
    told = {
        "name": "Mission locale",
        "what": "youth_employment_office",
        "siret": "12345678901234",
        "key": "a",
    }
    answer = signed_in(collective.alice).post(address(collective, "organisation"), told)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Mission locale" in page
    assert "12345678901234" in page
    assert Organisation.objects.filter(partnership=collective.partnership).count() == 3


def test_an_organisation_changes_its_name_and_the_former_one_is_kept(collective: Collective) -> None:
    told = {"organisation": str(collective.ccas), "name": "CIAS du Val", "until": "2025-12-31", "key": "a"}
    signed_in(collective.alice).post(address(collective, "renommer"), told)
    page = signed_in(collective.bob).get(reverse("who", args=[collective.partnership])).content.decode()
    assert "CIAS du Val" in page
    assert "A porté d’autres noms" in page


def test_a_pasted_convention_becomes_clauses_that_are_all_empty(collective: Collective) -> None:
    text = (
        "Article 1. Les parties.\n\nArticle 2. L’animation est assurée par le PLIE.\n\nArticle 3. La durée."
    )
    told = {"title": "Convention du bassin", "text": text, "key": "a"}
    signed_in(collective.alice).post(address(collective, "convention"), told)
    convention = Convention.objects.get(partnership=collective.partnership)
    clauses = Clause.objects.filter(convention=convention.id).order_by("position")
    assert [(one.key, one.filled_from_start) for one in clauses] == [
        ("c1", False),
        ("c2", False),
        ("c3", False),
    ]


@pytest.mark.parametrize("gesture", sorted(GESTURES))
def test_each_gesture_has_its_page_for_its_hat_and_none_for_another(
    collective: Collective, gesture: str
) -> None:
    actors = {Hat.MEMBER: collective.alice, Hat.DECIDER: collective.daniel}
    for hat, actor in actors.items():
        expected = 200 if hat in GESTURES[gesture].hats else 404
        assert signed_in(actor).get(address(collective, gesture)).status_code == expected
    assert signed_in(collective.stranger).get(address(collective, gesture)).status_code == 404
