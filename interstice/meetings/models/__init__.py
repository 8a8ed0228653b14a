"""The read tables of meetings."""

from interstice.meetings.models.calendars import CalendarKey
from interstice.meetings.models.items import DecisionReview, Item, SessionEntry
from interstice.meetings.models.minutes import Approval, Correction, Minutes
from interstice.meetings.models.sessions import Presence, Session

__all__ = [
    "Approval",
    "CalendarKey",
    "Correction",
    "DecisionReview",
    "Item",
    "Minutes",
    "Presence",
    "Session",
    "SessionEntry",
]
