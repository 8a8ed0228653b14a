"""One run: installations built, served and asked, in an order that lets the floor be measured beside each."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.serving import FLOOR_PATH, environment, floor_served, pages_served

CLIENTS = 8
WRITERS = 8
SIZES = ("demonstration", "many", "long")


@dataclass(frozen=True)
class Effort:
    """How much a run does: how many times larger it builds, how often and how long it asks."""

    times: int
    alone: int
    alone_seconds: float
    together_seconds: float
    commands: int
    each: int


@dataclass(frozen=True)
class Timing:
    """What asking one page gave: milliseconds for one client, then requests a second for eight."""

    p50: float
    p95: float
    rate: float
    together_p95: float
    bytes: int
    queries: int = 1


@dataclass
class Size:
    """An installation: what it holds, and what was measured in it."""

    built: dict[str, Any]
    floor: Timing
    pages: dict[str, Timing] = field(default_factory=dict)
    registers: dict[str, Any] = field(default_factory=dict)


@dataclass
class Found:
    """All that a run found, with where and when."""

    machine: str
    day: str
    load: str
    load_after: str = ""
    sizes: dict[str, Size] = field(default_factory=dict)
    one_writer: dict[str, float] = field(default_factory=dict)
    writers: dict[str, float] = field(default_factory=dict)


def run(folder: Path, effort: Effort) -> Found:
    """Build, serve, ask, act, read again."""
    found = Found(machine(), now(), _load())
    floor_home = _home(folder, "floor")
    program(floor_home, "floor")
    for name in SIZES:
        say(f"Building: {name}")
        home = _home(folder, name)
        interstice(home, "manage", "migrate", "-v0")
        built = answer(home, "building", name, str(effort.times))
        found.sizes[name] = _measured(home, floor_home, built, effort)
    say("Writing")
    written = _home(folder, "written")
    shutil.copytree(folder / "demonstration", written, dirs_exist_ok=True)
    members = found.sizes["demonstration"].registers["writers"]
    found.one_writer = _writing(written, members[:1], effort.commands)
    found.writers = _writing(written, (members * WRITERS)[:WRITERS], effort.each)
    found.load_after = _load()
    return found


def now() -> str:
    """When a measure is made."""
    return datetime.now(UTC).strftime("%d %B %Y, %H:%M UTC")


def machine() -> str:
    """What the figures were measured on, as far as anyone needs to compare."""
    model = next(
        (line.partition(":")[2].strip() for line in _cpuinfo() if line.startswith("model name")),
        platform.machine(),
    )
    return (
        f"{os.cpu_count()} cores ({model}), {platform.system()} {platform.release().partition('-')[0]}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def _measured(home: Path, floor_home: Path, built: dict[str, Any], effort: Effort) -> Size:
    """The floor, then every page, then the register: side by side, so that a busy moment touches both."""
    with floor_served(floor_home) as port:
        floor = timed(port, FLOOR_PATH, "", effort)
    size = Size(built, floor)
    asked = answer(home, "pages")
    interstice(home, "assets")
    with pages_served(home) as port:
        for page in asked:
            say(f"  {page['name']}")
            size.pages[page["name"]] = timed(port, page["path"], page["cookie"], effort, page["queries"])
    say("  the register, read again")
    size.registers = answer(home, "registers")
    return size


def timed(port: int, path: str, cookie: str, effort: Effort, queries: int = 1) -> Timing:
    """One page, asked by one client, then by eight at once."""
    _asked(port, path, cookie, 2, 10, 5.0)  # caches of templates and connections are warm, as they stay
    alone = _asked(port, path, cookie, 1, effort.alone, effort.alone_seconds)
    together = _asked(port, path, cookie, CLIENTS, 1_000_000, effort.together_seconds)
    return Timing(
        p50=median(alone["milliseconds"]),
        p95=_p95(alone["milliseconds"]),
        rate=len(together["milliseconds"]) / together["seconds"],
        together_p95=_p95(together["milliseconds"]),
        bytes=alone["bytes"],
        queries=queries,
    )


def _asked(port: int, path: str, cookie: str, clients: int, times: int, seconds: float) -> dict[str, Any]:
    asked = {"port": port, "path": path, "cookie": cookie, "clients": clients, "times": times}
    told = json.dumps(asked | {"seconds": seconds})
    done = subprocess.run(_module("load", told), capture_output=True, text=True, check=False)
    return dict(_read(done))


def _writing(home: Path, members: list[str], times: int) -> dict[str, float]:
    """Some writers at once in one register: acts a second all together, and the longest that one waited."""
    programs = [
        subprocess.Popen(
            _module("acting", member, str(times)),
            env=environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for member in members
    ]
    for program in programs:
        assert program.stdout
        program.stdout.readline()
    told = [json.loads(one) for one in _go(programs)]
    took = [one for each in told for one in each["milliseconds"]]
    return {
        "rate": sum(each["acts"] for each in told) / max(each["seconds"] for each in told),
        "p50": median(took),
        "longest": max(took),
    }


def _go(programs: list[subprocess.Popen[str]]) -> list[str]:
    """Let all begin at once, then hear each to its end."""
    for program in programs:
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()
    return [program.communicate(timeout=600)[0] for program in programs]


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1] if len(took) > 1 else took[0]


def _home(folder: Path, name: str) -> Path:
    home = folder / name
    home.mkdir()
    return home


def interstice(home: Path, *words: str) -> None:
    """Run the command line in an installation."""
    program = str(Path(sys.executable).with_name("interstice"))
    subprocess.run([program, *words], env=environment(home), check=True, stdout=subprocess.DEVNULL)


def program(home: Path, name: str) -> None:
    """Run one of our programs in an installation, for what it leaves there."""
    subprocess.run(_module(name), env=environment(home), check=True)


def answer(home: Path, name: str, *words: str) -> Any:
    """Run one of our programs in an installation; gives what it says on its last line."""
    done = subprocess.run(
        _module(name, *words), env=environment(home), stdout=subprocess.PIPE, text=True, check=False
    )
    return _read(done)


def _read(done: subprocess.CompletedProcess[str]) -> Any:
    if done.returncode:
        raise SystemExit(f"{' '.join(done.args[1:4])} failed.\n{done.stderr or ''}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def _module(name: str, *words: str) -> list[str]:
    return [sys.executable, "-W", "ignore", "-m", f"benchmarks.{name}", *words]


def _cpuinfo() -> list[str]:
    file = Path("/proc/cpuinfo")
    return file.read_text().splitlines() if file.exists() else []


def _load() -> str:
    return ", ".join(f"{one:.2f}" for one in os.getloadavg())


def say(sentence: str) -> None:
    """Tell how far the measure is."""
    print(sentence, file=sys.stderr, flush=True)
