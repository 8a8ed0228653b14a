"""Proofs in one file: those of tlog-scales are ours, and what is false is refused."""

import contextlib
import io
from pathlib import Path

import pytest
from tlog_scales.cli import build_parser

from interstice.register.keys import generate_key
from interstice.register.note import BadNote
from interstice.register.tlog_proof import BadProof, check_tlog_proof, read_tlog_proof, tlog_proof
from interstice.register.tree import leaf_hashes
from tests.register.exports import ORIGIN, VERIFIER, entries_of, export, signed

ENTRIES = entries_of(300)
LEAVES = list(leaf_hashes(ENTRIES))
PROOF = tlog_proof(LEAVES, 70, signed(ENTRIES))


@pytest.mark.parametrize("index", [0, 70, 255, 256, 299])
def test_the_proof_of_tlog_scales_is_ours_to_the_byte(index: int, tmp_path: Path) -> None:
    arguments = build_parser().parse_args(["gen-proof", str(export(ENTRIES, tmp_path).resolve()), str(index)])
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        arguments.func(arguments)

    assert tlog_proof(LEAVES, index, signed(ENTRIES)) == printed.getvalue()


@pytest.mark.parametrize(("size", "index"), [(1, 0), (2, 1), (71, 70), (300, 70)])
def test_an_act_is_shown_years_later_with_the_file_alone(size: int, index: int) -> None:
    proof = tlog_proof(LEAVES, index, signed(ENTRIES[:size]))

    assert check_tlog_proof(proof, ENTRIES[index], ORIGIN, VERIFIER).size == size


def test_extra_data_is_allowed_and_ignored() -> None:
    proof = PROOF.replace("index", "extra YWdl\nindex", 1)

    assert check_tlog_proof(proof, ENTRIES[70], ORIGIN, VERIFIER).size == 300


@pytest.mark.parametrize(
    ("proof", "entry", "origin"),
    [
        (PROOF, ENTRIES[71], ORIGIN),
        (PROOF, ENTRIES[70], "interstice.example/registre/autre"),
        (PROOF.replace("index 70", "index 71"), ENTRIES[70], ORIGIN),
        (PROOF.replace("index 70", "index 070"), ENTRIES[70], ORIGIN),
        (PROOF.replace("index 70\n", ""), ENTRIES[70], ORIGIN),
        (PROOF.replace("@v1", "@v2"), ENTRIES[70], ORIGIN),
        (PROOF.replace("\n\n", "\nAAAA\n\n", 1), ENTRIES[70], ORIGIN),
        (PROOF.replace("\n\n", "\npas de base64\n\n", 1), ENTRIES[70], ORIGIN),
        ("c2sp.org/tlog-proof@v1", ENTRIES[70], ORIGIN),
        ("", ENTRIES[70], ORIGIN),
    ],
)
def test_a_proof_of_something_else_is_refused(proof: str, entry: bytes, origin: str) -> None:
    with pytest.raises(BadProof):
        check_tlog_proof(proof, entry, origin, VERIFIER)


def test_a_proof_under_a_checkpoint_that_nobody_known_signed_is_refused() -> None:
    with pytest.raises(BadNote):
        check_tlog_proof(PROOF, ENTRIES[70], ORIGIN, generate_key(ORIGIN)[1])
    with pytest.raises(BadNote):
        check_tlog_proof(PROOF.replace("\n300\n", "\n301\n"), ENTRIES[70], ORIGIN, VERIFIER)


@pytest.mark.parametrize(("size", "index"), [(70, 70), (301, 70), (300, -1)])
def test_no_proof_is_made_of_an_act_that_the_checkpoint_does_not_cover(size: int, index: int) -> None:
    with pytest.raises(ValueError, match=r"entry|leaf"):
        tlog_proof(LEAVES, index, signed(entries_of(size)))


def test_a_proof_is_read_as_it_was_written() -> None:
    read = read_tlog_proof(PROOF)

    assert (read.index, len(read.hashes), read.checkpoint) == (70, 9, signed(ENTRIES))
