"""What the acts of this room change: reading this package declares every effect."""

from interstice.meetings.effects import agendas, entries, items, minutes, sessions

__all__ = ["agendas", "entries", "items", "minutes", "sessions"]
