"""The tree of a register against the vectors of Certificate Transparency, and against its own definition."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interstice.register.tree import EMPTY_ROOT, Frontier, leaf_hash, leaf_hashes, node_hash, root_of
from tests.register.vectors import CT_ENTRIES, CT_ROOTS, registers


def defined_root(leaves: list[bytes]) -> bytes:
    """The definition of RFC 6962, 2.1, word for word."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(defined_root(leaves[:half]), defined_root(leaves[half:]))


@pytest.mark.parametrize("size", range(9))
def test_the_roots_are_those_of_certificate_transparency(size: int) -> None:
    assert root_of(leaf_hashes(CT_ENTRIES[:size])).hex() == CT_ROOTS[size]


@given(registers, some.integers(0, 70))
def test_a_tree_grows_to_the_same_root_by_one_or_by_many(leaves: list[bytes], first: int) -> None:
    one_by_one = Frontier.empty()
    for leaf in leaves:
        one_by_one = one_by_one.append(leaf)
    in_two_times = Frontier.empty().extend(leaves[:first]).extend(leaves[first:])

    assert one_by_one == in_two_times
    assert one_by_one.root() == defined_root(leaves)


@pytest.mark.parametrize("size", [4095, 4096, 4097, 8193, 9000])
def test_a_long_register_read_in_batches_has_the_root_of_its_definition(size: int) -> None:
    leaves = [leaf_hash(b"%d" % n) for n in range(size)]

    assert root_of(iter(leaves)) == defined_root(leaves)


@given(some.integers(0, 300))
def test_the_edge_comes_back_from_its_text(size: int) -> None:
    frontier = Frontier.empty().extend(leaf_hash(b"%d" % n) for n in range(size))

    assert Frontier.from_text(size, frontier.to_text()) == frontier


@pytest.mark.parametrize(("size", "text"), [(0, "AAAA"), (1, ""), (1, "é"), (-1, ""), (2, "A" * 43)])
def test_an_edge_that_is_none_of_that_size_is_refused(size: int, text: str) -> None:
    with pytest.raises(ValueError, match=r"edge|base64"):
        Frontier.from_text(size, text)


def test_an_empty_register_has_a_root_too() -> None:
    assert Frontier.empty().root() == root_of([]) == EMPTY_ROOT
    assert Frontier.empty().to_text() == ""
