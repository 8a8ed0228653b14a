"""A register as static tiles: exported into a folder, or served under its own address (C2SP tlog-tiles)."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from interstice.register.checkpoints import checkpoint_of
from interstice.register.models import Entry
from interstice.register.replay import entries
from interstice.register.tiling import entries_at, tile_at, write_tiles


def export(partnership: UUID, folder: Path) -> None:
    """Write the checkpoint, the tiles and the bundles: what a tool that nobody here wrote can verify.

    Entries hold identifiers, dates, choices and fingerprints; no word leaves by this way (N12).
    """
    signed = checkpoint_of(partnership)
    folder.mkdir(parents=True, exist_ok=True)
    write_tiles((bytes(one.bytes) for one in entries(partnership)), signed, folder)


def served(partnership: UUID, path: str) -> bytes | None:
    """The same files over HTTP; None where there is no such tile."""
    if path == "checkpoint":
        return checkpoint_of(partnership).encode()
    kept = Entry.objects.filter(partnership=partnership).order_by("n")
    if path.startswith("tile/entries/"):
        return entries_at([bytes(one) for one in kept.values_list("bytes", flat=True)], path)
    return tile_at([bytes(leaf) for leaf in kept.values_list("leaf_hash", flat=True)], path)
