"""`make bench`: measure the floor, the pages, the acts and the registers, and write RESULTS.md.

`--quick` asks each page for a moment only and builds ten times rather than a hundred: for whoever is changing
something and wants to know which way it went. It writes nothing unless `--write` is given too.

`NATIONAL=1` loads two million dossiers rather than twenty thousand.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import measuring, report
from benchmarks.country import Country, country, on_postgresql
from benchmarks.measuring import Effort
from benchmarks.report_country import country_part

FULL = Effort(times=100, alone=200, alone_seconds=4.0, together_seconds=4.0, commands=600, each=60)
QUICK = Effort(times=10, alone=40, alone_seconds=1.5, together_seconds=1.0, commands=100, each=15)
RESULTS = Path(__file__).with_name("RESULTS.md")


def main(arguments: list[str]) -> int:
    """Measure, show, and write."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.keep and asked.postgresql:
        parser.error("--keep is for SQLite: PostgreSQL's own server is started for the run and thrown away.")
    effort = QUICK if asked.quick else FULL
    command = _told(arguments)
    with tempfile.TemporaryDirectory(prefix="interstice-bench-") as folder:
        parts = [] if asked.country else [report.page(measuring.run(Path(folder), effort), effort, command)]
        parts += [country_part(one, effort, command) for one in _countries(Path(folder), effort, asked)]
    text = "\n".join(parts)
    print(text)
    if asked.write or not (asked.quick or asked.country):
        RESULTS.write_text(text, encoding="utf-8")
        print(f"Written: {RESULTS}", file=sys.stderr)
    return 0


def _told(arguments: list[str]) -> str:
    """What one types to measure the same again."""
    size = ["NATIONAL=1"] if os.environ.get("NATIONAL") else []
    return " ".join([*size, "python -m benchmarks", *arguments] if arguments else [*size, "make bench"])


def _countries(folder: Path, effort: Effort, asked: argparse.Namespace) -> Iterator[Country]:
    """Following and meeting, on SQLite, and on PostgreSQL when asked for."""
    floor = folder / "floor-of-country"
    floor.mkdir()
    measuring.program(floor, "floor")
    engines = ["PostgreSQL"] if asked.postgresql else ["SQLite"]
    for engine in engines:
        home = folder / engine.lower()
        home.mkdir()
        measure = partial(country, home, floor, effort, engine, asked.keep)
        found = on_postgresql(measure) if engine == "PostgreSQL" else measure()
        if found:
            yield found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="ten times rather than a hundred, a moment a page"
    )
    parser.add_argument("--write", action="store_true", help="write RESULTS.md even after --quick")
    parser.add_argument("--country", action="store_true", help="only following people and meeting")
    parser.add_argument("--postgresql", action="store_true", help="that part on PostgreSQL, not on SQLite")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="load the country there (SQLite), or ask the one that is"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
