"""The server under measure, started as an installation starts it and stopped with the measure."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WORKERS = 2
READY_SECONDS = 60.0
FLOOR_PATH = "/floor/7/"
FLOOR = (
    "from granian.constants import Interfaces; from granian.log import LogLevels; "
    "from granian.server import Server; from interstice.house.serving import THREADS; "
    "Server('benchmarks.floor:application', address='127.0.0.1', port={port}, interface=Interfaces.WSGI, "
    "workers={workers}, blocking_threads=THREADS, websockets=False, log_level=LogLevels.warning, "
    "log_access=False).serve()"
)


def environment(home: Path) -> dict[str, str]:
    """Where the programs of a measure keep their data: nothing of whoever runs it is read or written."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERSTICE_")}
    kept.pop("DATABASE_URL", None)
    if "BENCH_DATABASE_URL" in kept:
        kept["DATABASE_URL"] = kept["BENCH_DATABASE_URL"]
    return kept | {"INTERSTICE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "interstice.house.settings"}


@contextmanager
def pages_served(home: Path) -> Iterator[int]:
    """The pages of an installation, as `interstice serve` gives them; yields the port."""
    port = _free_port()
    program = Path(sys.executable).with_name("interstice")
    with _running([str(program), "serve", "--port", str(port), "--workers", str(WORKERS)], home, port):
        yield port


@contextmanager
def floor_served(home: Path) -> Iterator[int]:
    """The floor, by the same server with the same workers and threads; yields the port."""
    port = _free_port()
    with _running([sys.executable, "-c", FLOOR.format(port=port, workers=WORKERS)], home, port):
        yield port


@contextmanager
def _running(command: list[str], home: Path, port: int) -> Iterator[None]:
    with subprocess.Popen(command, env=environment(home), stdout=subprocess.DEVNULL) as server:
        try:
            _wait_for(port, server)
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if server.poll() is not None:
            raise RuntimeError(f"the server stopped at once, with status {server.returncode}")
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"the server did not open its door in {READY_SECONDS:.0f} s")


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
