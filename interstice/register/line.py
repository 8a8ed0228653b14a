"""A fair line of writers: each waits for the one who came just before, and for nobody else.

SQLite's own busy handler let a writer starve for four seconds (register-format.md, « Storage »), and a
plain file lock
lets whoever has just written step in again before those it woke. Here each writer takes a number, holds the
byte of
that number, and waits for the byte before it. The kernel lets a byte go when its holder ends, even killed:
a line
never needs a hand. Locks belong to the open file, so that threads of one server stand in line like programs
do.
"""

from __future__ import annotations

import fcntl
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

FIRST_BYTE = 1 << 20
"""Bytes stand for numbers from here on, far beyond what the file holds: locks need no bytes under them."""


@contextmanager
def in_line(file: Path) -> Iterator[None]:
    """One's turn among all who call this with the same file, in the order in which they came."""
    file.touch(exist_ok=True)
    with file.open("r+b", buffering=0) as line:
        number = _number_taken(line)
        _hold(line, number - 1)
        yield


def _number_taken(line: BinaryIO) -> int:
    """The next number, its byte held before anyone can come to wait for it."""
    fcntl.flock(line, fcntl.LOCK_EX)
    line.seek(0)
    number = int(line.read(20) or b"0") + 1
    line.seek(0)
    line.write(b"%020d" % number)
    _hold(line, number)
    fcntl.flock(line, fcntl.LOCK_UN)
    return number


def _hold(line: BinaryIO, number: int) -> None:
    """Wait for the byte of a number: whoever held it has written, or is no more."""
    told = struct.pack("hhqqi", fcntl.F_WRLCK, 0, FIRST_BYTE + number, 1, 0)
    fcntl.fcntl(line, fcntl.F_OFD_SETLKW, told)
