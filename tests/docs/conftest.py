"""The demonstration that tutorials are walked in."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tooling.checks import ROOT


@pytest.fixture
def demonstration(tmp_path: Path) -> Iterator[str]:
    """What `make demo` shows, in a folder and at an address of its own."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [str(Path(sys.executable).with_name("interstice")), "demo"]
    told = ["--home", str(tmp_path / "demonstration"), "--port", str(port)]
    with subprocess.Popen([*command, *told], cwd=ROOT, stdout=subprocess.DEVNULL) as serving:
        try:
            _wait_for(port, serving)
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.terminate()


def _wait_for(port: int, serving: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert serving.poll() is None, "the demonstration stopped before it answered"
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail("the demonstration opened no door in two minutes")
