"""Who stands around a person on her page: those who follow her today, and not those who have left."""

from __future__ import annotations

import pytest

from interstice.parties.commands.members import leave
from tests.followups.given_dossiers import a_dossier
from tests.followups.reading import today_together
from tests.given import Collective
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return today_together()


def test_whoever_left_the_collective_is_no_more_around_her(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob", "carol"))
    alice = Reader(here, "alice")
    assert alice.reads("person", dossier).says("Carol Bonnardot")
    leave(here.carol)
    page = alice.reads("person", dossier)
    assert page.without("Carol Bonnardot (", "Carol Bonnardot ne lit pas cette page", "Carol B.")


def test_a_referent_who_left_stands_there_until_someone_takes_over(here: Collective) -> None:
    dossier = a_dossier(here, circle=("bob",))
    bob = Reader(here, "bob")
    assert bob.reads("person", dossier).without("n’est plus là")
    leave(here.alice)
    page = bob.reads("person", dossier)
    assert page.says("n’est plus là : quelqu’un du cercle doit reprendre ce suivi")
    assert page.without("l’accord ne l’ouvre pas")
