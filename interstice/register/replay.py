"""Replaying a register: the read tables emptied and written again from the acts alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import AutoField
from django.utils.translation import gettext as _

from interstice.register.acts import act_of
from interstice.register.gate import Inscription, apply
from interstice.register.models import Entry, ReadTable
from interstice.register.turns import turn_taken

Row = tuple[Any, ...]
Snapshot = dict[str, list[Row]]


def read_tables() -> list[type[ReadTable]]:
    """Every table that is derived from registers, in all the rooms that are installed."""
    return [model for model in apps.get_models() if issubclass(model, ReadTable)]


def replay(partnership: UUID, progress: Callable[[int], None] | None = None) -> int:
    """Empty this partnership's read tables and write them again from its acts.

    Gives how many acts were replayed.
    """
    with turn_taken(partnership):
        for table in read_tables():
            table._default_manager.filter(partnership=partnership).delete()
        count = 0
        for entry in entries(partnership):
            _reapply(entry)
            count += 1
            if progress:
                progress(count)
    return count


def entries(partnership: UUID) -> Iterator[Entry]:
    """The entries of a register, in order, without holding them all in memory."""
    return Entry.objects.filter(partnership=partnership).order_by("n").iterator(chunk_size=2000)


def snapshot(partnership: UUID) -> Snapshot:
    """All that the read tables hold about a partnership, in an order that two snapshots share."""
    return {table._meta.label: _rows(table, partnership) for table in read_tables()}


def differences(live: Snapshot, replayed: Snapshot) -> list[str]:
    """Where the tables in use and the replayed ones disagree, one sentence a table."""
    return [
        _("{table} : {live} lignes en usage, {replayed} rejouées, et elles diffèrent.").format(
            table=table, live=len(live[table]), replayed=len(replayed[table])
        )
        for table in live
        if live[table] != replayed[table]
    ]


def _rows(table: type[ReadTable], partnership: UUID) -> list[Row]:
    names = [column.attname for column in table._meta.concrete_fields if not isinstance(column, AutoField)]
    return sorted(table._default_manager.filter(partnership=partnership).values_list(*names), key=repr)


def _reapply(entry: Entry) -> None:
    place = Inscription(entry.partnership, entry.n, entry.on, entry.at, entry.member, entry.organisation)
    apply(act_of(entry), place)
