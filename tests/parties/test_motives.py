"""What draws someone here, the options they hold to: optional, for members, no conviction (M37, M38)."""

from __future__ import annotations

import pytest

from interstice.parties.commands.members import leave
from interstice.parties.commands.places import state_motives
from interstice.parties.queries.places import motives
from interstice.register.refusals import OutOfSight, Refused
from tests.given import a_founded_partnership
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


def test_it_is_read_by_members_alone_and_only_as_last_said() -> None:
    here = a_founded_partnership()
    assert motives(here.bob) == {}
    state_motives(here.alice, attracts="Travailler sans hiérarchie commune.")
    state_motives(here.alice, attracts="Être attendue.", options="Ne laisser personne seul.")
    (told,) = motives(here.bob).values()
    said = told.said  # type: ignore[attr-defined]
    assert (str(said.attracts), str(said.options)) == ("Être attendue.", "Ne laisser personne seul.")
    with pytest.raises(Refused, match="membres du collectif"):
        state_motives(here.daniel, attracts="Moi aussi.")
    with pytest.raises(OutOfSight):
        motives(here.daniel)
    assert motives(here.stranger) == {}


def test_left_blank_nothing_remains_and_who_leaves_takes_it_along() -> None:
    here = a_founded_partnership()
    state_motives(here.alice, attracts="Être attendue.")
    state_motives(here.alice)
    assert motives(here.bob) == {}
    state_motives(here.carol, options="Former sur place.")
    leave(here.carol)
    assert motives(here.bob) == {}


def test_nobody_who_stays_silent_is_named_and_nothing_invites_to_speak() -> None:
    here = a_founded_partnership()
    page = Reader(here, "alice").reads("who")
    assert page.without("n’a pas dit ce qui l’attire")
    said = page.reader.reads("gesture", "ce-qui-m-attire").press("Le dire", attracts="Être attendue.")
    assert said.says("Acte inscrit au registre n°", "ce qui l’attire ici", "Être attendue.")
    assert Reader(here, "daniel").reads("who").without("Être attendue.")
    assert Reader(here, "zoe").reads("gesture", "ce-qui-m-attire").status == 404


def test_a_conviction_is_suggested_away_once() -> None:
    here = a_founded_partnership()
    words = "Nous nous sommes connus au syndicat."
    page = Reader(here, "alice").reads("gesture", "ce-qui-m-attire")
    again = page.press("Le dire", options=words)
    assert again.says("une appartenance ou une conviction", "Renvoyez vos mots tels quels pour les garder.")
    assert again.press("Le dire").says("C’est dit.")
