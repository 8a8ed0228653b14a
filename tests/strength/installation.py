"""An installation of its own for tests that need real processes: a home, a database.

Programs that run in it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installation:
    """Where it keeps its data, and how its programs are called."""

    environment: dict[str, str]

    def program(self, module: str, *arguments: str) -> list[str]:
        """The command that runs one of the modules beside this one."""
        return [sys.executable, "-m", f"tests.strength.{module}", *arguments]

    def start(self, module: str, *arguments: str) -> subprocess.Popen[str]:
        """Start a program and go on."""
        return subprocess.Popen(
            self.program(module, *arguments),
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, module: str, *arguments: str) -> dict[str, Any]:
        """Run a program to its end and read what it says on its last line."""
        done = subprocess.run(
            self.program(module, *arguments),
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
        return answer


def new_installation(home: Path) -> Installation:
    """An empty installation on the engine of this run: SQLite in its home.

    Or a new database of the server.
    """
    environment = {
        **os.environ,
        "INTERSTICE_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "interstice.house.settings",
    }
    server = os.environ.get("DATABASE_URL", "")
    if server.startswith("postgres"):
        environment["DATABASE_URL"] = _new_database(server)
    else:
        environment.pop("DATABASE_URL", None)
    return Installation(environment)


def _new_database(server: str) -> str:
    import psycopg

    name = f"strength_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
