"""The register as static files: paths, contents, and that files and served tiles are the same bytes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tlog_scales.tiles import tile_path as path_of_tlog_scales

from interstice.register.canonical import EntryTooLarge
from interstice.register.tiling import ENTRIES, Tile, bundle_bytes, entries_at, tile_at, write_tiles
from interstice.register.tree import leaf_hashes, root_of
from tests.register.exports import entries_of, export, signed

places = some.tuples(some.integers(-1, 63), some.integers(0, 10**10), some.integers(1, 256))


@given(places)
def test_paths_are_those_of_tlog_scales_and_come_back(place: tuple[int, int, int]) -> None:
    level, index, width = place
    tile = Tile(level, index, width)

    assert tile.path == "/".join(path_of_tlog_scales(level, index, width % 256))
    assert Tile.parse(tile.path) == tile


def test_the_path_of_the_specification_is_ours() -> None:
    assert Tile(0, 1234067).path == "tile/0/x001/x234/067"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "checkpoint",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/x001",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/٠٠٠",
        "tile/0/000\n",
        "tile/data/000",
        "tile/0/../000",
    ],
)
def test_what_is_not_the_one_spelling_of_a_tile_is_no_tile(path: str) -> None:
    assert Tile.parse(path) is None
    assert tile_at(list(leaf_hashes(entries_of(3))), path) is None
    assert entries_at(entries_of(3), path) is None


def test_a_tile_says_which_entries_it_covers() -> None:
    assert Tile(ENTRIES, 2, 44).span == range(512, 556)
    assert Tile(0, 2, 44).span == range(512, 556)
    assert Tile(1, 1).span == range(65_536, 131_072)
    assert Tile(2, 0, 1).span == range(65_536)


def test_the_register_of_the_specification_has_the_tiles_that_it_says(tmp_path: Path) -> None:
    folder = export([b"%d" % n for n in range(70_000)], tmp_path)
    written = [str(file.relative_to(tmp_path)) for file in (folder / "tile").rglob("*") if file.is_file()]
    hashes = sorted(path for path in written if "entries" not in path)

    assert len(hashes) == 273 + 1 + 1 + 1 + 1
    assert [path for path in hashes if ".p/" in path] == [
        "tile/0/273.p/112",
        "tile/1/001.p/17",
        "tile/2/000.p/1",
    ]


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 512, 700])
def test_files_and_served_tiles_are_the_same_bytes(size: int, tmp_path: Path) -> None:
    entries = entries_of(size)
    leaves = list(leaf_hashes(entries))
    export(entries, tmp_path)

    for file in (one for one in (tmp_path / "tile").rglob("*") if one.is_file()):
        path = str(file.relative_to(tmp_path))
        served = entries_at(entries, path) if "entries" in path else tile_at(leaves, path)
        assert served == file.read_bytes()


def test_a_tile_of_the_level_above_holds_the_roots_of_full_tiles() -> None:
    leaves = list(leaf_hashes(entries_of(700)))

    assert tile_at(leaves, "tile/1/000.p/2") == root_of(leaves[:256]) + root_of(leaves[256:512])


def test_who_kept_an_old_checkpoint_still_finds_its_partial_tiles() -> None:
    entries = entries_of(300)

    assert tile_at(list(leaf_hashes(entries)), "tile/0/000.p/7") == b"".join(leaf_hashes(entries[:7]))
    assert entries_at(entries, "tile/entries/001.p/1") == bundle_bytes(entries[256:257])


@pytest.mark.parametrize(
    "path", ["tile/0/001", "tile/0/001.p/45", "tile/0/002.p/1", "tile/1/000", "tile/1/000.p/2"]
)
def test_a_tile_that_the_register_does_not_fill_yet_is_not_served(path: str) -> None:
    assert tile_at(list(leaf_hashes(entries_of(300))), path) is None


def test_a_bundle_gives_each_entry_after_its_length() -> None:
    assert bundle_bytes([b"", b"ab", b"c" * 258]) == b"\x00\x00\x00\x02ab\x01\x02" + b"c" * 258
    with pytest.raises(EntryTooLarge):
        bundle_bytes([b"x" * 65_536])


@pytest.mark.parametrize("given_entries", [[], entries_of(299), [*entries_of(299), b"{}"]])
def test_entries_that_do_not_make_the_promised_tree_get_no_checkpoint(
    given_entries: list[bytes], tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="the checkpoint promises 300 entries"):
        write_tiles(given_entries, signed(entries_of(300)), tmp_path)
    assert not (tmp_path / "checkpoint").exists()


def test_acts_inscribed_while_an_export_runs_stay_out_of_it(tmp_path: Path) -> None:
    write_tiles(entries_of(301), signed(entries_of(300)), tmp_path)

    assert (tmp_path / "tile/entries/001.p/44").read_bytes() == bundle_bytes(entries_of(300)[256:])
    assert not (tmp_path / "tile/entries/001.p/45").exists()


def test_an_export_can_be_carried_on_in_the_same_folder(tmp_path: Path) -> None:
    export(entries_of(200), tmp_path)
    export(entries_of(300), tmp_path)

    assert (tmp_path / "checkpoint").read_text(encoding="utf-8") == signed(entries_of(300))
    assert not (tmp_path / "checkpoint.new").exists()
