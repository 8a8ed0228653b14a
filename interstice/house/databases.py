"""How the two supported databases are opened: SQLite embedded, PostgreSQL beside (architecture.md, Stack)."""

from typing import Any, cast

import dj_database_url

from interstice.house.configuration import Configuration

SQLITE_OPENING = (
    "PRAGMA journal_mode=WAL;"  # readers never wait for the writer
    "PRAGMA synchronous=NORMAL;"  # in WAL, a crash of the program loses nothing that was acknowledged
    "PRAGMA secure_delete=ON;"  # erased words leave the file itself, not only the tables (RL20)
    "PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-65536;"
    "PRAGMA temp_store=MEMORY;"
)
SQLITE_WAIT_SECONDS = 20
POSTGRESQL_OPENING = "-c jit=off"
"""No compilation of questions: it pays for reports that take minutes, never for pages (PostgreSQL, « When to
JIT? »). Among ten thousand dossiers « ma journée » took 3.9 s, of which 3.6 to compile a question of 0.03."""

KEPT_OPEN_SECONDS = 600


def database_settings(configuration: Configuration) -> dict[str, Any]:
    """Django's entry for the database of this installation.

    SQLite takes its write lock at BEGIN, because a transaction that upgrades late fails instead of waiting.
    Connections persist, with health checks: reconnecting to PostgreSQL costs 12 ms a page
    (architecture.md, Performance).
    """
    settings = cast("dict[str, Any]", dj_database_url.parse(configuration.database))
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_WAIT_SECONDS,
            "init_command": SQLITE_OPENING,
        }
    else:
        settings.setdefault("OPTIONS", {}).setdefault("options", POSTGRESQL_OPENING)
    return settings | {"CONN_MAX_AGE": KEPT_OPEN_SECONDS, "CONN_HEALTH_CHECKS": True}
