"""`interstice check`: what is wrong with this installation, and how to mend it, one line each."""

import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from interstice.house import assets

OLDEST_POSTGRESQL = 150000
OLDEST_SQLITE = (3, 35, 0)


@dataclass(frozen=True)
class Finding:
    """One thing looked at: its name, what was found, and the remedy when it is wrong."""

    what: str
    found: str
    remedy: str = ""

    @property
    def holds(self) -> bool:
        """Whether there is nothing to mend."""
        return not self.remedy


def findings() -> Iterator[Finding]:
    """Everything looked at, in the order in which a newcomer would mend it."""
    looks: list[Callable[[], Finding]] = [_python, _home, _secrets, _database, _tables, _assets, _pages]
    for look in looks:
        try:
            yield look()
        except DatabaseError as problem:
            yield Finding(
                look.__name__.strip("_"), str(problem).strip(), "Mend the database first (DATABASE_URL)."
            )
    yield _paper()
    yield from _exposure()


def needed_to_serve() -> list[Finding]:
    """What pages cannot do without: tables of this version, and the files of browsers."""
    return [_tables(), _assets(), _pages()]


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", found, "" if sys.version_info >= (3, 11) else "Install Python 3.11 or later.")


def _home() -> Finding:
    home: Path = settings.INTERSTICE_HOME
    if home.is_dir() and os.access(home, os.W_OK):
        return Finding("Data folder", str(home))
    return Finding(
        "Data folder", f"{home} cannot be written", "Create it, or set INTERSTICE_HOME to one that can be."
    )


def _secrets() -> Finding:
    kept = [settings.INTERSTICE_HOME / "secret-key", settings.INTERSTICE_NOTE_KEY]
    open_to_all = [
        file for file in kept if file.exists() and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    ]
    if not open_to_all:
        return Finding("Keys", "readable by their owner only")
    names = " ".join(map(str, open_to_all))
    return Finding("Keys", f"others may read {names}", f"Run: chmod 600 {names}")


def _database() -> Finding:
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        found = f"SQLite {sqlite3.sqlite_version}, {connection.settings_dict['NAME']}"
        recent = sqlite3.sqlite_version_info >= OLDEST_SQLITE
        return Finding("Database", found, "" if recent else "Install a Python with SQLite 3.35 or later.")
    version = connection.pg_version  # type: ignore[attr-defined]
    found = f"PostgreSQL {version // 10000}, {connection.settings_dict['NAME']}"
    return Finding(
        "Database", found, "" if version >= OLDEST_POSTGRESQL else "Install PostgreSQL 15 or later."
    )


def _tables() -> Finding:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not waiting:
        return Finding("Tables", "as this version writes them")
    return Finding("Tables", f"{len(waiting)} changes wait", "Run: interstice manage migrate")


def _assets() -> Finding:
    if assets.built():
        return Finding("Fonts, styles and messages", "built")
    return Finding(
        "Fonts, styles and messages", "not built, or from other packages", "Run: interstice assets"
    )


def _pages() -> Finding:
    if (settings.STATIC_ROOT / "staticfiles.json").exists():
        return Finding("Files for browsers", f"collected in {settings.STATIC_ROOT}")
    return Finding("Files for browsers", "not collected", "Run: interstice assets")


def _paper() -> Finding:
    """Whether minutes can be made as PDF; without it they are read and printed from their page."""
    from interstice.paper.pdf import missing

    remedy = missing()
    return Finding("PDF", "cannot be made" if remedy else "can be made", f"Run: {remedy}" if remedy else "")


def _exposure() -> Iterator[Finding]:
    """What would be dangerous on an installation that others can reach."""
    local = {"localhost", "127.0.0.1", "[::1]"}
    public = [host for host in settings.ALLOWED_HOSTS if host not in local]
    if public and not settings.SESSION_COOKIE_SECURE:
        remedy = "Serve it by https and set INTERSTICE_HTTPS=true, or unset INTERSTICE_ALLOWED_HOSTS."
        yield Finding("Reach", f"{', '.join(public)} without https", remedy)
    if public and settings.DEBUG:
        yield Finding("Errors", "shown with their causes to anyone", "Unset DEBUG.")
    if public and settings.INTERSTICE_ORIGIN == "localhost":
        remedy = f"Set INTERSTICE_ORIGIN={public[0]} before the first act: it names the registers for good."
        yield Finding("Registers", "signed under the name localhost", remedy)
