"""Mandates said aloud: given only by who decides, tacit told from given, never a condition of anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from interstice.parties.acts import MandateGiven, MandateRequested, MandateTacit
from interstice.parties.commands.mandates import (
    declare_interest,
    end_interest,
    give_mandate,
    note_tacit_mandate,
    refuse_mandate,
    request_mandate,
    state_horizon,
)
from interstice.parties.commands.members import leave
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import HorizonKind, MandateState, OrganisationKind
from interstice.parties.models import Mandate
from interstice.parties.queries.horizons import Ends, horizons
from interstice.parties.queries.interests import interests, interests_among
from interstice.parties.queries.mandates import MandateLine, mandate_table
from interstice.register.actors import Hat
from interstice.register.refusals import Refused
from interstice.vault.queries import sayings
from tests import given

pytestmark = pytest.mark.django_db

SCOPE = "Décider des règles, pas des moyens"


def line(collective: given.Collective, house: UUID, on: date | None = None, by: str = "carol") -> MandateLine:
    return next(one for one in mandate_table(collective.as_(by), on) if one.organisation.id == house)


def test_a_request_is_dated_and_blocks_nothing() -> None:
    collective = given.an_opened_partnership()

    request_mandate(
        collective.alice, scope="Présence et copilotage", words="Nous demandons à être mandatées."
    )

    asked = line(collective, collective.departement)
    assert (asked.state, asked.statement.since) == (MandateState.REQUESTED, collective.today)  # type: ignore[union-attr]
    assert line(collective, collective.ccas).state is MandateState.NONE


def test_several_ask_together_and_only_their_own_organisation() -> None:
    collective = given.an_opened_partnership()
    collective.enters("erin", "departement")

    with pytest.raises(Refused, match="pas la vôtre"):
        request_mandate(collective.alice, organisation=collective.ccas)
    for other in ("bob", "erin"):
        with pytest.raises(Refused, match="même organisation"):
            request_mandate(
                collective.alice, requesters=[collective.people["alice"], collective.people[other]]
            )
    with pytest.raises(Refused, match="membres du collectif"):
        request_mandate(collective.daniel)


def test_what_is_said_with_a_request_stays_between_the_organisation_and_its_own() -> None:
    collective = given.an_opened_partnership()
    done = request_mandate(collective.alice, scope="Copilotage", words="Sans moyens.")
    asked = given.the_act(done, MandateRequested)
    assert isinstance(asked, MandateRequested)
    assert asked.words
    assert asked.scope

    for inside in (collective.alice, collective.daniel):
        assert str(sayings(inside, [asked.words])[asked.words]) == "Sans moyens."
    assert not sayings(collective.bob, [asked.words])
    assert str(sayings(collective.bob, [asked.scope])[asked.scope]) == "Copilotage"


def test_a_decider_gives_mandate_until_a_day() -> None:
    collective = given.an_opened_partnership()
    request_mandate(collective.alice)
    until = collective.today + timedelta(days=300)

    give_mandate(
        collective.daniel, organisation=collective.departement, until=until, scope=SCOPE, limits="Le secret."
    )

    held = line(collective, collective.departement)
    assert (held.state, held.statement.until) == (MandateState.GIVEN, until)  # type: ignore[union-attr]
    assert held.statement.requesters == [str(collective.people["alice"])]  # type: ignore[union-attr]
    assert len(held.history) == 2
    assert len({one.mandate for one in held.history}) == 1


def test_a_decider_decides_for_its_own_organisation_only() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="pas pour une autre"):
        give_mandate(collective.daniel, organisation=collective.ccas, scope=SCOPE)
    with pytest.raises(Refused, match="pas pour une autre"):
        refuse_mandate(collective.daniel, organisation=collective.ccas)
    assert not Mandate.objects.exists()


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_no_member_gives_or_refuses_a_mandate(who: str) -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="personne qui décide"):
        give_mandate(collective.as_(who), organisation=collective.departement, scope=SCOPE)
    with pytest.raises(Refused, match="personne qui décide"):
        refuse_mandate(collective.as_(who), organisation=collective.departement)


def test_an_organisation_decides_for_those_that_it_carries_but_not_for_its_units() -> None:
    collective = given.an_opened_partnership()
    carried = OrganisationInput(
        what=OrganisationKind.INSERTION_DELEGATION, name="Délégation", carried_by=collective.departement
    )
    unit = replace(carried, name="Service de Montceau", carried_by=None, unit_of=collective.departement)
    delegation = collective.takes_a_seat("delegation", carried)
    montceau = collective.takes_a_seat("montceau", unit)

    give_mandate(collective.daniel, organisation=delegation, scope=SCOPE)

    assert line(collective, delegation).state is MandateState.GIVEN
    with pytest.raises(Refused, match="pas pour une autre"):
        give_mandate(collective.daniel, organisation=montceau, scope=SCOPE)


def test_a_mandate_says_what_it_engages_for_a_time_to_come() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="ce que le mandat engage"):
        give_mandate(collective.daniel, organisation=collective.departement, scope=" ")
    with pytest.raises(Refused, match="Ce jour est passé"):
        give_mandate(
            collective.daniel, organisation=collective.departement, scope=SCOPE, until=date(2020, 1, 1)
        )


def test_tacit_is_drawn_with_its_age_and_is_never_a_mandate_given() -> None:
    collective = given.an_opened_partnership()
    request_mandate(collective.alice)
    collective.day(14)
    note_tacit_mandate(collective.alice, after_days=14, words="Je note qu’on nous laisse faire.")
    collective.day(1)

    noted = line(collective, collective.departement)

    assert noted.tacit
    assert noted.age_days == 15
    assert not [one for one in mandate_table(collective.bob) if one.state is MandateState.GIVEN]


def test_the_explicit_mandate_replaces_the_tacit_one_and_its_history_keeps_it() -> None:
    collective = given.an_opened_partnership()
    note_tacit_mandate(collective.alice, after_days=14)
    silent = collective.today
    collective.day(300)
    give_mandate(collective.daniel, organisation=collective.departement, scope=SCOPE)

    assert line(collective, collective.departement).state is MandateState.GIVEN
    assert line(collective, collective.departement, on=silent).tacit
    assert [one.status for one in line(collective, collective.departement).history] == ["tacit", "given"]


def test_a_silence_is_noted_only_where_there_is_one() -> None:
    collective = given.an_opened_partnership()
    with pytest.raises(Refused, match="depuis combien de jours"):
        note_tacit_mandate(collective.alice, after_days=0)
    request_mandate(collective.alice)
    collective.day(5)
    with pytest.raises(Refused, match="plus récente"):
        note_tacit_mandate(collective.alice, after_days=6)
    refuse_mandate(collective.daniel, organisation=collective.departement, words="Pas cette année.")
    with pytest.raises(Refused, match="a répondu non"):
        note_tacit_mandate(collective.alice, after_days=5)
    give_mandate(collective.daniel, organisation=collective.departement, scope=SCOPE)
    with pytest.raises(Refused, match="a donné mandat"):
        note_tacit_mandate(collective.alice, after_days=5)


def test_nobody_notes_the_silence_of_another_house() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="pas la vôtre"):
        note_tacit_mandate(collective.alice, after_days=5, organisation=collective.ccas)
    with pytest.raises(Refused, match="membres du collectif"):
        note_tacit_mandate(collective.daniel, after_days=5)


def test_a_mandate_is_past_the_day_after_its_last() -> None:
    collective = given.an_opened_partnership()
    until = collective.today + timedelta(days=30)
    give_mandate(collective.daniel, organisation=collective.departement, scope=SCOPE, until=until)

    assert line(collective, collective.departement, on=until).state is MandateState.GIVEN
    assert (
        line(collective, collective.departement, on=until + timedelta(days=1)).state is MandateState.EXPIRED
    )


def test_asking_again_does_not_put_aside_a_mandate_that_runs() -> None:
    collective = given.an_opened_partnership()
    give_mandate(collective.daniel, organisation=collective.departement, scope=SCOPE)
    collective.day(10)
    request_mandate(collective.alice, scope="Aussi les moyens")

    held = line(collective, collective.departement)

    assert held.state is MandateState.GIVEN
    assert held.asked is not None


def test_a_refusal_gives_its_reason_to_all_and_keeps_nobody_out() -> None:
    collective = given.an_opened_partnership()
    refuse_mandate(
        collective.daniel,
        organisation=collective.departement,
        words="Ces réunions ne nous sont pas financées.",
    )

    refused = line(collective, collective.departement)

    assert refused.state is MandateState.REFUSED
    assert str(refused.statement.said.words).startswith("Ces réunions")  # type: ignore[union-attr]
    assert collective.alice.within()


def test_the_reader_finds_their_own_line_marked() -> None:
    collective = given.an_opened_partnership()

    lines = mandate_table(collective.bob)

    assert [one.mine for one in lines] == [False, True, False]
    assert [one.organisation.seat for one in lines] == [1, 2, 3]


def test_an_organisation_whose_members_have_left_keeps_its_line() -> None:
    collective = given.an_opened_partnership()
    leave(collective.bob)

    left = line(collective, collective.ccas)

    assert left.without_member
    assert left.state is MandateState.NONE


def test_a_decider_reads_the_table_without_the_names_of_others_agents() -> None:
    collective = given.an_opened_partnership()

    own, other, _ = mandate_table(collective.daniel)

    assert len(own.members) == 1
    assert other.members == []
    assert other.delegates


def test_an_organisation_is_read_under_the_name_that_it_bore_on_the_day_asked_for() -> None:
    collective = given.only_opened()
    collective.takes_a_seat(
        "ft", replace(given.FRANCE_TRAVAIL, former_names=(("Pôle emploi", date(2026, 3, 31)),))
    )
    collective.enters("eric", "ft", hat=Hat.DECIDER)
    give_mandate(collective.eric, organisation=collective.houses["ft"], scope=SCOPE)
    spoken = collective.today
    collective.day(60)

    assert str(line(collective, collective.houses["ft"], by="alice", on=spoken).name) == "Pôle emploi"
    assert str(line(collective, collective.houses["ft"], by="alice").name).startswith("France Travail")


def test_an_organisation_goes_on_with_its_own_mandates_only() -> None:
    collective = given.an_opened_partnership()
    mine = given.made(request_mandate(collective.alice), "mandate")

    done = give_mandate(collective.daniel, organisation=collective.departement, mandate=mine, scope=SCOPE)

    assert given.made(done, "mandate") == mine
    with pytest.raises(Refused, match="n’est pas celui"):
        request_mandate(collective.bob, mandate=mine)


def test_a_request_sent_twice_with_one_key_is_one_act() -> None:
    collective = given.an_opened_partnership()

    first = request_mandate(collective.as_("alice", key="double-clic"))
    again = request_mandate(collective.as_("alice", key="double-clic"))

    assert again.again
    assert again.numbers == first.numbers
    assert Mandate.objects.count() == 1


def test_an_interest_said_with_a_mandate_is_declared() -> None:
    collective = given.an_opened_partnership()

    done = give_mandate(
        collective.daniel,
        organisation=collective.departement,
        scope=SCOPE,
        interest="Nous répondons aussi aux appels d’offres.",
    )

    assert given.the_act(done, MandateGiven).interest
    assert [str(one.said.words) for one in interests_among(collective.bob, {collective.departement})] == [  # type: ignore[attr-defined]
        "Nous répondons aussi aux appels d’offres."
    ]
    assert interests_among(collective.bob, {collective.ccas}) == []


def test_an_interest_is_declared_and_ended_by_those_of_the_organisation() -> None:
    collective = given.an_opened_partnership()
    done = declare_interest(collective.carol, words="Deux postes dépendent du nombre d’entrées.")
    interest = given.made(done, "interest")

    with pytest.raises(Refused, match="l’organisation qui l’a déclaré"):
        end_interest(collective.bob, interest=interest)
    end_interest(collective.carol, interest=interest)

    assert interests(collective.alice) == []
    with pytest.raises(Refused, match="n’est plus, déclaré"):
        end_interest(collective.carol, interest=interest)


def test_interests_are_said_in_words_by_people_who_act_here() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="intéressée"):
        declare_interest(collective.carol, words="")
    with pytest.raises(Refused, match="appartient aux membres"):
        declare_interest(collective.enters("erin", "ccas"), words="Nous y gagnons.")
    with pytest.raises(Refused, match="appartient aux membres"):
        end_interest(collective.as_("erin"), interest=collective.partnership)


def test_what_ends_is_listed_from_the_nearest() -> None:
    collective = given.an_opened_partnership()
    today = collective.today
    give_mandate(
        collective.daniel, organisation=collective.departement, scope=SCOPE, until=today + timedelta(days=200)
    )
    state_horizon(
        collective.bob,
        what=HorizonKind.FUNDING,
        ends_on=today + timedelta(days=90),
        words="Le fonds européen",
    )

    found = horizons(collective.daniel)

    assert [one.ends for one in found] == [Ends.STATED, Ends.MANDATE]
    assert [str(one.words) for one in horizons(collective.bob, within_months=3)] == ["Le fonds européen"]
    assert len(horizons(collective.bob, on=today + timedelta(days=100))) == 1


def test_horizons_are_to_come_and_said_by_people_who_act_here() -> None:
    collective = given.an_opened_partnership()
    later = collective.today + timedelta(days=1)

    with pytest.raises(Refused, match="à venir"):
        state_horizon(collective.bob, what=HorizonKind.END, ends_on=date(2020, 1, 1), words="La fin")
    with pytest.raises(Refused, match="ce qui s’arrête"):
        state_horizon(collective.bob, what=HorizonKind.END, ends_on=later, words="")
    with pytest.raises(Refused, match="appartient aux membres"):
        state_horizon(collective.enters("erin", "ccas"), what=HorizonKind.END, ends_on=later, words="La fin")


def test_tacit_is_an_act_of_its_own() -> None:
    collective = given.an_opened_partnership()

    done = note_tacit_mandate(collective.alice, after_days=35, words="On me laisse faire.")

    noted = given.the_act(done, MandateTacit)
    assert isinstance(noted, MandateTacit)
    assert noted.words
    assert str(sayings(collective.bob, [noted.words])[noted.words]) == "On me laisse faire."
    assert not sayings(collective.daniel, [noted.words])
