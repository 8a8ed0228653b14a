"""What waits for someone: the shape every room gives it, so that one page puts it in order of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Awaited:
    """One thing that waits: the verb and the person first, then where it comes from (design, principle 3)."""

    what: str
    """What is to be done, the verb first: « Prendre position au nom du Département »."""
    url: str
    gesture: str = ""
    """The words of the button; without any, what is awaited is itself the link."""
    called: object = ""
    """The name of the question, the rule, the text that it is about: words of the collective."""
    why: str = ""
    """Where it comes from, and what depends on it."""
    due: date | None = None
    """The day, when there is one: what has none is never pressing."""
    before: bool = True
    """Whether it may be done before that day; else it is on the day itself."""
    icon: str = "horloge"
    mine: bool = True
    """Whether it waits for the reader; else the reader waits for it from others."""
