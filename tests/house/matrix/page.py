"""« Who sees what », the page of reference, written from the table that the walk holds.

`python -m tests.house.matrix` writes it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver

from tests.house.matrix.table import Row, cells
from tests.house.matrix.viewers import VIEWERS
from tests.house.routes import BY_SECRET, HERE

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "who-sees-what.md"
NOTHING, SIGN_IN, TOLD, THERE = "·", "→", "○", "●"

BEFORE = """# Who sees what

One line for each address. A test asks for every one of them as each of these eleven viewers, and fails when
an address has no line; then it looks, in every answer and its headers, for words that only the circle of a
followed person may read.

| | |
| --- | --- |
| ● | the page is there, and as much of it as this viewer may read |
| · | nothing is there: the same answer, byte for byte, as for what never was |
| → | the way to sign in, whatever stands at the address |
| ○ | the page says whose act it is, and nothing else |

The person of this table is followed by her *referent* and by *a member of the circle*. She agreed to be
presented in their commission, and took her agreement back for one organisation. A calendar, and a partner’s
answer, open by a secret that their address holds: its holder reads what it was made to show, and no more.

Beyond addresses: an act that a circle keeps is told to other members as a number, or as a bare sentence with
nobody in it; no search finds it; the bundle in which it lies leaves its place empty. That someone opened a
followed person’s page, and on which day, is told to her circle.

"""
AFTER = """
This page is written from the table that the tests walk, by `python -m tests.house.matrix`.
"""


def page() -> str:
    """The whole page."""
    paths = dict(_paths(get_resolver(), ""))
    told = cells()
    rows = [
        f"| `/{_readable(paths[name])}` | {' | '.join(_merged(told, name, viewer) for viewer in VIEWERS)} |"
        for name in [*HERE, *BY_SECRET]
    ]
    heads = [f"| Address | {' | '.join(one.called for one in VIEWERS.values())} |"]
    return "\n".join([BEFORE + "\n".join(heads), "| --- |" + " :-: |" * len(VIEWERS), *rows, AFTER])


def _merged(told: Mapping[Row, Mapping[str, str]], name: str, viewer: str) -> str:
    """One sign for all the methods of an address."""
    signs = {told[name, method][viewer] for method in ("get", "post") if (name, method) in told}
    if signs <= {NOTHING}:
        return NOTHING
    if SIGN_IN in signs:
        return SIGN_IN
    return TOLD if signs <= {"403", NOTHING} else THERE


def _paths(resolver: URLResolver, before: str) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        here = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _paths(one, here)
        elif isinstance(one, URLPattern) and one.name:
            yield str(one.name), here


def _readable(path: str) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", path).replace("p/<partnership>/", "p/…/")
