"""Registers to export, and the two programs of other people that read the export."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tlog_scales.backend import make_backend
from tlog_scales.reader import TilesReader
from tlog_scales.signing import Vkey
from tlog_scales.tiles import leaf_hash
from tlog_scales.tlog import Checkpoint

from interstice.register.canonical import canonical
from interstice.register.keys import generate_key
from interstice.register.note import checkpoint, sign
from interstice.register.tiling import write_tiles
from interstice.register.tree import leaf_hashes, root_of

ORIGIN = "interstice.example/registre/0192e4a0-5f0c-7000-8000-000000000001"
KEY, VERIFIER = generate_key(ORIGIN)
GO_LIBRARIES = Path("/usr/share/gocode")
GO_PROGRAM = Path(__file__).parent / "go" / "verify.go"


class NotBelieved(Exception):
    """What a program of other people says when a register does not hold."""


def entries_of(size: int) -> list[bytes]:
    """A register of that many entries, no two alike."""
    return [
        canonical({"v": 1, "n": n, "act": "rule.adopted/1", "body": {"round": n % 7}}) for n in range(size)
    ]


def signed(entries: Sequence[bytes]) -> str:
    """The checkpoint of these entries, signed by the host."""
    return sign(checkpoint(ORIGIN, len(entries), root_of(leaf_hashes(entries))), KEY)


def export(entries: Sequence[bytes], folder: Path, *, under: str | None = None) -> Path:
    """Export these entries; `under` puts another checkpoint in the place of theirs."""
    write_tiles(entries, signed(entries), folder)
    if under is not None:
        (folder / "checkpoint").write_text(under, encoding="utf-8")
    return folder


@dataclass
class TlogScales:
    """The reader of `tlog-scales` (PyPI): checks the signature, the root, each entry and what was kept."""

    step: int = 1

    def reads(self, folder: Path, kept: str | None = None) -> int:
        """How many entries hold. Raises NotBelieved."""
        try:
            return self._reads(folder, kept)
        except Exception as error:
            raise NotBelieved(repr(error)) from error

    def _reads(self, folder: Path, kept: str | None) -> int:
        reader, key = TilesReader(make_backend(str(folder.resolve()))), Vkey.from_string(VERIFIER)
        now = reader.get_checkpoint()
        now.verify(key)
        if (now.origin, now.root_hash) != (ORIGIN, reader.calculate_root_hash()):
            raise NotBelieved("the tiles do not have the root that was signed")
        for index in range(0, now.size, self.step):
            proof = reader.get_inclusion_proof(index, now.size)
            proof.check(leaf_hash(reader.get_entry(index)), now.root_hash)
        if kept:
            before = Checkpoint.from_text(kept)
            before.verify(key)
            reader.get_consistency_proof(before.size, now.size).check(before.root_hash, now.root_hash)
        return int(now.size)


@dataclass
class Go:
    """Go's `sumdb/note` and `sumdb/tlog`, called by the small program kept beside these tests."""

    program: Path

    def reads(self, folder: Path, kept: str | None = None) -> int:
        """How many entries hold. Raises NotBelieved."""
        command = [str(self.program), str(folder), VERIFIER, ORIGIN]
        if kept:
            earlier = folder.parent / "kept"
            earlier.write_text(kept, encoding="utf-8")
            command.append(str(earlier))
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        if done.returncode:
            raise NotBelieved(done.stderr)
        return int(done.stdout)


def missing_for_go() -> str:
    """How to get what Go's verification lacks on this machine, in one line; empty where it has all."""
    if shutil.which("go") and (GO_LIBRARIES / "src/golang.org/x/mod/sumdb/tlog").is_dir():
        return ""
    return "Go does not verify the export: apt-get install golang-go golang-golang-x-mod-dev"


def build_go(folder: Path) -> Path:
    """Compile the small program, out of the repository."""
    program = folder / "verify"
    surroundings = os.environ | {
        "GOPATH": str(GO_LIBRARIES),
        "GO111MODULE": "off",
        "GOFLAGS": "",
        "GOCACHE": str(folder / "cache"),
    }
    command = ["go", "build", "-o", str(program), str(GO_PROGRAM)]
    subprocess.run(command, env=surroundings, check=True, timeout=300)
    return program
