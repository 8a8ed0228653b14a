"""What commitments ask of someone each day: theirs alone, a fortnight before, not while they pause."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.bonds.commands.commitments import (
    confirm_commitment,
    hand_over_commitment,
    keep_commitment,
    make_commitment,
)
from interstice.bonds.kinds import Towards
from interstice.bonds.queries.awaiting import awaiting
from interstice.bonds.queries.commitments import due_by, next_due
from interstice.parties.commands.members import leave, pause
from interstice.parties.queries.awaited import Awaited
from interstice.parties.queries.departures import handover
from tests.bonds.seen import my_commitments
from tests.given import Collective, a_founded_partnership, made

pytestmark = pytest.mark.django_db


def promised(here: Collective, who: str, words: str = "Les outils.", days: int = 20, **more: Any) -> UUID:
    due = here.today + timedelta(days=days)
    return made(make_commitment(here.as_(who), words=words, due=due, **more), "commitment")


def told(found: list[Awaited]) -> list[tuple[str, str, bool]]:
    return [(str(one.called), one.gesture, one.mine) for one in found]


def test_one_s_own_comes_a_fortnight_before_its_date() -> None:
    here = a_founded_partnership()
    promised(here, "alice")
    here.day(5)
    assert awaiting(here.alice) == []
    here.day(1)
    (mine,) = awaiting(here.alice)
    assert (str(mine.called), mine.why, mine.mine) == ("Les outils.", "Envers le collectif", True)
    assert awaiting(here.bob) == awaiting(here.daniel) == []
    here.day(20)
    (mine,) = awaiting(here.alice)
    assert mine.why == "Échéance passée"


def test_what_is_owed_to_us_stands_beside_what_we_owe() -> None:
    here = a_founded_partnership()
    promised(here, "alice", days=5, towards=Towards.MEMBER, to=here.people["bob"])
    assert told(awaiting(here.bob)) == [("Les outils.", "", False)]
    assert awaiting(here.carol) == []


def test_the_other_is_asked_to_confirm_until_it_is_done() -> None:
    here = a_founded_partnership()
    mine = promised(here, "alice", towards=Towards.ORGANISATION, to=here.ccas)
    keep_commitment(here.alice, commitment=mine)
    assert told(awaiting(here.bob)) == [("Les outils.", "Lire et confirmer", True)]
    assert awaiting(here.alice) == awaiting(here.carol) == []
    confirm_commitment(here.bob, commitment=mine)
    assert awaiting(here.bob) == []


def test_what_was_promised_to_all_is_confirmed_within_a_month() -> None:
    here = a_founded_partnership()
    keep_commitment(here.alice, commitment=promised(here, "alice"))
    assert [len(awaiting(here.as_(who))) for who in ("alice", "bob", "carol")] == [0, 1, 1]
    here.day(31)
    assert awaiting(here.bob) == []


def test_who_pauses_is_asked_nothing() -> None:
    here = a_founded_partnership()
    promised(here, "alice", days=3)
    pause(here.alice)
    assert awaiting(here.alice) == []


def test_what_is_offered_waits_for_an_answer() -> None:
    here = a_founded_partnership()
    mine = promised(here, "alice", days=60)
    hand_over_commitment(here.alice, commitment=mine, to_member=here.people["bob"])
    assert told(awaiting(here.bob)) == [("Les outils.", "Lire", True)]


def test_who_leaves_reads_what_is_still_open_and_nobody_reads_it_of_another() -> None:
    here = a_founded_partnership()
    promised(here, "alice", "Encore ouvert.")
    keep_commitment(here.alice, commitment=promised(here, "alice", "Tenu."))
    (one,) = handover(here.alice, here.people["alice"]).resting
    assert (str(one.called), one.why) == (
        "Encore ouvert.",
        "à tenir avant de partir, à transmettre ou à délier",
    )
    assert handover(here.bob, here.people["alice"]).resting == []
    mine = my_commitments(here.alice)[0].id
    hand_over_commitment(here.alice, commitment=mine, to_member=here.people["bob"])
    leave(here.alice)
    assert ("Encore ouvert.", "Lire", True) in told(awaiting(here.bob))


def test_the_agenda_of_a_day_gathers_what_is_due_by_then() -> None:
    here = a_founded_partnership()
    first, second = promised(here, "alice", days=3), promised(here, "bob", days=8)
    promised(here, "carol", days=30)
    keep_commitment(here.as_("carol"), commitment=promised(here, "carol", days=1))
    found = due_by(here.partnership, here.today + timedelta(days=10), here.carol)
    assert [one.id for one in found] == [first, second]


def test_the_home_of_a_past_day_shows_what_was_promised_then() -> None:
    here = a_founded_partnership()
    first_day = here.today
    mine = promised(here, "alice", days=3)
    here.day(2)
    keep_commitment(here.alice, commitment=mine)
    here.day(5)
    assert next_due(here.bob, here.today) == []
    (line,) = next_due(here.bob, first_day)
    assert (line.sign, line.id) == ("encours", mine)


def test_queries_do_not_grow() -> None:
    here = a_founded_partnership()

    def counted() -> int:
        with CaptureQueriesContext(connection) as queries:
            awaiting(here.alice)
        return len(queries)

    promised(here, "alice", days=3)
    few = counted()
    for number in range(8):
        promised(here, "alice", f"Encore {number}.", days=3)
        promised(here, "bob", f"Aussi {number}.", days=3, towards=Towards.ORGANISATION, to=here.departement)
    assert counted() == few
