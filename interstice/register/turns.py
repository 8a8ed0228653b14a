"""Taking a partnership's turn: one writer at a time in one register.

So that commit order is register order.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from interstice.register.line import in_line
from interstice.register.models import Head
from interstice.register.refusals import OutOfSight


@contextmanager
def turn_taken(partnership: UUID, *, opening: bool = False) -> Iterator[Head]:
    """A transaction in which this register's head is ours; raises OutOfSight when there is no such register.

    On SQLite a fair file lock comes before `BEGIN IMMEDIATE`: its own busy handler lets a writer starve
    (register-format.md, « Storage »). PostgreSQL queues on the head's row.
    """
    with waiting_in_line(), transaction.atomic():
        if opening:
            Head.objects.get_or_create(partnership=partnership)
        head = Head.objects.select_for_update().filter(partnership=partnership).first()
        if head is None:
            raise OutOfSight
        yield head


@contextmanager
def waiting_in_line() -> Iterator[None]:
    """On SQLite, this process's place in the line of writers, unless it holds it already."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with in_line(Path(settings.INTERSTICE_HOME) / "turn"):
        yield
