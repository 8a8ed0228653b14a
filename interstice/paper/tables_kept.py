"""A table as it is kept between two pages, and read again."""

from __future__ import annotations

from typing import Any

from interstice.paper.sheets import Column, Row, Table


def as_kept(table: Table) -> dict[str, Any]:
    """The table as JSON holds it."""
    return {
        "name": table.name,
        "where": table.where,
        "columns": [[one.at, one.letter, one.title, one.written] for one in table.columns],
        "rows": [[row.n, *row.cells] for row in table.rows],
        "notes": table.notes,
        "hidden": table.hidden,
    }


def as_read(told: dict[str, Any]) -> Table:
    """The table again."""
    return Table(
        told["name"],
        told["where"],
        tuple(Column(*one) for one in told["columns"]),
        [Row(n, tuple(cells)) for n, *cells in told["rows"]],
        told["notes"],
        hidden=told["hidden"],
    )
