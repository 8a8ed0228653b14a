"""Proofs in one file that anyone checks without us: C2SP tlog-proof.

Each PDF of minutes carries one (register-format.md, « Checkpoint, tiles, proofs »): with the entry and the
register's verifier key it shows, off line and years later, that the act was inscribed at that number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interstice.register.canonical import from_base64, to_base64
from interstice.register.note import Checkpoint, open_note, read_checkpoint, unverified_text
from interstice.register.proofs import inclusion_proof, verify_inclusion
from interstice.register.tree import HASH_BYTES, leaf_hash

_FIRST_LINE = "c2sp.org/tlog-proof@v1"
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,18})")
_MOST_HASHES = 63


class BadProof(ValueError):
    """A proof that does not show what it is said to show; the message says why."""


@dataclass(frozen=True)
class TlogProof:
    """What the file says before anything of it is checked."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: str


def tlog_proof(leaves: Sequence[bytes], index: int, checkpoint: str) -> str:
    """The content of a `.tlog-proof` file for the entry at this index, under a signed checkpoint.

    Args:
        leaves: the leaf hashes of the register, as many as the checkpoint counts or more.
        index: the number of the entry.
        checkpoint: the signed note, which goes into the file as it is.
    """
    size = read_checkpoint(unverified_text(checkpoint)).size
    if not index < size <= len(leaves):
        raise ValueError(f"entry {index} of {len(leaves)} is not under a checkpoint of {size} entries")
    path = inclusion_proof(leaves[:size], index)
    return "\n".join([_FIRST_LINE, f"index {index}", *map(to_base64, path), "", checkpoint])


def read_tlog_proof(text: str) -> TlogProof:
    """What a `.tlog-proof` file says; a line of extra data is allowed and ignored. Raises BadProof."""
    head, blank, checkpoint = text.partition("\n\n")
    first, *lines = head.split("\n")
    if lines and lines[0].startswith("extra "):
        lines = lines[1:]
    index = _INDEX.fullmatch(lines[0]) if lines else None
    if first != _FIRST_LINE or not index or not blank or len(lines) > 1 + _MOST_HASHES:
        raise BadProof(f"a proof is {_FIRST_LINE}, an index, hashes, an empty line, a checkpoint")
    return TlogProof(int(index[1]), tuple(_hash(line) for line in lines[1:]), checkpoint)


def check_tlog_proof(text: str, entry: bytes, origin: str, *verifiers: str) -> Checkpoint:
    """The checkpoint under which the proof shows this entry, in the register of this origin.

    Raises:
        BadNote: no key given signed the checkpoint, or not this text.
        BadProof: the proof is malformed, of another register, or of another entry.
    """
    proof = read_tlog_proof(text)
    signed = read_checkpoint(open_note(proof.checkpoint, *verifiers))
    if signed.origin != origin:
        raise BadProof(f"this proof is of the register {signed.origin}, not of {origin}")
    if not verify_inclusion(leaf_hash(entry), proof.index, signed.size, proof.hashes, signed.root):
        raise BadProof(f"the register {origin} does not hold this entry at number {proof.index}")
    return signed


def _hash(line: str) -> bytes:
    try:
        found = from_base64(line)
    except ValueError as error:
        raise BadProof(f"this line of the proof is not base64: {line!r}") from error
    if len(found) != HASH_BYTES:
        raise BadProof(f"this line of the proof is not a hash: {line!r}")
    return found
