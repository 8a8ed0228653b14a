"""What following people brings to my day: to the one who answers, and to those who read no more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from interstice.followups.commands.agreements import record_agreement, withdraw_agreement
from interstice.followups.commands.circles import leave_circle
from interstice.followups.commands.dossiers import close_dossier, erase_dossier
from interstice.followups.kinds import Closing
from interstice.followups.queries.awaiting import awaiting
from interstice.parties.commands.members import join, leave, pause
from interstice.parties.queries.departures import handover
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import PROJECT, a_dossier
from tests.given import Collective, a_founded_partnership, a_rule_in_force

pytestmark = pytest.mark.django_db

ENDED = "Un accord de partage a pris fin : vous ne suivez plus cette personne ici"


def test_an_agreement_near_its_end_is_to_be_reread_by_the_referent_alone() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, until=here.today + timedelta(days=60))
    assert _what(here, "alice") == []
    here.day(30)
    (asked,) = awaiting(here.alice)
    assert (asked.what, asked.called) == ("Relire l’accord avec elle", "2026-001 · K. M.")
    assert _what(here, "bob") == _what(here, "carol") == []
    here.day(60)
    (asked,) = awaiting(here.alice)
    assert "pris fin" in asked.why
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=90),
        shares={here.ccas: PROJECT},
    )
    assert _what(here, "alice") == []


def test_those_who_are_put_out_are_told_without_any_name_for_a_while() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here, circle=("bob", "carol"), label="K. M.")
    another = a_dossier(here, circle=("bob",), label="A. B.", reference="2026-002")
    withdraw_agreement(here.alice, dossier=dossier, organisations=[here.ccas])
    withdraw_agreement(here.alice, dossier=another)
    (told,) = awaiting(here.bob)
    assert told.what == ENDED
    said = f"{told.called} {told.why} {told.url}"
    assert not [one for one in ("K. M.", "A. B.", "2026-00", str(dossier)) if one in said]
    assert _what(here, "carol") == _what(here, "alice") == _what(here, "daniel") == []
    here.day(7)
    assert _what(here, "bob") == []


def test_leaving_the_circle_oneself_is_not_told_back() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    leave_circle(here.bob, dossier=dossier)
    assert _what(here, "bob") == []


def test_an_agreement_given_again_says_nothing_more() -> None:
    here = a_founded_partnership()
    dossier = a_dossier(here)
    withdraw_agreement(here.bob, dossier=dossier)
    assert _what(here, "bob") == [ENDED]
    record_agreement(
        here.alice,
        dossier=dossier,
        given_on=here.today,
        until=here.today + timedelta(days=90),
        shares={here.ccas: PROJECT},
    )
    assert _what(here, "bob") == []


def test_a_closed_follow_up_is_to_be_erased_once_its_time_is_over() -> None:
    here = a_founded_partnership()
    a_rule_in_force(here, clauses=[clause_set("dossier_retention", months=2)])
    dossier = a_dossier(here)
    close_dossier(here.alice, dossier=dossier, why=Closing.COMPLETED)
    closed_on = here.today
    here.day(50)
    assert _what(here, "alice") == []
    here.day(20)
    (told,) = [one for one in awaiting(here.alice) if one.what == "Effacer les mots d’un suivi clos"]
    assert told.due is not None
    assert told.due.month == closed_on.month + 2
    assert _what(here, "bob") == []
    erase_dossier(here.alice, dossier=dossier)
    assert _what(here, "alice") == []


def test_someone_who_pauses_is_asked_nothing() -> None:
    here = a_founded_partnership()
    a_dossier(here, until=here.today + timedelta(days=10))
    pause(here.alice)
    assert _what(here, "alice") == []


def test_whoever_leaves_is_shown_the_follow_ups_to_hand_over() -> None:
    here = a_founded_partnership()
    a_dossier(here, label="K. M.")
    mine = handover(here.alice, here.people["alice"])
    assert any("K. M." in str(one.called) for one in mine.resting)
    theirs = handover(here.bob, here.people["alice"])
    assert not any("K. M." in str(one.called) for one in theirs.resting)


def _what(here: Collective, who: str) -> list[str]:
    return [one.what for one in awaiting(here.as_(who))]


def test_once_the_referent_is_gone_their_colleague_of_the_circle_erases_what_is_due() -> None:
    here = a_founded_partnership()
    a_rule_in_force(here, clauses=[clause_set("dossier_retention", months=1)])
    join(here.enters("erwan", "departement"))
    dossier = a_dossier(here, circle=("erwan", "bob"))
    close_dossier(here.alice, dossier=dossier, why=Closing.RELAYED)
    leave(here.alice)
    here.day(40)
    assert _what(here, "erwan") == ["Effacer les mots d’un suivi clos"]
    assert _what(here, "bob") == []
    erase_dossier(here.erwan, dossier=dossier)
    assert _what(here, "erwan") == []
