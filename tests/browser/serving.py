"""The product's own server, on data that a program has laid, for as long as browsers look at it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@contextmanager
def serving(home: Path, laying: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Assets built, data laid by this module, a server on a free port: its address, and what was laid."""
    environment = _environment(home)
    program = str(Path(sys.executable).with_name("interstice"))
    subprocess.run([program, "assets"], env=environment, cwd=ROOT, check=True, capture_output=True)
    lay = [sys.executable, "-m", laying]
    laid = subprocess.run(lay, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    port = _free_port()
    with subprocess.Popen([program, "serve", "--port", str(port)], env=environment, cwd=ROOT) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/compte/login/", server)
            yield f"http://127.0.0.1:{port}", json.loads(laid.stdout.splitlines()[-1])
        finally:
            server.terminate()
            server.wait(timeout=20)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return kept | {
        "INTERSTICE_HOME": str(home),
        "INTERSTICE_DEMONSTRATION": "1",
        "DJANGO_SETTINGS_MODULE": "interstice.house.settings",
        "EMAIL_URL": "memory://",
    }


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _wait_for(address: str, serving: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        assert serving.poll() is None, "the server stopped before answering"
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310 — our own server, by http
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"nothing answers at {address}")
