"""The tree of a register, as RFC 6962 and RFC 9162 define it, so that tools nobody here wrote can check it.

Everywhere below, a *leaf* is the 32 bytes of `leaf_hash(entry)`, not the entry itself: what is stored beside
each entry is enough to compute any root or proof.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Self

from interstice.register.canonical import from_base64, to_base64

HASH_BYTES = 32
"""The length of every leaf, node and root: SHA-256."""

EMPTY_ROOT = sha256(b"").digest()
"""The root of a register in which nothing has happened yet (RFC 6962, 2.1)."""

_BATCH = 4096


def leaf_hash(entry: bytes) -> bytes:
    """The leaf of an entry. The 0x00 before it keeps an entry from ever passing for a node of the tree."""
    return sha256(b"\x00" + entry).digest()


def leaf_hashes(entries: Iterable[bytes]) -> Iterator[bytes]:
    """The leaves of many entries, one after another, at the speed that verifying a whole register needs."""
    return (sha256(b"\x00" + entry).digest() for entry in entries)


def node_hash(left: bytes, right: bytes) -> bytes:
    """The node above two others. The 0x01 before them keeps a node from ever passing for an entry."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a tree: the roots of its largest complete subtrees, from left to right.

    It is all that appending needs, so that inscribing an act costs the same in the first year and the tenth.
    """

    size: int
    hashes: tuple[bytes, ...]

    def __post_init__(self) -> None:
        if self.size < 0 or self.size.bit_count() != len(self.hashes):
            raise ValueError(f"{len(self.hashes)} hashes are not the edge of a tree of {self.size} leaves")

    @classmethod
    def empty(cls) -> Self:
        """The edge of a tree that has no leaf yet."""
        return cls(0, ())

    @classmethod
    def from_text(cls, size: int, text: str) -> Self:
        """The edge that `to_text` wrote. Raises ValueError where it cannot be that of a tree of this size."""
        edge = from_base64(text)
        if len(edge) % HASH_BYTES:
            raise ValueError(
                f"the edge of a tree is made of whole hashes, and this one has {len(edge)} bytes"
            )
        return cls(size, tuple(edge[at : at + HASH_BYTES] for at in range(0, len(edge), HASH_BYTES)))

    def to_text(self) -> str:
        """The hashes of the edge as one base64 text, empty for an empty tree; its size is stored apart."""
        return to_base64(b"".join(self.hashes))

    def append(self, leaf: bytes) -> Self:
        """The edge after one more leaf."""
        edge, size, node = list(self.hashes), self.size, leaf
        while size & 1:
            node = node_hash(edge.pop(), node)
            size >>= 1
        return type(self)(self.size + 1, (*edge, node))

    def extend(self, leaves: Iterable[bytes]) -> Self:
        """The edge after many more leaves, read in batches: a whole register never sits in memory."""
        reading, grown = iter(leaves), self
        while batch := list(islice(reading, _BATCH)):
            grown = type(self)(grown.size + len(batch), _joined(grown, batch))
        return grown

    def root(self) -> bytes:
        """The root of the tree: the one hash that a checkpoint signs."""
        if not self.hashes:
            return EMPTY_ROOT
        *others, root = self.hashes
        for left in reversed(others):
            root = node_hash(left, root)
        return root


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root of the tree that has these leaves, in memory that grows with the logarithm of their number."""
    return Frontier.empty().extend(leaves).root()


def _joined(edge: Frontier, level: list[bytes]) -> tuple[bytes, ...]:
    left, size, right = list(edge.hashes), edge.size, []
    while size or level:
        if size & 1:
            level.insert(0, left.pop())
        if len(level) & 1:
            right.append(level.pop())
        pairs = iter(level)
        level = [sha256(b"\x01" + one + two).digest() for one, two in zip(pairs, pairs, strict=True)]
        size >>= 1
    return (*left, *reversed(right))
