"""« J’aurais besoin de… »: said by whoever has it, read by the collective, ended without a reason (I13)."""

from __future__ import annotations

import pytest

from interstice.bonds.commands.needs import end_need, say_need
from interstice.bonds.models import Need
from interstice.bonds.queries.needs import needs
from interstice.parties.commands.members import leave
from interstice.register.refusals import OutOfSight, Refused
from tests.given import a_founded_partnership, made
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db


def test_it_is_said_read_and_ended_by_its_author() -> None:
    here = a_founded_partnership()
    need = made(say_need(here.alice, words="Une salle le mardi."), "need")
    (line,) = needs(here.bob)
    assert (str(line.words), line.by, line.mine) == (
        "Une salle le mardi.",
        "Alice Thévenet, Département",
        False,
    )
    with pytest.raises(Refused, match="qui l’a dit"):
        end_need(here.bob, need=need)
    for actor in (here.daniel, here.stranger):
        with pytest.raises(OutOfSight):
            end_need(actor, need=need)
    end_need(here.alice, need=need)
    assert needs(here.bob) == []
    with pytest.raises(Refused, match="déjà refermé"):
        end_need(here.alice, need=need)


def test_who_leaves_takes_their_needs_along() -> None:
    here = a_founded_partnership()
    say_need(here.carol, words="Un vidéoprojecteur.")
    leave(here.carol)
    assert needs(here.bob) == []


def test_on_the_page_beside_what_is_promised() -> None:
    here = a_founded_partnership()
    alice = Reader(here, "alice")
    assert alice.reads("commitments").says("Personne n’a rien dit, et rien n’y oblige.")
    said = alice.reads("say_need").press("Le dire", words="Une salle le mardi.")
    assert said.says("Acte inscrit au registre n°", "« Une salle le mardi. »")
    need = Need.objects.get().id
    bob = Reader(here, "bob")
    assert bob.reads("commitments").says("Une salle le mardi.")
    assert bob.reads("commitments").without("Ce n’est plus un besoin")
    assert alice.reads("end_need", need).press("Le refermer").without("« Une salle le mardi. »")
    for who in ("daniel", "zoe"):
        reader = Reader(here, who)
        assert reader.reads("say_need").status == 404
        assert reader.reads("end_need", need).status == 404
