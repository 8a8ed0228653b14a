"""The page of a session tells each viewer what they may know of it, in a fixed number of reads."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.followups.commands.agreements import withdraw_agreement
from interstice.followups.commands.telling import prepare_case
from interstice.meetings.commands.items import facilitate_item, reach_item, take_decision
from interstice.meetings.commands.sessions import change_presence
from interstice.meetings.kinds import About
from interstice.meetings.queries.seeing import must_see_session
from interstice.meetings.queries.table import table
from interstice.meetings.queries.table_shown import DONE, TO_COME, UNDER_WAY
from interstice.parties.commands.bodies import create_body
from interstice.parties.commands.members import join, leave
from interstice.parties.inputs import OrganisationInput
from interstice.parties.kinds import OrganisationKind
from interstice.register.actors import Hat
from interstice.register.refusals import OutOfSight
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import a_commission, a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force, made
from tests.meetings.given_sessions import (
    a_presented_dossier,
    a_reached_dossier,
    a_session,
    an_item,
    an_open_session,
)

pytestmark = pytest.mark.django_db


def with_a_delegate() -> Collective:
    """Someone more: a delegate for insertion, whose name is Rachida."""
    collective = a_founded_partnership()
    collective.takes_a_seat(
        "delegation", OrganisationInput(what=OrganisationKind.INSERTION_DELEGATION, name="Délégation")
    )
    join(collective.enters("rachida", "delegation"), check_ins=())
    return collective


def test_everyone_at_the_table_sees_who_is_here_the_items_and_the_lines_with_their_numbers() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective, circle=("bob",), present=("alice", "bob"))
    done = take_decision(collective.bob, session=session, item=item, words="Une visite en mars.")
    seen = table(collective.alice, session)
    assert seen.name == "Commission de suivi"
    assert str(seen.place) == "salle Jacquard"
    assert [one.name for one in seen.present] == ["Alice Thévenet", "Bob Rousset"]
    assert seen.quorum.count == "2 institutions sur 3"
    assert seen.current is not None
    assert (seen.current.title, seen.current.state) == ("2026-001 · K. M.", UNDER_WAY)
    assert [(str(one.words), one.number) for one in seen.current.lines] == [("Une visite en mars.", done.n)]


def test_what_she_asks_and_what_is_to_be_settled_are_shown_once_the_dossier_is_open() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    dossier, item = a_presented_dossier(collective, session, circle=())
    prepare_case(collective.alice, dossier=dossier, asks="Deux matinées d’abord.", to_settle="Dès mars ?")
    assert not table(collective.alice, session).items[0].asks
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=item)
    current = table(collective.carol, session).current
    assert current is not None
    assert (str(current.asks), str(current.to_settle)) == ("Deux matinées d’abord.", "Dès mars ?")


def test_who_may_not_read_a_dossier_knows_at_most_that_time_is_taken() -> None:
    collective = a_founded_partnership()
    body = made(
        create_body(
            collective.alice, name="L’équipe", members=[collective.people[who] for who in ("alice", "bob")]
        ),
        "body",
    )
    session = a_session(collective, body=body)
    dossier = a_dossier(collective, circle=())
    an_item(collective, session, about=About.DOSSIER, thing=dossier)
    an_item(collective, session, title="La salle du printemps")
    mine, bobs, carols = (table(collective.as_(who), session).items for who in ("alice", "bob", "carol"))
    assert mine[0].title == "2026-001 · K. M."
    assert (bobs[0].title, bobs[0].reserved, bobs[0].dossier) == ("un point réservé", True, None)
    assert [one.title for one in carols] == ["La salle du printemps"]


def test_a_withdrawn_agreement_takes_the_lines_away_from_those_who_were_only_seated() -> None:
    collective = a_founded_partnership()
    session, dossier, item = a_reached_dossier(collective, circle=())
    take_decision(collective.bob, session=session, item=item, words="Une visite en mars.")
    withdraw_agreement(collective.alice, dossier=dossier)
    seen = table(collective.bob, session)
    assert seen.lines == []
    assert seen.items[0].reserved
    assert len(table(collective.alice, session).lines) == 1


def test_nobody_outside_the_collective_sees_a_session_but_the_decider_who_convenes() -> None:
    collective = a_founded_partnership()
    session, _dossier, item = a_reached_dossier(collective)
    take_decision(collective.bob, session=session, item=item, words="Une visite en mars.")
    collective.enters("gaston", "ccas", hat=Hat.GUEST)
    for who in (collective.stranger, collective.daniel, collective.gaston):
        with pytest.raises(OutOfSight):
            table(who, session)
        with pytest.raises(OutOfSight):
            must_see_session(who, session)
    a_rule_in_force(collective, clauses=[clause_set("minutes", kept_by=str(collective.departement))])
    seen = table(collective.daniel, session)
    assert [one.title for one in seen.items] == ["un point réservé"]
    assert seen.lines == []


def test_the_pair_of_each_dossier_is_said_ahead_by_the_clause_and_an_exception_once_noted() -> None:
    collective = with_a_delegate()
    body = a_commission(collective, members=("alice", "bob", "carol", "rachida"))
    a_rule_in_force(
        collective,
        clauses=[
            clause_set(
                "co_facilitation", body=str(body), pair=["insertion_delegate", "referent"], mostly=True
            ),
            clause_set("facilitation_turn", body=str(body), each="item", announced_at="invitation"),
        ],
    )
    session = a_session(collective, body=body)
    first = a_presented_dossier(collective, session, by="alice", circle=())[1]
    a_presented_dossier(collective, session, by="carol", circle=(), reference="2026-002", label="A. B.")
    ahead = [[one.name for one in item.pair.people] for item in table(collective.bob, session).items]
    assert ahead == [["Rachida Martin", "Alice Thévenet"], ["Rachida Martin", "Carol Bonnardot"]]
    an_open_session(collective, session=session, present=("alice", "bob", "carol"))
    seen = table(collective.bob, session).items[0]
    assert ([one.name for one in seen.pair.people], seen.pair.missing) == (
        ["Alice Thévenet"],
        ("délégué à l’insertion",),
    )
    change_presence(collective.rachida, session=session, came=[collective.people["rachida"]])
    facilitate_item(
        collective.bob,
        session=session,
        item=first,
        pair=[collective.people["bob"]],
        as_agreed=False,
    )
    noted = table(collective.bob, session).items[0].pair
    assert ([one.name for one in noted.people], noted.as_agreed) == (["Bob Rousset"], False)


@pytest.mark.parametrize(("when", "before", "once_open"), [("opening", 0, 2), ("item", 0, 0)])
def test_b06_who_runs_what_is_said_when_the_rule_on_turns_says(
    when: str, before: int, once_open: int
) -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    a_rule_in_force(
        collective,
        clauses=[
            clause_set("co_facilitation", body=str(body), pair=["convener", "referent"], mostly=True),
            clause_set("facilitation_turn", body=str(body), each="item", announced_at=when),
        ],
    )
    session = a_session(collective, body=body)
    first = a_presented_dossier(collective, session, by="bob")[1]
    a_presented_dossier(collective, session, by="carol", reference="2026-002", label="A. B.")

    def said() -> int:
        return sum(bool(one.pair) for one in table(collective.alice, session).items)

    assert (said(), table(collective.alice, session).pairs_to_be_said) == (before, True)
    an_open_session(collective, session=session)
    assert said() == once_open
    reach_item(collective.alice, session=session, item=first)
    current = table(collective.alice, session).current
    assert current is not None
    assert [one.name for one in current.pair.people] == ["Alice Thévenet", "Bob Rousset"]


def test_items_are_done_under_way_or_to_come_and_the_hour_of_the_end_is_estimated() -> None:
    collective = a_founded_partnership()
    session = a_session(collective, held_on=collective.today + timedelta(days=1))
    first, second = (an_item(collective, session, title=title, minutes=20) for title in ("Un", "Deux"))
    an_item(collective, session, title="Trois", minutes=20)
    ends = table(collective.alice, session).ends_at
    assert ends is not None
    assert ends.strftime("%H:%M") == "10:30"
    collective.day(1)
    an_open_session(collective, session=session)
    reach_item(collective.alice, session=session, item=first)
    reach_item(collective.alice, session=session, item=second)
    seen = table(collective.bob, session)
    assert [one.state for one in seen.items] == [DONE, UNDER_WAY, TO_COME]
    assert seen.following is not None
    assert seen.following.title == "Trois"


def test_its_reads_do_not_grow_with_items_lines_or_people() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    a_rule_in_force(collective, clauses=[clause_set("quorum", body=str(body), organisations=2)])
    few = reads_of(collective, body, lines=1)
    for who in ("emma", "felix"):
        join(collective.enters(who, "tremplin"), check_ins=())
    assert reads_of(collective, body, lines=6) == few <= 4


def reads_of(collective: Collective, body: UUID, *, lines: int) -> int:
    """Of a session with so many items and lines, once it is open."""
    session = a_session(collective, body=body)
    items = [an_item(collective, session, title=f"Point {number}") for number in range(lines)]
    an_open_session(collective, session=session)
    for item in items:
        take_decision(collective.alice, session=session, item=item, words="Ceci.")
    bob = collective.as_("bob")
    with CaptureQueriesContext(connection) as made:
        table(bob, session)
    return len(made)


def test_whoever_comes_for_an_organisation_whose_member_left_takes_its_seat_and_its_turn() -> None:
    here = with_a_delegate()
    convened = [here.people[who] for who in ("alice", "bob", "rachida")]
    body = made(create_body(here.alice, name="La commission", members=convened), "body")
    session = a_session(here, body=body)
    leave(here.rachida)
    join(here.enters("lucie", "delegation"), check_ins=())
    seen = table(here.alice, session)
    names = [one.name for house in seen.houses for one in house.people]
    assert any(name.startswith("Lucie") for name in names)
    assert not any(name.startswith("Rachida") for name in names)
