"""The vocabulary of meetings."""

from interstice.meetings.acts.agendas import AgendaOrdered, ItemAdded, ItemWithdrawn
from interstice.meetings.acts.items import (
    DecisionReviewed,
    DecisionTaken,
    EntryNoted,
    EntryRectified,
    ItemFacilitated,
    ItemReached,
)
from interstice.meetings.acts.minutes import MinutesApproved, MinutesCorrected, MinutesPublished
from interstice.meetings.acts.sessions import (
    PresenceChanged,
    SessionCancelled,
    SessionClosed,
    SessionMoved,
    SessionOpened,
    SessionScheduled,
)

__all__ = [
    "AgendaOrdered",
    "DecisionReviewed",
    "DecisionTaken",
    "EntryNoted",
    "EntryRectified",
    "ItemAdded",
    "ItemFacilitated",
    "ItemReached",
    "ItemWithdrawn",
    "MinutesApproved",
    "MinutesCorrected",
    "MinutesPublished",
    "PresenceChanged",
    "SessionCancelled",
    "SessionClosed",
    "SessionMoved",
    "SessionOpened",
    "SessionScheduled",
]
