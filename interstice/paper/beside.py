"""Long work beside the request that asked for it: the page shows how far it is, and does not wait."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from django.db import connections
from django.utils import translation

MANY = 300
"""Beyond so many lines, one does not wait on the page that asked."""


def beside(work: Callable[[], None], *, many: int) -> None:
    """Carry a work out: at once when it is short, else beside, in the language of who asked."""
    if many <= MANY:
        work()
        return
    Thread(target=_alone, args=(work, translation.get_language()), daemon=False).start()


def _alone(work: Callable[[], None], language: str | None) -> None:
    """A thread has its own connection to the database, and closes it."""
    try:
        with translation.override(language):
            work()
    finally:
        connections.close_all()
