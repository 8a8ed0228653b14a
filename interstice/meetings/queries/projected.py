"""What a whole room may read on a wall: of a person, only what she agreed to show there that day (RL4).

A projector belongs to whoever drives it, and they may follow her; those who look at it do not.
"""

from __future__ import annotations

from dataclasses import replace

from interstice.followups.queries.presenting import why_none_is_presented
from interstice.meetings.queries.table_shown import Table, a_reserved_item
from interstice.register.actors import Actor


def projected(seen_by: Actor, laid: Table) -> Table:
    """The same session, where whoever may not be presented in that body today is a time that is taken."""
    people = {one.dossier for one in laid.items if one.dossier}
    if not people:
        return laid
    closed = why_none_is_presented(seen_by.partnership, people, laid.body.id, seen_by.today)
    hidden = {one.id for one in laid.items if one.dossier in closed}
    items = [
        a_reserved_item(one.id, one.rank, one.minutes, one.state) if one.id in hidden else one
        for one in laid.items
    ]
    current = laid.current.id if laid.current else None
    return replace(
        laid,
        items=items,
        current=next((one for one in items if one.id == current), None),
        lines=[one for one in laid.lines if one.item not in hidden],
    )
