"""In what a rule concerns its readers: optional, for the collective, and nobody is pressed (M39)."""

from __future__ import annotations

import pytest

from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.commands.concerns import note_concern
from interstice.rules.models import ConcernNote
from interstice.rules.queries.rule_page import rule_at
from tests.given import Collective, a_founded_partnership, a_rule_in_force
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Collective:
    return a_founded_partnership()


def test_it_is_said_taken_back_and_read_beside_the_rule(here: Collective) -> None:
    rule = a_rule_in_force(here)
    alice = Reader(here, "alice")
    assert alice.reads("rule", rule).says("Personne ne l’a dit. Rien n’y oblige.")
    said = alice.reads("concern", rule).press("Le dire", words="J’attends ces retours chaque semaine.")
    assert said.says("J’attends ces retours chaque semaine.", "Alice Thévenet, Département")
    assert said.without("Rien n’y oblige.")
    note_concern(here.alice, rule=rule, words="Je les attends.")
    (row,) = ConcernNote.objects.all()
    assert row.member == here.people["alice"]
    note_concern(here.alice, rule=rule)
    assert alice.reads("rule", rule).says("Personne ne l’a dit. Rien n’y oblige.")


def test_it_is_the_collective_s_own(here: Collective) -> None:
    rule = a_rule_in_force(here)
    note_concern(here.bob, rule=rule, words="Mon accueil en dépend.")
    assert Reader(here, "daniel").reads("rule", rule).without("Mon accueil", "nous concerne")
    with pytest.raises(Refused, match="membres du collectif"):
        note_concern(here.daniel, rule=rule, words="Moi aussi.")
    with pytest.raises(OutOfSight):
        note_concern(here.stranger, rule=rule, words="Moi aussi.")


def test_it_is_no_step_of_the_path_and_no_adhesion(here: Collective) -> None:
    rule = a_rule_in_force(here)
    before = [one.kind for one in rule_at(here.carol, rule).path]
    note_concern(here.carol, rule=rule, words="Je forme ceux qui l’appliquent.")
    page = rule_at(here.carol, rule)
    assert [one.kind for one in page.path] == before
    assert page.light_voices == ()
