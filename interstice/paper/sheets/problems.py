"""A file that cannot be read says what is wrong, where, and what to do; it never ends in a trace."""

from __future__ import annotations


class Unreadable(Exception):
    """Nothing was taken from this file; the message is a sentence for whoever gave it."""
