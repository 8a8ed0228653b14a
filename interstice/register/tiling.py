"""The register as static files, as C2SP tlog-tiles defines them, so that any tool of that world reads it.

A *tile* holds up to 256 hashes: leaves at level 0, and at each level above the roots of full tiles below. A
*bundle* (the level `ENTRIES`) holds the entries themselves, each after its length on 16 bits. The same bytes
are written as files by `write_tiles` and served over HTTP by `tile_at` and `entries_at`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Self

from interstice.register.canonical import MAX_ENTRY, EntryTooLarge
from interstice.register.note import Checkpoint, read_checkpoint, unverified_text
from interstice.register.tree import Frontier, leaf_hash, root_of

WIDTH = 256
"""How many hashes, or entries, a full tile or bundle holds (tlog-tiles, « Merkle Tree »)."""

ENTRIES = -1
"""The level of bundles of entries, whose paths say `entries` where others say a number."""

_HIGHEST = 63
_PATH = re.compile(
    r"tile/(?P<level>entries|0|[1-9][0-9]?)/(?P<index>(?:x[0-9]{3}/)*[0-9]{3})(?:\.p/(?P<width>[1-9][0-9]{0,2}))?",
    re.ASCII,
)


@dataclass(frozen=True)
class Tile:
    """Where a tile is: its level, its index there, and how many hashes it holds."""

    level: int
    index: int
    width: int = WIDTH

    @classmethod
    def parse(cls, path: str) -> Self | None:
        """The tile at a path such as `tile/0/x001/234.p/56`, None where that is no tile's spelling."""
        found = _PATH.fullmatch(path)
        if not found:
            return None
        level = ENTRIES if found["level"] == "entries" else int(found["level"])
        digits = found["index"].replace("/", "").replace("x", "")
        tile = cls(level, int(digits), int(found["width"] or WIDTH))
        usual = level <= _HIGHEST and tile.width <= WIDTH and tile.path == path
        return tile if usual else None

    @property
    def path(self) -> str:
        """Its path in an export and under a register's address."""
        rest, last = divmod(self.index, 1000)
        elements = [f"{last:03}"]
        while rest:
            rest, element = divmod(rest, 1000)
            elements.insert(0, f"x{element:03}")
        level = "entries" if self.level == ENTRIES else str(self.level)
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{level}/{'/'.join(elements)}{partial}"

    @property
    def span(self) -> range:
        """The entries that it covers: a server reads these from its database, and no others."""
        each = WIDTH ** max(self.level, 0)
        return range(self.index * WIDTH * each, (self.index * WIDTH + self.width) * each)


def tile_bytes(level: int, leaves: Sequence[bytes]) -> bytes:
    """The content of the tile at this level whose span has these leaves."""
    if level == 0:
        return b"".join(leaves)
    each = WIDTH**level
    return b"".join(root_of(leaves[at : at + each]) for at in range(0, len(leaves), each))


def bundle_bytes(entries: Iterable[bytes]) -> bytes:
    """The content of a bundle of these entries (tlog-tiles, « Log entries »)."""
    parts: list[bytes] = []
    for entry in entries:
        if len(entry) > MAX_ENTRY:
            raise EntryTooLarge(len(entry))
        parts += (len(entry).to_bytes(2, "big"), entry)
    return b"".join(parts)


def tile_at(leaves: Sequence[bytes], path: str) -> bytes | None:
    """The tile of hashes at this path of the register that has these leaves; None where there is none.

    Any partial tile of any earlier size is given: a partner who kept an old checkpoint still finds its tiles.
    """
    tile = Tile.parse(path)
    if tile is None or tile.level == ENTRIES or tile.span.stop > len(leaves):
        return None
    return tile_bytes(tile.level, leaves[tile.span.start : tile.span.stop])


def entries_at(entries: Sequence[bytes], path: str) -> bytes | None:
    """The bundle of entries at this path of the register that has these entries; None where there is none."""
    tile = Tile.parse(path)
    if tile is None or tile.level != ENTRIES or tile.span.stop > len(entries):
        return None
    return bundle_bytes(entries[tile.span.start : tile.span.stop])


def write_tiles(entries: Iterable[bytes], checkpoint: str, folder: Path) -> None:
    """Write a register as static files: its tiles, its bundles of entries and, last, its signed checkpoint.

    Only the entries that the checkpoint counts are written: acts may be inscribed while an export runs. They
    are read 256 at a time, so that a register of any length can be exported. The checkpoint comes last and at
    once: whoever reads the folder meanwhile never finds a promise without its files.

    Raises:
        ValueError: the entries do not make the tree that the checkpoint promises; no checkpoint is written.
    """
    promised = read_checkpoint(unverified_text(checkpoint))
    levels, frontier, reading = _Levels(folder), Frontier.empty(), islice(entries, promised.size)
    while batch := list(islice(reading, WIDTH)):
        _write(folder, Tile(ENTRIES, frontier.size // WIDTH, len(batch)), bundle_bytes(batch))
        leaves = [leaf_hash(entry) for entry in batch]
        frontier = frontier.extend(leaves)
        levels.add(leaves)
    levels.close()
    _refuse_another_tree(promised, frontier)
    _write_checkpoint(folder, checkpoint)


class _Levels:
    """The hashes of each level that do not fill a tile yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: list[list[bytes]] = []
        self._written: list[int] = []

    def add(self, hashes: list[bytes], level: int = 0) -> None:
        """Add to a level at most what fills its tile; a full tile gives its root to the level above."""
        if level == len(self._waiting):
            self._waiting.append([])
            self._written.append(0)
        self._waiting[level] += hashes
        if len(self._waiting[level]) == WIDTH:
            root = root_of(self._waiting[level])
            self._flush(level)
            self.add([root], level + 1)

    def close(self) -> None:
        """Write the partial tile of each level that has one."""
        for level, waiting in enumerate(self._waiting):
            if waiting:
                self._flush(level)

    def _flush(self, level: int) -> None:
        waiting = self._waiting[level]
        _write(self._folder, Tile(level, self._written[level], len(waiting)), b"".join(waiting))
        self._waiting[level] = []
        self._written[level] += 1


def _write(folder: Path, tile: Tile, content: bytes) -> None:
    file = folder / tile.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _write_checkpoint(folder: Path, checkpoint: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / "checkpoint.new"
    beside.write_bytes(checkpoint.encode())
    beside.replace(folder / "checkpoint")


def _refuse_another_tree(promised: Checkpoint, made: Frontier) -> None:
    if (made.size, made.root()) != (promised.size, promised.root):
        raise ValueError(
            f"the checkpoint promises {promised.size} entries with root {promised.root.hex()}, and these are "
            f"{made.size} with root {made.root().hex()}: verify the register before exporting it"
        )
