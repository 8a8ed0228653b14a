"""Organisations around the table: seats for good, names that change, codes that are checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from interstice.parties.commands.organisations import register_organisation, rename_organisation
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import OrganisationKind
from interstice.parties.models import Organisation, Thing
from interstice.parties.queries.directory import directory
from interstice.parties.queries.organisations import name_on
from interstice.register.refusals import Refused
from tests import given

pytestmark = pytest.mark.django_db

MISSION_LOCALE = OrganisationInput(
    what=OrganisationKind.YOUTH_EMPLOYMENT_OFFICE, name="Mission locale du Bassin"
)


def test_an_organisation_takes_the_next_seat_and_keeps_it() -> None:
    collective = given.an_opened_partnership()

    done = register_organisation(collective.bob, MISSION_LOCALE)

    first_three = [collective.departement, collective.ccas, collective.tremplin]
    assert given.seats(collective) == [*first_three, given.made(done, "organisation")]


def test_a_decider_may_bring_an_organisation_in_but_not_a_guest() -> None:
    collective = given.an_opened_partnership()

    register_organisation(collective.daniel, MISSION_LOCALE)

    with pytest.raises(Refused, match="appartient aux membres"):
        register_organisation(collective.enters("guest", "ccas"), replace(MISSION_LOCALE, name="Autre"))


def test_a_siret_is_checked_and_stands_once_around_the_table() -> None:
    collective = given.an_opened_partnership()
    known = replace(MISSION_LOCALE, siret="732 829 320 00074", commune="71306")

    register_organisation(collective.alice, known)

    found = Organisation.objects.get(siret="73282932000074")
    assert found.commune == "71306"
    with pytest.raises(Refused, match="sous ce SIRET"):
        register_organisation(collective.alice, replace(known, name="La même", siret="73282932000074"))
    with pytest.raises(Refused):
        register_organisation(collective.alice, replace(MISSION_LOCALE, siret="73282932000075"))
    with pytest.raises(Refused):
        register_organisation(collective.alice, replace(MISSION_LOCALE, commune="Le Creusot"))


def test_an_organisation_hangs_on_organisations_that_are_here() -> None:
    collective = given.an_opened_partnership()
    unit = replace(given.DEPARTEMENT, name="Service social de Montceau", unit_of=collective.departement)

    register_organisation(collective.alice, unit)

    assert Organisation.objects.get(unit_of=collective.departement).seat == 4
    with pytest.raises(Refused, match="n’est pas autour de la table"):
        register_organisation(collective.alice, replace(MISSION_LOCALE, carried_by=uuid4()))
    with pytest.raises(Refused, match="déjà autour de la table"):
        register_organisation(collective.alice, replace(MISSION_LOCALE, id=collective.ccas))
    with pytest.raises(Refused, match="Écrivez le nom"):
        register_organisation(collective.alice, replace(MISSION_LOCALE, name=""))


def test_a_renamed_organisation_is_the_same_in_the_same_seat() -> None:
    collective = given.an_opened_partnership()

    rename_organisation(
        collective.bob, organisation=collective.ccas, name="CIAS du Bassin", until=date(2026, 3, 1)
    )

    around = directory(collective.carol)
    house = around.organisations[collective.ccas]
    assert (around.name(collective.ccas), house.seat) == ("CIAS du Bassin", 2)
    assert str(name_on(house, date(2026, 3, 1))) == "CCAS de Valbourg"
    assert str(name_on(house, date(2026, 3, 2))) == "CIAS du Bassin"
    assert Thing.objects.get(id=collective.ccas).label == house.name


def test_an_organisation_bears_each_day_the_name_it_had() -> None:
    collective = given.an_opened_partnership()

    house = directory(collective.alice).organisations[collective.departement]

    assert str(name_on(house, date(2010, 1, 1))) == "Conseil général, service social du Bassin"
    assert str(name_on(house, collective.today)) == "Département"


def test_a_decider_renames_only_what_it_answers_for() -> None:
    collective = given.an_opened_partnership()

    rename_organisation(collective.daniel, organisation=collective.departement, name="Département du Bassin")

    with pytest.raises(Refused, match="pas pour une autre"):
        rename_organisation(collective.daniel, organisation=collective.ccas, name="Notre CCAS")


def test_names_are_given_in_words_to_organisations_that_are_here() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="nouveau nom"):
        rename_organisation(collective.bob, organisation=collective.ccas, name=" ")
    with pytest.raises(Refused, match="n’est pas autour de la table"):
        rename_organisation(collective.stranger, organisation=collective.ccas, name="La nôtre")
