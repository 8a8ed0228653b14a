"""Workbooks, XLSX and ODS: looked at from outside first, then unfolded in a program of its own."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

from interstice.paper.sheets import limits, unfolding
from interstice.paper.sheets.grids import Grid
from interstice.paper.sheets.problems import Unreadable

LOCKED = 0x1


def grids_of(raw: bytes, name: str) -> list[Grid]:
    """Every sheet of the workbook as a grid of texts."""
    _must_be_reasonable(raw, name)
    answer = _unfolded(raw, name)
    return [_grid(json.loads(line), name) for line in answer.splitlines() if line]


def _grid(told: dict[str, Any], name: str) -> Grid:
    where = _("{file}, feuille « {sheet} »").format(file=name, sheet=told["name"])
    merged = tuple((one[0], one[1], one[2], one[3]) for one in told["merged"])
    return Grid(told["name"], where, told["rows"], merged, hidden=told["hidden"])


def _must_be_reasonable(raw: bytes, name: str) -> None:
    """A file of a few kilobytes may unfold to terabytes: what its own table says is read first."""
    try:
        whole = ZipFile(io.BytesIO(raw))
        parts = whole.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError, UnicodeDecodeError) as wrong:
        raise Unreadable(damaged(name)) from wrong
    if any(part.flag_bits & LOCKED for part in parts):
        raise Unreadable(locked(name))
    if len(parts) > limits.MAX_PARTS or sum(part.file_size for part in parts) > limits.MAX_UNFOLDED:
        raise Unreadable(too_large(name))
    if _is_encrypted(whole):
        raise Unreadable(locked(name))


def _is_encrypted(whole: ZipFile) -> bool:
    """An OpenDocument says in its manifest that its parts are encrypted; its ZIP does not."""
    with suppress(
        Exception
    ):  # no manifest, or one that does not unfold: whoever opens it will say what is wrong
        return b"encryption-data" in whole.read("META-INF/manifest.xml")
    return False


def _unfolded(raw: bytes, name: str) -> bytes:
    """What the program of its own answers; if it is stopped or fails, nothing of ours is hurt."""
    bounds = (limits.MAX_MEMORY, limits.MAX_SECONDS, limits.MAX_SHEETS, limits.MAX_ROWS, limits.MAX_COLUMNS)
    program = [sys.executable, "-I", str(Path(unfolding.__file__)), *map(str, bounds)]
    try:
        done = subprocess.run(
            program, input=raw, capture_output=True, timeout=2 * limits.MAX_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as slow:
        raise Unreadable(too_large(name)) from slow
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise Unreadable(too_large(name))
    if done.returncode:
        raise Unreadable(damaged(name))
    return done.stdout


def locked(name: str) -> str:
    """What is said of a workbook that only a password opens."""
    return _(
        "{file} : ce classeur est protégé par un mot de passe. Enregistrez-le sans, puis donnez-le."
    ).format(file=name)


def damaged(name: str) -> str:
    """What is said of a workbook that cannot be opened."""
    return _(
        "{file} : ce classeur ne s’ouvre pas, il est peut-être abîmé ou incomplet. Ouvrez-le dans "
        "votre tableur, "
        "enregistrez-le de nouveau en XLSX ou ODS, puis donnez-le."
    ).format(file=name)


def too_large(name: str) -> str:
    """What is said of a workbook that unfolds beyond what is allowed."""
    return _(
        "{file} : ce classeur est trop grand une fois déplié. Gardez-y les seules lignes et colonnes utiles "
        "({rows} lignes au plus), puis donnez-le."
    ).format(file=name, rows=limits.MAX_ROWS)
