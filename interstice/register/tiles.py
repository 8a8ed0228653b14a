"""A register as static tiles: exported into a folder, or served under its own address (C2SP tlog-tiles)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from interstice.register.checkpoints import checkpoint_of
from interstice.register.models import Entry, Head
from interstice.register.replay import entries
from interstice.register.tiling import ENTRIES, Tile, bundle_bytes, tile_bytes, write_tiles


def export(partnership: UUID, folder: Path) -> None:
    """Write the checkpoint, the tiles and the bundles: what a tool that nobody here wrote can verify.

    Entries hold identifiers, dates, choices and fingerprints; no word leaves by this way (N12).
    """
    signed = checkpoint_of(partnership)
    folder.mkdir(parents=True, exist_ok=True)
    write_tiles((bytes(one.bytes) for one in entries(partnership)), signed, folder)


def nothing(_numbers: range) -> frozenset[int]:
    """Keep nothing back."""
    return frozenset()


def served(
    partnership: UUID, path: str, keeping_back: Callable[[range], frozenset[int]] = nothing
) -> bytes | None:
    """The same files over HTTP, reading only the entries that the tile covers.

    None where there is no such tile. The entries of `keeping_back` stand empty in their bundle: no entry of a
    register is, so that a reader tells them apart.
    """
    if path == "checkpoint":
        return checkpoint_of(partnership).encode()
    tile = Tile.parse(path)
    if tile is None or tile.span.stop > _size(partnership):
        return None
    covered = Entry.objects.filter(partnership=partnership, n__gte=tile.span.start, n__lt=tile.span.stop)
    if tile.level == ENTRIES:
        hidden = keeping_back(tile.span)
        rows = covered.order_by("n").values_list("n", "bytes")
        return bundle_bytes(b"" if n in hidden else bytes(line) for n, line in rows)
    leaves = covered.order_by("n").values_list("leaf_hash", flat=True)
    return tile_bytes(tile.level, [bytes(leaf) for leaf in leaves])


def _size(partnership: UUID) -> int:
    head = Head.objects.filter(partnership=partnership).first()
    return head.size if head else 0
