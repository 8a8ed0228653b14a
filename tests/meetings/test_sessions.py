"""A session is called, moved, opened with those who are here, and closed with what it left undecided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from interstice.meetings.acts import PresenceChanged, SessionClosed, SessionScheduled
from interstice.meetings.commands.sessions import (
    cancel_session,
    change_presence,
    close_session,
    move_session,
    open_session,
    schedule_series,
    schedule_session,
)
from interstice.meetings.models import Presence, Session
from interstice.register.refusals import OutOfSight, Refused
from interstice.rules.inputs import clause_set
from tests.followups.given_dossiers import a_commission
from tests.given import a_founded_partnership, a_rule_in_force, the_act
from tests.meetings.given_sessions import a_session, an_item, an_open_session

pytestmark = pytest.mark.django_db


def test_a_member_calls_a_session_with_its_day_its_hour_and_its_place() -> None:
    collective = a_founded_partnership()
    session = Session.objects.get(id=a_session(collective, held_on=collective.today + timedelta(days=9)))
    assert (session.at, session.lasts, session.convened_by) == ("09:30", 120, collective.people["alice"])


def test_an_hour_that_is_none_is_refused() -> None:
    collective = a_founded_partnership()
    with pytest.raises(Refused, match="09:30"):
        a_session(collective, at="9h")


def test_a_series_follows_the_rhythm_of_the_clause_and_skips_public_holidays() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    a_rule_in_force(collective, clauses=[clause_set("body_cadence", body=str(body), every_weeks=2)])
    done = schedule_series(collective.bob, body=body, first=date(2026, 4, 10), until=date(2026, 6, 10))
    days = [act.held_on for act in done.acts if isinstance(act, SessionScheduled)]
    assert days == [
        date(2026, 4, 10),
        date(2026, 4, 24),
        date(2026, 5, 15),
        date(2026, 5, 22),
        date(2026, 6, 5),
    ]


def test_a_series_without_any_rule_asks_for_a_rhythm() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    with pytest.raises(Refused, match="rythme"):
        schedule_series(collective.bob, body=body, first=date(2026, 4, 10), until=date(2026, 6, 10))
    done = schedule_series(
        collective.bob, body=body, first=date(2026, 4, 10), until=date(2026, 5, 1), every_weeks=1
    )
    assert len(done.acts) == 3


def test_a_year_typed_wrong_calls_nothing() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    day = collective.today + timedelta(days=9)
    with pytest.raises(Refused, match="relisez l’année"):
        schedule_session(collective.alice, body=body, held_on=date(9999, 12, 31))
    with pytest.raises(Refused, match="relisez l’année"):
        schedule_series(
            collective.alice, body=body, first=date(9999, 12, 30), until=date(9999, 12, 31), every_weeks=1
        )
    with pytest.raises(Refused, match="deux ans au plus"):
        schedule_series(
            collective.alice, body=body, first=day, until=day.replace(year=day.year + 900), every_weeks=1
        )
    session = a_session(collective, body=body, held_on=day)
    with pytest.raises(Refused, match="relisez l’année"):
        move_session(collective.alice, session=session, held_on=day.replace(year=day.year + 100))
    assert Session.objects.count() == 1


def test_calling_a_series_twice_calls_nothing_twice() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    told: dict[str, Any] = {
        "body": body,
        "first": date(2026, 4, 10),
        "until": date(2026, 5, 9),
        "every_weeks": 2,
    }
    schedule_series(collective.bob, **told)
    with pytest.raises(Refused, match="déjà"):
        schedule_series(collective.carol, **told)
    assert Session.objects.filter(body=body).count() == 2


def test_a_session_moves_with_the_day_it_was_first_called_for_and_may_be_cancelled() -> None:
    collective = a_founded_partnership()
    session, first = a_session(collective), collective.today
    move_session(collective.bob, session=session, held_on=first + timedelta(days=7))
    moved = Session.objects.get(id=session)
    assert (moved.moved_from, moved.held_on, moved.at) == (first, first + timedelta(days=7), "09:30")
    cancel_session(collective.bob, session=session)
    with pytest.raises(Refused, match="annulée"):
        move_session(collective.bob, session=session, held_on=first)


def test_it_opens_on_its_day_with_those_who_are_here_by_organisation() -> None:
    collective = a_founded_partnership()
    session = a_session(collective, held_on=collective.today + timedelta(days=2))
    with pytest.raises(Refused, match="déplacez-la"):
        an_open_session(collective, session=session)
    collective.day(2)
    an_open_session(collective, session=session, present=("alice", "bob"), excused=("carol",))
    here = Presence.objects.filter(session=session).values_list("organisation", flat=True)
    assert set(here) == {collective.departement, collective.ccas}
    with pytest.raises(Refused, match="déjà ouverte"):
        an_open_session(collective, session=session)


def test_too_few_organisations_never_keep_a_session_from_opening() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    a_rule_in_force(collective, clauses=[clause_set("quorum", body=str(body), organisations=3)])
    session = an_open_session(collective, body=body, present=("alice",))
    held = Session.objects.get(id=session)
    assert held.began_at
    assert held.quorum_reached is False
    whole = an_open_session(collective, session=a_session(collective, body=body))
    assert Session.objects.get(id=whole).quorum_reached is True
    apart = a_commission(collective)
    assert Session.objects.get(id=an_open_session(collective, body=apart)).quorum_reached is None


def test_whoever_comes_in_says_it_and_those_at_the_table_say_who_goes_out() -> None:
    collective = a_founded_partnership()
    session = an_open_session(collective, present=("alice",))
    with pytest.raises(Refused, match="présentes"):
        change_presence(collective.bob, session=session, came=[collective.people["carol"]])
    change_presence(collective.bob, session=session, came=[collective.people["bob"]])
    done = change_presence(collective.bob, session=session, went=[collective.people["alice"]])
    assert the_act(done, PresenceChanged).went == (collective.people["alice"],)
    with pytest.raises(Refused, match="déjà noté"):
        change_presence(collective.bob, session=session, came=[collective.people["bob"]])


def test_closing_says_the_items_on_which_nothing_was_inscribed() -> None:
    collective = a_founded_partnership()
    session = a_session(collective)
    item = an_item(collective, session)
    an_open_session(collective, session=session)
    done = close_session(collective.alice, session=session)
    assert the_act(done, SessionClosed).undecided == (item,)
    with pytest.raises(Refused, match="close"):
        close_session(collective.alice, session=session)


def test_a_decider_convenes_only_what_their_organisation_was_entrusted_with() -> None:
    collective = a_founded_partnership()
    body = a_commission(collective)
    with pytest.raises(Refused):
        schedule_session(collective.daniel, body=body, held_on=collective.today)
    a_rule_in_force(
        collective, clauses=[clause_set("minutes", kept_by=str(collective.departement), circulate_days=7)]
    )
    session = a_session(collective, body=body, by="daniel")
    open_session(collective.daniel, session=session, present=[collective.people["daniel"]])
    close_session(collective.daniel, session=session)
    assert Session.objects.get(id=session).ended_at


def test_to_a_stranger_no_session_exists() -> None:
    collective = a_founded_partnership()
    session, body = a_session(collective), Session.objects.values_list("body", flat=True)[0]
    attempts: list[Callable[[], object]] = [
        lambda: open_session(collective.stranger, session=session, present=[]),
        lambda: close_session(collective.stranger, session=session),
        lambda: schedule_session(collective.stranger, body=body, held_on=collective.today),
    ]
    for attempt in attempts:
        with pytest.raises(OutOfSight):
            attempt()
