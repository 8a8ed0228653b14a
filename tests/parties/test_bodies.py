"""Bodies under the collective's own words; those that a convention convenes are members, not founders."""

from __future__ import annotations

import pytest

from interstice.parties.commands.bodies import create_body, name_body, reword_body
from interstice.parties.commands.conventions import record_convention
from interstice.parties.inputs import ConventionClauseInput
from interstice.parties.kinds import BodyOrigin, Origin, Way
from interstice.parties.models import Body, BodyVersion, Member, Thing
from interstice.parties.queries.bodies import bodies
from interstice.register.actors import Hat
from interstice.register.refusals import Refused
from interstice.vault.queries import voiced
from tests import given

pytestmark = pytest.mark.django_db


def with_a_convention() -> given.Collective:
    collective = given.only_opened(hat=Hat.DECIDER, origin=Origin.DESCENDING)
    collective.takes_a_seat("ccas", given.CCAS)
    record_convention(
        collective.alice, title="Convention", clauses=[ConventionClauseInput(key="c1", title="Les parties")]
    )
    return collective


def test_the_collective_creates_a_body_in_its_own_words() -> None:
    collective = given.an_opened_partnership()
    members = [collective.people["alice"], collective.people["bob"]]

    create_body(collective.carol, name="l’équipe", purpose="Dire les orientations.", members=members)

    seen = bodies(collective.carol)[0]
    assert str(seen.body.said.name) == "l’équipe"  # type: ignore[attr-defined]
    assert {one.id for one in seen.members} == set(members)
    assert [one.id for one in seen.organisations] == [collective.departement, collective.ccas]


def test_guests_who_are_convened_become_members_that_day() -> None:
    collective = with_a_convention()
    collective.enters("bob", "ccas")

    create_body(
        collective.alice,
        name="Commission de suivi",
        origin=BodyOrigin.CONVENTION,
        members=[collective.people["bob"], collective.people["alice"]],
        conferred="animation",
        conferred_to=collective.departement,
    )

    convened = Member.objects.get(id=collective.people["bob"])
    assert (convened.hat, convened.way, convened.joined_on) == (Hat.MEMBER, Way.CONVENED, collective.today)
    assert collective.alice.hat is Hat.DECIDER


def test_a_decider_creates_only_what_a_recorded_convention_provides() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="créées par ses membres"):
        create_body(collective.daniel, name="Comité technique")
    with pytest.raises(Refused, match="Aucune convention"):
        create_body(collective.daniel, name="Comité technique", origin=BodyOrigin.CONVENTION)
    with pytest.raises(Refused, match="Aucune convention"):
        create_body(collective.alice, name="Comité technique", origin=BodyOrigin.CONVENTION)


def test_what_is_conferred_is_conferred_to_an_organisation_of_the_table() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="dites les deux"):
        create_body(collective.alice, name="l’équipe", conferred="animation")
    with pytest.raises(Refused, match="autour de la table"):
        create_body(
            collective.alice,
            name="l’équipe",
            conferred="animation",
            conferred_to=collective.stranger.organisation,
        )
    with pytest.raises(Refused, match="n’est plus, dans ce partenariat"):
        create_body(collective.alice, name="l’équipe", members=[collective.stranger.member])  # type: ignore[list-item]


def test_a_body_that_was_only_talked_of_begins_with_its_name() -> None:
    collective = given.an_opened_partnership()

    done = name_body(collective.bob, name="l’équipe", purpose="Dire les orientations.")

    body = Body.objects.get(id=given.made(done, "body"))
    assert (body.origin, body.named_on) == (BodyOrigin.COLLECTIVE, collective.today)


def test_the_collectives_word_replaces_every_other() -> None:
    collective = given.an_opened_partnership()
    body = given.made(create_body(collective.bob, name="Comité", purpose="Suivre."), "body")

    name_body(collective.carol, body=body, name="l’équipe")

    shown = bodies(collective.daniel)[0].body
    assert (str(shown.said.name), str(shown.said.purpose)) == ("l’équipe", "Suivre.")  # type: ignore[attr-defined]
    assert Thing.objects.get(id=body).label == shown.name


def test_bodies_are_named_by_members_in_words_where_they_exist() -> None:
    collective = given.an_opened_partnership()

    with pytest.raises(Refused, match="membres du collectif"):
        name_body(collective.daniel, name="Comité")
    with pytest.raises(Refused, match="s’appelle"):
        name_body(collective.bob, name=" ")
    with pytest.raises(Refused, match="s’appelle"):
        create_body(collective.bob, name="")
    with pytest.raises(Refused, match="n’existe pas ici"):
        name_body(collective.bob, body=collective.ccas, name="Comité")


def test_a_body_created_twice_with_one_key_is_one_body() -> None:
    collective = given.an_opened_partnership()

    first = create_body(collective.as_("bob", key="double-clic"), name="l’équipe")
    again = create_body(collective.as_("bob", key="double-clic"), name="l’équipe")

    assert again.again
    assert again.numbers == first.numbers
    assert Body.objects.count() == 1


def test_b04_what_a_body_is_for_is_said_otherwise_and_what_was_said_before_is_kept() -> None:
    collective = given.an_opened_partnership()
    body = given.made(
        create_body(collective.carol, name="l’équipe", purpose="Dire les orientations."), "body"
    )
    with pytest.raises(Refused, match="à quoi elle sert"):
        reword_body(collective.alice, body=body)
    collective.day(30)

    reword_body(collective.alice, body=body, form="Une heure, debout.", why="On s’éternisait.")

    versions = list(BodyVersion.objects.filter(body=body).order_by("n", "on"))
    voiced(collective.bob, versions)
    assert [str(one.said.form) for one in versions] == ["", "Une heure, debout."]  # type: ignore[attr-defined]
    assert {str(one.said.purpose) for one in versions} == {"Dire les orientations."}  # type: ignore[attr-defined]
    with pytest.raises(Refused):
        reword_body(collective.daniel, body=body, purpose="Autre chose.")
    with pytest.raises(Refused, match="n’existe pas ici"):
        reword_body(collective.stranger, body=body, purpose="Autre chose.")
