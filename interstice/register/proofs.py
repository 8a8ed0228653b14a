"""Proofs about a register's tree: that an entry is in it, that a later state only added to an earlier one.

A partner who kept nothing but a checkpoint can check either without reading any entry (row RL15). The
algorithms are those of RFC 6962 and RFC 9162: proofs of one's own making have fooled their readers before
(GO-2022-1117). As in `tree`, a *leaf* is the hash of an entry.
"""

from __future__ import annotations

from collections.abc import Sequence

from interstice.register.tree import EMPTY_ROOT, HASH_BYTES, node_hash, root_of


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """What shows that the leaf at this index is in their tree, from the lowest hash up (RFC 6962, 2.1.1)."""
    if not 0 <= index < len(leaves):
        raise ValueError(f"there is no leaf {index} in a tree of {len(leaves)}")
    path, start, stop = [], 0, len(leaves)
    while stop - start > 1:
        middle = start + _split(stop - start)
        if index < middle:
            path.append(root_of(leaves[middle:stop]))
            stop = middle
        else:
            path.append(root_of(leaves[start:middle]))
            start = middle
    return path[::-1]


def consistency_proof(leaves: Sequence[bytes], old: int, new: int) -> list[bytes]:
    """What shows that the tree of the first `new` leaves continues that of the first `old` (RFC 6962, 2.1.2).

    Nothing needs showing between a tree and itself, nor from the empty tree: the proof is then empty.
    """
    if not 0 <= old <= new <= len(leaves):
        raise ValueError(f"no proof from {old} to {new} leaves in a tree of {len(leaves)}")
    path: list[bytes] = []
    start, stop = 0, new
    while 0 < old < stop:
        middle = start + _split(stop - start)
        if old <= middle:
            path.append(root_of(leaves[middle:stop]))
            stop = middle
        else:
            path.append(root_of(leaves[start:middle]))
            start = middle
    if start:
        path.append(root_of(leaves[start:stop]))
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows this leaf at this index of the tree of that size (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size or not _all_hashes(leaf, root, *proof):
        return False
    node, last, found = index, size - 1, leaf
    for sibling in proof:
        if not last:
            return False
        if node & 1 or node == last:
            found = node_hash(sibling, found)
            climb = _trailing_zeros(node)
            node, last = node >> climb, last >> climb
        else:
            found = node_hash(found, sibling)
        node, last = node >> 1, last >> 1
    return not last and found == root


def verify_consistency(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the newer tree only added to the older one (RFC 9162, 2.1.4.2)."""
    if not 0 <= old <= new or not _all_hashes(old_root, new_root, *proof):
        return False
    if old in (0, new):
        return not proof and old_root == (EMPTY_ROOT if old == 0 else new_root)
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    if not path:
        return False
    climb = _trailing_zeros(old)
    return _walk((old - 1) >> climb, (new - 1) >> climb, path) == (old_root, new_root)


def _walk(node: int, last: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    older = newer = path[0]
    for sibling in path[1:]:
        if not last:
            return None
        if node & 1 or node == last:
            older, newer = node_hash(sibling, older), node_hash(sibling, newer)
            climb = _trailing_zeros(node)
            node, last = node >> climb, last >> climb
        else:
            newer = node_hash(newer, sibling)
        node, last = node >> 1, last >> 1
    return None if last else (older, newer)


def _split(size: int) -> int:
    return 1 << ((size - 1).bit_length() - 1)


def _trailing_zeros(number: int) -> int:
    return (number & -number).bit_length() - 1


def _all_hashes(*found: bytes) -> bool:
    return all(len(one) == HASH_BYTES for one in found)
