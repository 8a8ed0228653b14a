"""Proofs about a tree against the vectors of Certificate Transparency, and against what they must refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interstice.register.proofs import (
    consistency_proof,
    inclusion_proof,
    verify_consistency,
    verify_inclusion,
)
from interstice.register.tree import EMPTY_ROOT, leaf_hash, leaf_hashes, root_of
from tests.register.vectors import CT_ENTRIES, CT_ROOTS, registers

A, B, C = (
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
)
D, E, F = (
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
)


@pytest.mark.parametrize(
    ("index", "size", "path"),
    [
        (0, 1, []),
        (0, 8, [A, B, C]),
        (5, 8, [D, E, CT_ROOTS[4]]),
        (2, 3, [CT_ROOTS[2]]),
        (1, 5, [CT_ROOTS[1], B, D]),
    ],
)
def test_inclusion_is_shown_as_certificate_transparency_shows_it(
    index: int, size: int, path: list[str]
) -> None:
    leaves = list(leaf_hashes(CT_ENTRIES[:size]))

    assert [one.hex() for one in inclusion_proof(leaves, index)] == path
    assert verify_inclusion(leaves[index], index, size, inclusion_proof(leaves, index), root_of(leaves))


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [(1, 1, []), (1, 8, [A, B, C]), (6, 8, [F, E, CT_ROOTS[4]]), (2, 5, [B, D]), (0, 5, [])],
)
def test_consistency_is_shown_as_certificate_transparency_shows_it(
    old: int, new: int, path: list[str]
) -> None:
    leaves = list(leaf_hashes(CT_ENTRIES))
    proof = consistency_proof(leaves, old, new)

    assert [one.hex() for one in proof] == path
    assert verify_consistency(old, root_of(leaves[:old]), new, root_of(leaves[:new]), proof)


@given(registers, some.data())
def test_every_leaf_is_shown_where_it_is_and_nowhere_else(leaves: list[bytes], data: some.DataObject) -> None:
    index = data.draw(some.integers(0, len(leaves) - 1))
    elsewhere = data.draw(some.integers(0, len(leaves)))
    proof, root = inclusion_proof(leaves, index), root_of(leaves)

    assert verify_inclusion(leaves[index], index, len(leaves), proof, root)
    assert verify_inclusion(leaves[index], elsewhere, len(leaves), proof, root) == (elsewhere == index)
    assert not verify_inclusion(leaf_hash(b"another"), index, len(leaves), proof, root)


@given(registers, some.data())
def test_a_proof_of_inclusion_with_one_bit_changed_shows_nothing(
    leaves: list[bytes], data: some.DataObject
) -> None:
    index = data.draw(some.integers(0, len(leaves) - 1))
    proof = inclusion_proof(leaves, index)
    changed = data.draw(some.sampled_from(spoilt(proof, data)))

    assert not verify_inclusion(leaves[index], index, len(leaves), changed, root_of(leaves))


@given(registers, some.data())
def test_every_state_continues_every_earlier_one(leaves: list[bytes], data: some.DataObject) -> None:
    new = data.draw(some.integers(0, len(leaves)))
    old = data.draw(some.integers(0, new))
    proof = consistency_proof(leaves, old, new)

    assert verify_consistency(old, root_of(leaves[:old]), new, root_of(leaves[:new]), proof)


@given(registers.filter(lambda leaves: len(leaves) > 1), some.data())
def test_no_proof_joins_a_state_to_a_past_that_was_rewritten(
    leaves: list[bytes], data: some.DataObject
) -> None:
    old = data.draw(some.integers(1, len(leaves) - 1))
    changed = data.draw(some.integers(0, old - 1))
    rewritten = [*leaves[:changed], leaf_hash(b"rewritten"), *leaves[changed + 1 :]]
    proofs = [consistency_proof(leaves, old, len(leaves)), consistency_proof(rewritten, old, len(leaves))]

    for proof in proofs:
        assert not verify_consistency(old, root_of(leaves[:old]), len(leaves), root_of(rewritten), proof)


@given(registers.filter(lambda leaves: len(leaves) > 1), some.data())
def test_a_proof_of_consistency_with_one_bit_changed_shows_nothing(
    leaves: list[bytes], data: some.DataObject
) -> None:
    old = data.draw(some.integers(1, len(leaves) - 1))
    proof = consistency_proof(leaves, old, len(leaves))
    changed = data.draw(some.sampled_from(spoilt(proof, data)))

    assert not verify_consistency(old, root_of(leaves[:old]), len(leaves), root_of(leaves), changed)


def spoilt(proof: list[bytes], data: some.DataObject) -> list[list[bytes]]:
    """The proof lengthened, and where it has hashes: shortened, with one hash cut, with one bit flipped."""
    found = [[*proof, leaf_hash(b"more")]]
    if proof:
        place, bit = data.draw(some.integers(0, len(proof) - 1)), data.draw(some.integers(0, 255))
        flipped = (int.from_bytes(proof[place], "big") ^ (1 << bit)).to_bytes(32, "big")
        found += [proof[:-1], proof[1:]]
        found += [[*proof[:place], other, *proof[place + 1 :]] for other in (flipped, proof[place][:-1])]
    return found


def test_an_empty_past_is_continued_by_anything_but_only_under_its_own_root() -> None:
    leaves = [leaf_hash(b"0"), leaf_hash(b"1")]

    assert verify_consistency(0, EMPTY_ROOT, 2, root_of(leaves), [])
    assert not verify_consistency(0, root_of(leaves), 2, root_of(leaves), [])
    assert not verify_consistency(0, EMPTY_ROOT, 2, root_of(leaves), [leaves[0]])
    assert not verify_consistency(2, root_of(leaves), 1, leaves[0], [])
    assert not verify_consistency(1, leaves[0], 2, root_of(leaves), [])


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_proof_of_what_is_not_there(index: int) -> None:
    with pytest.raises(ValueError, match=f"no leaf {index}"):
        inclusion_proof([leaf_hash(b"%d" % n) for n in range(3)], index)


@pytest.mark.parametrize(("old", "new"), [(3, 2), (-1, 2), (1, 4)])
def test_there_is_no_proof_from_or_to_a_state_that_never_was(old: int, new: int) -> None:
    with pytest.raises(ValueError, match="no proof"):
        consistency_proof([leaf_hash(b"%d" % n) for n in range(3)], old, new)
