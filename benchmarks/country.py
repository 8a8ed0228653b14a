"""Following people and meeting, measured: in a demonstration, then in the same at the size of a country.

The same installation is asked twice: after the commands that make it, then after the load that fills its
tables around it (`national`). On PostgreSQL too, when asked for.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.measuring import Effort, Size, answer, interstice, say, timed
from benchmarks.serving import FLOOR_PATH, floor_served, pages_served

LINES = 10_000
QUICKLY, WHOLE = (200, 100), (200, 10_000)
"""Partnerships and dossiers in each: what a few minutes allow, and two million dossiers."""


@dataclass
class Country:
    """What was found before the load and after it, and the table of ten thousand lines."""

    engine: str
    before: Size
    after: Size
    imported: float
    partnerships: int
    dossiers: int
    disk: int = 0
    """The size of the database's own file, where there is one."""


def wanted() -> tuple[int, int]:
    """How much to load: the whole country when `NATIONAL=1` says so."""
    return WHOLE if os.environ.get("NATIONAL") else QUICKLY


def country(home: Path, floor_home: Path, effort: Effort, engine: str, kept: Path | None) -> Country:
    """Build, ask, load, ask again, bring ten thousand lines in.

    `kept` is where the loaded installation stays from one run to the next: loading it takes far longer than
    asking it, and whoever makes a page faster wants to ask again.
    """
    partnerships, dossiers = wanted()
    interstice(home, "manage", "migrate", "-v0")
    say(f"Building: fifty persons followed ({engine})")
    built = answer(home, "following")
    before = _asked(home, floor_home, built, effort)
    large = kept or home
    after = _asked(large, floor_home, _loaded(large, home, built), effort)
    say(f"  {LINES:,} lines brought in")
    imported = _import(home, built)
    return Country(engine, before, after, imported, partnerships, dossiers, _disk(large))


def _loaded(large: Path, home: Path, built: dict[str, Any]) -> dict[str, Any]:
    """Load the country, unless it is there from an earlier run; gives what is in it and where to look."""
    note = large / "built.json"
    if not note.exists():
        partnerships, dossiers = wanted()
        say(f"Loading: {partnerships * dossiers:,} dossiers")
        if large != home:
            shutil.copytree(home, large, dirs_exist_ok=True)
        loaded = answer(large, "national", str(partnerships), str(dossiers))
        note.write_text(json.dumps(built | loaded), "utf-8")
    return dict(json.loads(note.read_text("utf-8")))


def _asked(home: Path, floor_home: Path, built: dict[str, Any], effort: Effort) -> Size:
    with floor_served(floor_home) as port:
        size = Size(built, timed(port, FLOOR_PATH, "", effort))
    told = [str(built[name]) for name in ("member", "other", "dossier", "session", "held")]
    interstice(home, "assets")
    asked = answer(home, "pages", *told)
    with pages_served(home) as port:
        for page in asked:
            say(f"  {page['name']}")
            size.pages[page["name"]] = timed(port, page["path"], page["cookie"], effort, page["queries"])
    return size


def _import(home: Path, built: dict[str, Any]) -> float:
    """A table of ten thousand persons, by the command, from the file to the commit."""
    file = home / "suivi.csv"
    file.write_text("\r\n".join(["Référence;Libellé;Ouvert le", *map(_line, range(LINES))]), "utf-8")
    began = perf_counter()
    interstice(home, "import", "dossiers", str(file), *_as(built), "--also-resembling", "--apply")
    return perf_counter() - began


def _line(number: int) -> str:
    first, second = divmod(number, 26)
    return f"IMP-{number:05};{chr(65 + first % 26)}. {chr(65 + second)}.;{1 + number % 28:02}/10/2026"


def _as(built: dict[str, Any]) -> list[str]:
    return ["--partnership", str(built["partnership"]), "--as", str(built["email"])]


def _disk(home: Path) -> int:
    return sum(file.stat().st_size for file in home.glob("*.sqlite3*"))


def on_postgresql(measure: Callable[[], Country]) -> Country | None:
    """The same on a server started for it, when its programs are there."""
    from tooling.postgresql import find_programs, started

    programs = find_programs()
    if programs is None:
        print("PostgreSQL is not there: only SQLite was measured.", file=sys.stderr)
        return None
    with started(programs) as url:
        os.environ["BENCH_DATABASE_URL"] = url
        try:
            return measure()
        finally:
            del os.environ["BENCH_DATABASE_URL"]
