"""`make test`: every check and every test, on both databases, with a browser; what is missing is said.

INTERSTICE_REQUIRE=postgresql,chromium makes what is missing a failure, as the continuous integration does.
"""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tooling import checks, postgresql
from tooling.checks import ROOT, say
from tooling.chromium import find_chromium

HOW_TO_GET = {
    "postgresql": "apt-get install postgresql (15 or later: initdb, pg_ctl, postgres)",
    "chromium": "apt-get install chromium (or set INTERSTICE_CHROMIUM to the program)",
}
NO_TEST = 5


@dataclass
class Machine:
    """What this machine offers to the tests."""

    programs: Path | None = field(default_factory=postgresql.find_programs)
    chromium: Path | None = field(default_factory=find_chromium)

    @property
    def missing(self) -> list[str]:
        """What is not here."""
        found = {"postgresql": self.programs, "chromium": self.chromium}
        return [name for name, place in found.items() if place is None]


def main(arguments: list[str]) -> int:
    """Run everything; gives the exit status."""
    machine, required = Machine(), wanted(os.environ.get("INTERSTICE_REQUIRE", ""))
    lacking = [name for name in machine.missing if name in required]
    for name in lacking:
        say(f"WRONG  {name} is required and was not found: {HOW_TO_GET[name]}")
    if lacking:
        return 1
    wrong = [*checks.failed()]
    if "--checks-only" not in arguments:
        wrong += run_tests(machine, [word for word in arguments if word != "--checks-only"])
    for sentence in epilogue(machine, wrong):
        say(sentence)
    return 1 if wrong else 0


def wanted(words: str) -> set[str]:
    """Read INTERSTICE_REQUIRE, refusing what is not known: a requirement misspelt would be no requirement."""
    named = {word.strip() for word in words.split(",") if word.strip()}
    unknown = named - HOW_TO_GET.keys()
    if unknown:
        known = ",".join(HOW_TO_GET)
        raise SystemExit(
            f"INTERSTICE_REQUIRE: {', '.join(sorted(unknown))} is not known. Write one of {known}."
        )
    return named


def run_tests(machine: Machine, arguments: list[str]) -> list[str]:
    """Run the tests on PostgreSQL, then on SQLite with the browser, where they are; gives what failed."""
    failures = []
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory(prefix="interstice-test-"))
        environment = os.environ | {"INTERSTICE_HOME": home}
        environment.pop("DATABASE_URL", None)
        run([checks.program("interstice"), "assets"], environment)
        if machine.programs:
            url = stack.enter_context(postgresql.started(machine.programs))
            say("\nTests on PostgreSQL")
            without = ["-m", "not browser"]
            if run(pytest(*without, *arguments), environment | {"DATABASE_URL": url}):
                failures.append("tests on PostgreSQL")
        say("\nTests on SQLite" + (", with Chromium" if machine.chromium else ""))
        chosen = ["-m", "not postgresql"] if machine.chromium else ["-m", "not postgresql and not browser"]
        if run(pytest(*chosen, *arguments), environment | browser(machine)):
            failures.append("tests on SQLite")
    return failures


def pytest(*arguments: str) -> list[str]:
    """The command of the tests, spread over the cores by whole files so that each keeps its own server."""
    return [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadfile", *arguments]


def browser(machine: Machine) -> dict[str, str]:
    """Tell the tests which browser is theirs."""
    return {"INTERSTICE_CHROMIUM": str(machine.chromium)} if machine.chromium else {}


def run(command: list[str], environment: dict[str, str]) -> bool:
    """Run a command and show what it says; gives whether it failed."""
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode not in {0, NO_TEST}


def epilogue(machine: Machine, wrong: list[str]) -> list[str]:
    """What a reader of the last lines must know: what was not run and how to get it, then what failed."""
    absent = [f"Not run, {name} was not found: {HOW_TO_GET[name]}" for name in machine.missing]
    return [*absent, f"WRONG: {', '.join(wrong)}" if wrong else "All is well."]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
