"""Programs that nobody here wrote believe the honest register, and no other (register-format.md)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.register.exports import (
    Go,
    NotBelieved,
    TlogScales,
    build_go,
    entries_of,
    export,
    missing_for_go,
    signed,
)

SIZE = 300
KEPT = 200

Entries = list[bytes]
Dishonesty = Callable[[Entries], Entries]

DISHONESTIES: dict[str, Dishonesty] = {
    "a bit of an entry is flipped": lambda all_: [*all_[:70], _flipped(all_[70], 20), *all_[71:]],
    "two entries are swapped": lambda all_: [*all_[:70], all_[71], all_[70], *all_[72:]],
    "an entry is dropped": lambda all_: all_[:70] + all_[71:],
    "an entry is inserted": lambda all_: [*all_[:70], b'{"n":70}', *all_[70:]],
    "an entry is replaced": lambda all_: [*all_[:70], all_[3], *all_[71:]],
    "the end of history is cut": lambda all_: all_[: KEPT - 50],
    "the beginning of history is cut": lambda all_: all_[1:],
}


@pytest.fixture(scope="session")
def go_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if missing := missing_for_go():
        pytest.skip(missing)
    return build_go(tmp_path_factory.mktemp("go"))


@pytest.fixture(params=["tlog-scales"] if missing_for_go() else ["tlog-scales", "go"])
def third_party(request: pytest.FixtureRequest) -> TlogScales | Go:
    return TlogScales() if request.param == "tlog-scales" else Go(request.getfixturevalue("go_program"))


@pytest.mark.parametrize("size", [1, 2, 3, 255, 256, 257, 512, 600])
def test_an_honest_register_is_believed(third_party: TlogScales | Go, size: int, tmp_path: Path) -> None:
    assert third_party.reads(export(entries_of(size), tmp_path / "export")) == size


def test_a_register_of_three_levels_is_believed_by_tlog_scales(tmp_path: Path) -> None:
    assert TlogScales(step=6151).reads(export(entries_of(66_000), tmp_path / "export")) == 66_000


def test_a_register_of_three_levels_is_believed_by_go(go_program: Path, tmp_path: Path) -> None:
    assert Go(go_program).reads(export(entries_of(66_000), tmp_path / "export")) == 66_000


@pytest.mark.parametrize("kept", [1, 200, 256, 299, 300])
def test_what_only_grew_continues_the_checkpoint_that_a_partner_kept(
    third_party: TlogScales | Go, kept: int, tmp_path: Path
) -> None:
    entries = entries_of(SIZE)

    assert third_party.reads(export(entries, tmp_path / "export"), signed(entries[:kept])) == SIZE


@pytest.mark.parametrize("dishonesty", DISHONESTIES.values(), ids=DISHONESTIES)
def test_another_history_is_not_believed_under_the_checkpoint_that_was_signed(
    third_party: TlogScales | Go, dishonesty: Dishonesty, tmp_path: Path
) -> None:
    entries = entries_of(SIZE)
    folder = export(dishonesty(entries), tmp_path / "export", under=signed(entries))

    with pytest.raises(NotBelieved):
        third_party.reads(folder)


@pytest.mark.parametrize("dishonesty", DISHONESTIES.values(), ids=DISHONESTIES)
def test_another_history_signed_anew_by_the_host_is_not_believed_by_who_kept_a_checkpoint(
    third_party: TlogScales | Go, dishonesty: Dishonesty, tmp_path: Path
) -> None:
    entries = entries_of(SIZE)
    folder = export(dishonesty(entries), tmp_path / "export")
    third_party.reads(folder)

    with pytest.raises(NotBelieved):
        third_party.reads(folder, signed(entries[:KEPT]))


EXPORTED = [
    "tile/0/000",
    "tile/0/001.p/44",
    "tile/1/000.p/1",
    "tile/entries/000",
    "tile/entries/001.p/44",
]


def test_the_export_has_these_files_and_no_other(tmp_path: Path) -> None:
    folder = export(entries_of(SIZE), tmp_path / "export")
    files = sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())

    assert files == ["checkpoint", *EXPORTED]


@pytest.mark.parametrize("place", [0, 0.5, 1], ids=["at its start", "in its middle", "at its end"])
@pytest.mark.parametrize("name", EXPORTED)
def test_one_flipped_bit_in_any_file_is_found(
    third_party: TlogScales | Go, name: str, place: float, tmp_path: Path
) -> None:
    file = export(entries_of(SIZE), tmp_path / "export") / name
    content = file.read_bytes()
    file.write_bytes(_flipped(content, round(place * (len(content) - 1))))

    with pytest.raises(NotBelieved):
        third_party.reads(tmp_path / "export")


@pytest.mark.parametrize("line", [0, 1, 2, 4], ids=["origin", "size", "root", "signature"])
def test_one_flipped_bit_in_any_line_that_says_something_in_the_checkpoint_is_found(
    third_party: TlogScales | Go, line: int, tmp_path: Path
) -> None:
    file = export(entries_of(SIZE), tmp_path / "export") / "checkpoint"
    lines = file.read_bytes().splitlines(keepends=True)
    lines[line] = _flipped(lines[line], len(lines[line]) // 2)
    file.write_bytes(b"".join(lines))

    with pytest.raises(NotBelieved):
        third_party.reads(tmp_path / "export")


@pytest.mark.parametrize("name", ["checkpoint", *EXPORTED])
def test_a_missing_file_is_found(third_party: TlogScales | Go, name: str, tmp_path: Path) -> None:
    (export(entries_of(SIZE), tmp_path / "export") / name).unlink()

    with pytest.raises(NotBelieved):
        third_party.reads(tmp_path / "export")


def _flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
