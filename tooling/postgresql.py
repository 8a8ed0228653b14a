"""A PostgreSQL of our own for one run of the tests: private, on a Unix socket, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

PROGRAMS = ("initdb", "pg_ctl", "postgres")
DEBIAN = Path("/usr/lib/postgresql")
OTHERS = ("postgres", "nobody")
# The data lives as long as the run: waiting for disks would prove nothing.
SPEED = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


def find_programs() -> Path | None:
    """The folder that holds the programs: on the path, or where Debian puts them, the newest first."""
    on_path = shutil.which("pg_ctl")
    places = [Path(on_path).resolve().parent] if on_path else []
    places += sorted(DEBIAN.glob("*/bin"), key=lambda place: int(place.parent.name), reverse=True)
    return next((place for place in places if all((place / name).exists() for name in PROGRAMS)), None)


@contextmanager
def started(programs: Path) -> Iterator[str]:
    """Start a server in a temporary folder; gives its DATABASE_URL, and stops it whatever happens."""
    user = unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="interstice-pg-"))
    data = folder / "data"
    try:
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        _run(
            user,
            programs / "initdb",
            "-D",
            data,
            "-U",
            "interstice",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        )
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' {SPEED}"
        _run(user, programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://interstice@{quote(str(folder), safe='')}/postgres"
        finally:
            _run(user, programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unprivileged() -> pwd.struct_passwd | None:
    """Whom to be for a server that refuses to run as root; nobody else when we are not root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next((known[name] for name in OTHERS if name in known), None)


def _run(user: pwd.struct_passwd | None, *command: object) -> None:
    """Run one program of PostgreSQL as the right user, and say what it said when it fails."""
    who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        stdin=subprocess.DEVNULL,
        **who,  # type: ignore[call-overload]
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr or done.stdout}")
