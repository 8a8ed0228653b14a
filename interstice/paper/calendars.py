"""Sessions as iCalendar (RFC 5545): for a calendar program, which reads days, hours and places."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar, Event, Timezone

from interstice.meetings.queries.calendar import Meeting

PRODUCER = "-//Interstice//Interstice//FR"
APART = UUID("6f1c2b1e-4c0d-5d53-9a4e-6c9f5a1b7e20")
"""Identifiers of events are drawn from this one and a session's: nothing of the house is read in them."""
FIRST, LAST = date(2020, 1, 1), date(2040, 1, 1)
ZONE = settings.TIME_ZONE


def calendar_of(meetings: Iterable[Meeting]) -> bytes:
    """The calendar of these sessions; none of its lines tells who reads it, or of which partnership."""
    made = Calendar()
    made.add("prodid", PRODUCER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("calscale", "GREGORIAN")
    told = list(meetings)
    if any(one.at for one in told):
        made.add_component(_zone())
    for one in told:
        made.add_component(_event(one))
    written: bytes = made.to_ical()
    return written


def _event(one: Meeting) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(APART, str(one.session))}@interstice")
    event.add("dtstamp", one.called_at)
    event.add("last-modified", one.called_at)
    event.add("sequence", one.times)
    event.add("summary", one.body)
    begins, ends = _hours(one)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    if one.place:
        event.add("location", one.place)
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if one.cancelled else "OPAQUE")
    return event


def _hours(one: Meeting) -> tuple[date | datetime, date | datetime]:
    """From an hour to another; the whole day when no hour was said."""
    if not one.at:
        return one.held_on, one.held_on + timedelta(days=1)
    begins = datetime.combine(one.held_on, time.fromisoformat(one.at), ZoneInfo(ZONE))
    return begins, begins + timedelta(minutes=one.lasts)


@cache
def _zone() -> Timezone:
    """What a program that does not know the zone reads of it; made once, it takes a while."""
    return Timezone.from_tzid(ZONE, first_date=FIRST, last_date=LAST)
