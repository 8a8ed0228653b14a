"""The room of meetings, at its door."""
