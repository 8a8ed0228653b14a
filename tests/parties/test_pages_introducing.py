"""An introduction is read once to its author: where people know each other from had better go (N06, RL6)."""

from __future__ import annotations

import pytest

from interstice.parties.models import Introduction
from tests.given import Collective, an_opened_partnership
from tests.rules.reading import Page, Reader

pytestmark = pytest.mark.django_db

TIED = "On s’est connus au syndicat. Elle sait faire venir les gens."


@pytest.fixture
def collective() -> Collective:
    return an_opened_partnership()


def presented(collective: Collective, page: Page, words: str) -> Page:
    """Fill the sheet by which someone is introduced."""
    return page.press(
        "Présenter",
        first_name="Gaëlle",
        surname="Morin",
        function="éducatrice",
        email="gaelle.morin@example.org",
        organisation=collective.tremplin,
        words=words,
    )


def test_a_tie_that_nobody_asks_about_is_shown_with_the_words_that_do_without(
    collective: Collective,
) -> None:
    page = presented(collective, Reader(collective, "alice").reads("gesture", "presenter"), TIED)
    assert page.status == 422
    assert page.says(
        "« syndicat » dit d’où vous vous connaissez", "Sans cela : « Elle sait faire venir les gens. »"
    )
    assert page.value("words") == TIED
    assert not Introduction.objects.exists()


def test_whoever_introduces_decides_and_may_keep_their_words(collective: Collective) -> None:
    page = presented(collective, Reader(collective, "alice").reads("gesture", "presenter"), TIED)
    after = page.press("Présenter")
    assert after.status == 200
    assert Introduction.objects.count() == 1


def test_words_that_say_no_such_thing_leave_at_once(collective: Collective) -> None:
    page = Reader(collective, "alice").reads("gesture", "presenter")
    after = presented(collective, page, "Elle sait faire venir les gens.")
    assert after.says("Cette personne est présentée.")
