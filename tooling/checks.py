"""The checks that read the sources without running them; `make lint` runs them alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent


def checks() -> dict[str, list[str]]:
    """Every check by its name, the quickest first."""
    templates = [str(template) for template in sorted(ROOT.glob("interstice/*/templates/**/*.html"))]
    found = {
        "ruff": [program("ruff"), "check", "."],
        "ruff format": [program("ruff"), "format", "--check", "."],
        "imports between rooms": [program("lint-imports"), "--no-cache"],
        "messages": [sys.executable, "-m", "tooling.messages", "--check"],
        "types": [program("mypy")],
    }
    if templates:
        found |= {
            "templates (djade)": [program("djade"), "--target-version", "5.2", "--check", *templates],
            "templates (djlint)": [program("djlint"), "--lint", "--quiet", *templates],
        }
    return found


def program(name: str) -> str:
    """A program of the environment this runs in."""
    return str(PROGRAMS / name)


def failed() -> Iterator[str]:
    """Run every check, say how long it took and, where it fails, all that it said; gives the failed ones."""
    for name, command in checks().items():
        began = monotonic()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        verdict = "well " if done.returncode == 0 else "WRONG"
        say(f"{verdict}  {name} ({monotonic() - began:.1f} s)")
        if done.returncode:
            say(done.stdout + done.stderr)
            yield name


def say(sentence: str) -> None:
    """Say it at once, in the order of things, even in a log."""
    print(sentence, flush=True)  # noqa: T201 - this is a program
