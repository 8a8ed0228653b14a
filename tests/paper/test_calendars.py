"""Calendars: what a program reads by a secret address, and nothing that tells whose or about whom."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event

from interstice.meetings.calendar_keys import key_of, make_key, revoke_keys, whose
from interstice.meetings.commands.sessions import cancel_session, move_session
from interstice.meetings.kinds import About
from interstice.meetings.models import CalendarKey
from interstice.parties.commands.members import leave
from interstice.parties.models import Account, Member
from interstice.rules.commands.questions import raise_question
from tests.followups.given_dossiers import a_commission
from tests.given import Collective, a_founded_partnership, made
from tests.meetings.given_sessions import a_presented_dossier, a_session, an_item
from tests.rules.reading import Reader

pytestmark = pytest.mark.django_db

PARIS = ZoneInfo("Europe/Paris")


def a_collective_of_today() -> Collective:
    """Calendars are read on the day that it is."""
    return a_founded_partnership().is_(timezone.localdate())


def a_key(here: Collective, who: str) -> str:
    """The secret of someone's calendar, who has an account."""
    member = Member.objects.get(id=here.people[who])
    assert member.identity is not None
    Account.objects.get_or_create(identity=member.identity, defaults={"email": f"{who}@example.org"})
    return make_key(member.identity, here.today)


def asked(secret: str) -> Any:
    """What a calendar program is answered: it is signed in nowhere."""
    return Client().get(reverse("calendar_feed", args=[secret]))


def events(secret: str) -> list[Event]:
    """The events of a calendar."""
    answer = asked(secret)
    assert answer.status_code == 200
    return list(Calendar.from_ical(answer.content).events)


def test_the_sessions_of_the_bodies_in_which_one_sits_and_no_others() -> None:
    here = a_collective_of_today()
    own = a_commission(here, members=("alice", "bob"))
    a_session(here, body=own, held_on=here.today + timedelta(days=9))
    a_session(here, body=a_commission(here, members=("alice",)), held_on=here.today + timedelta(days=3))
    (event,) = events(a_key(here, "bob"))
    assert (event["SUMMARY"], event["LOCATION"]) == ("Commission de suivi", "salle Jacquard")
    begins = event.decoded("DTSTART")
    assert begins.astimezone(PARIS).date() == here.today + timedelta(days=9)
    assert (begins.hour, begins.minute) == (9, 30)
    assert event["DTSTART"].params["TZID"] == "Europe/Paris"
    assert event.decoded("DTEND") - begins == timedelta(hours=2)
    assert len(events(a_key(here, "alice"))) == 2
    assert events(a_key(here, "carol")) == []


def test_a_calendar_says_its_own_time_zone() -> None:
    here = a_collective_of_today()
    a_session(here, held_on=here.today + timedelta(days=9))
    calendar = Calendar.from_ical(asked(a_key(here, "alice")).content)
    assert [str(zone["TZID"]) for zone in calendar.timezones] == ["Europe/Paris"]
    assert calendar.get_missing_tzids() == set()
    assert str(calendar["METHOD"]) == "PUBLISH"


def test_what_is_moved_or_cancelled_is_the_same_event_read_again() -> None:
    here = a_collective_of_today()
    session = a_session(here, held_on=here.today + timedelta(days=9))
    key = a_key(here, "alice")
    (first,) = events(key)
    move_session(here.alice, session=session, held_on=here.today + timedelta(days=16), at="14:00")
    (moved,) = events(key)
    cancel_session(here.alice, session=session)
    (cancelled,) = events(key)
    assert str(first["UID"]) == str(moved["UID"]) == str(cancelled["UID"])
    assert [one.sequence for one in (first, moved, cancelled)] == [0, 1, 2]
    assert [str(one["STATUS"]) for one in (first, moved, cancelled)] == ["CONFIRMED"] * 2 + ["CANCELLED"]
    assert first.decoded("DTSTAMP") < moved.decoded("DTSTAMP") < cancelled.decoded("DTSTAMP")
    assert moved.decoded("DTSTART").hour == 14


