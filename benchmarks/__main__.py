"""`make bench`: measure the floor, the pages, the acts and the registers, and write RESULTS.md.

`--quick` asks each page for a moment only and builds ten times rather than a hundred: for whoever is changing
something and wants to know which way it went. It writes nothing unless `--write` is given too.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks import measuring, report
from benchmarks.measuring import Effort

FULL = Effort(times=100, alone=200, alone_seconds=4.0, together_seconds=4.0, commands=600, each=60)
QUICK = Effort(times=10, alone=40, alone_seconds=1.5, together_seconds=1.0, commands=100, each=15)
RESULTS = Path(__file__).with_name("RESULTS.md")


def main(arguments: list[str]) -> int:
    """Measure, show, and write."""
    asked = _parser().parse_args(arguments)
    effort = QUICK if asked.quick else FULL
    with tempfile.TemporaryDirectory(prefix="interstice-bench-") as folder:
        found = measuring.run(Path(folder), effort)
    text = report.page(found, effort, " ".join(["make bench", *arguments]).strip())
    print(text)
    if asked.write or not asked.quick:
        RESULTS.write_text(text, encoding="utf-8")
        print(f"Written: {RESULTS}", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="ten times rather than a hundred, a moment a page"
    )
    parser.add_argument("--write", action="store_true", help="write RESULTS.md even after --quick")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
