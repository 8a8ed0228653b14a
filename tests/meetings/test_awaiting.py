"""What meetings ask of someone: to prepare what they bring, to ask in time, to open, to approve."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interstice.meetings.commands.minutes import publish_minutes
from interstice.meetings.commands.sessions import close_session
from interstice.meetings.queries.awaiting import awaiting
from interstice.parties.commands.members import pause
from interstice.register.actors import Actor
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import a_commission
from tests.given import a_founded_partnership, a_rule_in_force
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_open_session

pytestmark = pytest.mark.django_db


def told(actor: Actor) -> list[tuple[str, str]]:
    """What waits, and what it is called."""
    return [(one.what, str(one.called)) for one in awaiting(actor)]


def test_whoever_brings_a_person_prepares_the_day_with_her() -> None:
    collective = a_founded_partnership()
    session = a_session(collective, held_on=collective.today + timedelta(days=3))
    a_presented_dossier(collective, session, circle=("bob",))
    assert told(collective.alice) == [
        ("Préparer jeudi 5", "2026-001 · K. M."),
        ("Prochaine séance", "Commission de suivi"),
    ]
    assert told(collective.bob) == [("Prochaine séance", "Commission de suivi")]


def test_items_are_asked_for_until_the_day_of_the_clause() -> None:
    collective = a_founded_partnership()
    a_rule_in_force(collective, clauses=[clause_set("agenda_deadline", days_before=5)])
    a_session(collective, held_on=collective.today + timedelta(days=8))
    found = awaiting(collective.carol)[0]
    assert (found.what, found.due) == ("Demander un point", collective.today + timedelta(days=3))
    collective.day(4)
    assert told(collective.carol) == [("Prochaine séance", "Commission de suivi")]


def test_on_its_day_it_is_opened_then_joined() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    assert told(collective.bob) == [("Ouvrir la séance", "Commission de suivi")]
    an_open_session(collective, session=session)
    assert told(collective.bob) == [("Rejoindre la séance", "Commission de suivi")]


def test_minutes_are_asked_of_whoever_keeps_them_until_the_day_of_the_clause() -> None:
    collective = a_founded_partnership()
    clause = clause_set("minutes", kept_by=str(collective.ccas), circulate_days=8)
    a_rule_in_force(collective, clauses=[clause])
    session = an_open_session(collective, present=("alice", "carol"))
    assert told(collective.bob) == [("Rejoindre la séance", "Commission de suivi")]
    close_session(collective.alice, session=session)
    (found,) = awaiting(collective.bob)
    assert (found.what, str(found.called)) == ("Faire circuler le compte rendu", "Commission de suivi")
    assert found.due == collective.today + timedelta(days=8)
    assert found.url.endswith("/compte-rendu/")
    assert told(collective.alice) == told(collective.carol) == []
    publish_minutes(collective.bob, session=session, circulated_to=[collective.ccas, collective.departement])
    assert told(collective.bob) == []
    assert told(collective.alice) == [("Approuver le compte rendu", "Commission de suivi")]


def test_without_a_rule_they_are_asked_of_whoever_was_there_and_not_for_ever() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective, present=("alice", "carol"))
    close_session(collective.alice, session=session)
    for actor in (collective.alice, collective.carol):
        assert told(actor) == [("Faire circuler le compte rendu", "Commission de suivi")]
    assert told(collective.bob) == []
    later = an_open_session(collective)
    close_session(collective.alice, session=later)
    publish_minutes(collective.alice, session=later, circulated_to=[collective.ccas])
    assert "Approuver le compte rendu" not in dict(told(collective.alice)), "another house approves them"
    assert "Approuver le compte rendu" in dict(told(collective.bob))
    collective.is_(collective.today + timedelta(days=60))
    assert told(collective.alice) == []


def test_the_decider_who_convenes_is_told_of_the_session_and_of_no_dossier() -> None:
    collective = a_founded_partnership()
    session = a_session(collective, held_on=collective.today + timedelta(days=3))
    a_presented_dossier(collective, session)
    assert told(collective.daniel) == []
    a_rule_in_force(collective, clauses=[clause_set("minutes", kept_by=str(collective.departement))])
    assert told(collective.daniel) == [("Prochaine séance", "Commission de suivi")]


def test_nothing_waits_for_those_outside_the_body_for_a_stranger_or_during_a_pause() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective, members=("alice", "bob"))
    a_session(collective, body=body, held_on=collective.today + timedelta(days=3))
    assert told(collective.carol) == []
    assert told(collective.stranger) == []
    pause(collective.bob)
    assert told(collective.bob) == []


def test_its_reads_do_not_grow_with_sessions() -> None:
    collective = a_founded_partnership()
    session = a_session(collective, held_on=collective.today + timedelta(days=3))
    a_presented_dossier(collective, session, circle=())
    actor = collective.alice
    with CaptureQueriesContext(connection) as before:
        awaiting(actor)
    for days in range(5, 9):
        more = a_session(collective, held_on=collective.today + timedelta(days=days))
        a_presented_dossier(collective, more, circle=(), reference=f"2026-{days}")
    with CaptureQueriesContext(connection) as after:
        awaiting(actor)
    assert len(after) == len(before)