def test_without_an_hour_it_is_the_whole_day() -> None:
    here = a_collective_of_today()
    a_session(here, held_on=here.today + timedelta(days=9), at="")
    (event,) = events(a_key(here, "alice"))
    assert event.decoded("DTSTART") == here.today + timedelta(days=9)
    assert type(event.decoded("DTSTART")) is date


def test_it_holds_no_name_no_partnership_no_agenda_and_no_person() -> None:
    here = a_collective_of_today()
    session = a_session(here, held_on=here.today + timedelta(days=9))
    question = made(raise_question(here.alice, sentence="Qui appelle ?"), "question")
    an_item(here, session, about=About.QUESTION, thing=question)
    dossier, item = a_presented_dossier(here, session, reference="2026-903", label="Z. Q.")
    secret = a_key(here, "alice")
    told = asked(secret).content.decode()
    hidden = [session, question, dossier, item, here.partnership, here.people["alice"], here.departement]
    names = ["Alice", "Thévenet", "Département", "le-lendemain", "2026-903", "Z. Q.", "Qui appelle"]
    for word in (*map(str, hidden), secret, *names):
        assert word not in told


def test_an_address_is_revoked_replaced_and_lost_for_good() -> None:
    here = a_collective_of_today()
    first = a_key(here, "alice")
    second = a_key(here, "alice")
    assert asked(first).status_code == 404
    assert asked(second).status_code == 200
    kept = CalendarKey.objects.get(revoked_on=None)
    assert second not in (kept.digest, str(vars(kept)))
    revoke_keys(kept.identity, here.today)
    assert asked(second).status_code == 404
    assert (key_of(kept.identity), whose(second)) == (None, None)


def test_unknown_revoked_and_left_are_one_and_the_same_answer() -> None:
    here = a_collective_of_today()
    a_session(here, held_on=here.today + timedelta(days=9))
    left, revoked = a_key(here, "carol"), a_key(here, "bob")
    a_key(here, "bob")
    leave(here.carol)
    answers = [asked(one) for one in ("jamais-fait", revoked, left)]
    assert {one.status_code for one in answers} == {404}
    assert len({one.content for one in answers}) == 1
    assert len({str(one.headers) for one in answers}) == 1


def test_a_decider_has_no_calendar_of_the_collective() -> None:
    here = a_collective_of_today()
    a_session(here)
    assert asked(a_key(here, "daniel")).status_code == 404


def test_one_makes_and_revokes_the_address_from_ones_account() -> None:
    here = a_collective_of_today()
    a_session(here, held_on=here.today + timedelta(days=9))
    alice = Reader(here, "alice")
    account = alice.client.get(reverse("account")).content.decode()
    assert reverse("calendar") in account
    shown = alice.client.post(reverse("calendar"))
    assert shown["Cache-Control"] == "private, no-store"
    address = shown.content.decode().partition('<code id="adresse">')[2].partition("<")[0]
    assert Client().get(address.removeprefix("http://testserver")).status_code == 200
    assert address not in alice.client.get(reverse("calendar")).content.decode()
    alice.client.post(reverse("revoke_calendar"))
    assert Client().get(address.removeprefix("http://testserver")).status_code == 404


def test_the_invitation_to_a_session_is_a_file_for_whoever_opens_its_page() -> None:
    here = a_collective_of_today()
    body = a_commission(here, members=("alice", "bob"))
    session = a_session(here, body=body, held_on=here.today + timedelta(days=9))
    address = reverse("session_invitation", args=[here.partnership, session])
    answer = Reader(here, "bob").client.get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(answer.content).events
    assert event["SUMMARY"] == "Commission de suivi"
    assert str(session) not in answer.content.decode()
    assert address in Reader(here, "carol").client.get(address.replace("invitation.ics", "")).content.decode()
    for who in ("daniel", "zoe"):
        assert Reader(here, who).client.get(address).status_code == 404
