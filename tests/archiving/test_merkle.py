"""The tree against the published vectors of Certificate Transparency (RFC 6962's reference tests), and against its own definition."""

from __future__ import annotations

import hashlib

import pytest

from openupr.archiving import merkle
from openupr.archiving.merkle import TreeLevels, consistency, inclusion, is_consistent, leaf_hash, root_of_inclusion, tree_root

LEAVES = [bytes.fromhex(each) for each in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSIONS = {
    (0, 8): (
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ),
    (5, 8): (
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
}
CONSISTENCIES = {
    (1, 8): INCLUSIONS[0, 8],
    (6, 8): (
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
    (2, 5): (
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ),
    (8, 8): (),
}
TREE = TreeLevels([leaf_hash(each) for each in LEAVES])


def test_the_roots_of_the_reference() -> None:
    assert [tree_root(TREE.node, size).hex() for size in range(9)] == ROOTS


@pytest.mark.parametrize("of", INCLUSIONS)
def test_proofs_that_an_entry_is_in_it(of: tuple[int, int]) -> None:
    assert tuple(each.hex() for each in inclusion(TREE.node, *of)) == INCLUSIONS[of]


@pytest.mark.parametrize("of", CONSISTENCIES)
def test_proofs_that_one_is_the_beginning_of_the_other(of: tuple[int, int]) -> None:
    assert tuple(each.hex() for each in consistency(TREE.node, *of)) == CONSISTENCIES[of]


def defined(entries: list[bytes]) -> bytes:
    """RFC 6962, 2.1, word by word."""
    if len(entries) <= 1:
        return hashlib.sha256(b"".join([b"\0", *entries]) if entries else b"").digest()
    half = 1
    while 2 * half < len(entries):
        half *= 2
    return hashlib.sha256(b"\1" + defined(entries[:half]) + defined(entries[half:])).digest()


def test_every_proof_up_to_forty_holds_and_no_other_does() -> None:
    entries = [bytes([each]) * 3 for each in range(40)]
    tree = TreeLevels([leaf_hash(each) for each in entries])
    roots = [defined(entries[:size]) for size in range(41)]
    assert [tree_root(tree.node, size) for size in range(41)] == roots
    for size in range(1, 41):
        for index in range(size):
            path = inclusion(tree.node, index, size)
            assert root_of_inclusion(leaf_hash(entries[index]), index, size, path) == roots[size]
            assert root_of_inclusion(leaf_hash(b"another"), index, size, path) != roots[size]
            assert root_of_inclusion(leaf_hash(entries[index]), index, size, [*path, roots[1]]) is None
            assert not path or root_of_inclusion(leaf_hash(entries[index]), index, size, path[:-1]) is None
            if index:
                assert root_of_inclusion(leaf_hash(entries[index]), index - 1, size, path) != roots[size]
        for first in range(size + 1):
            path = consistency(tree.node, first, size)
            assert is_consistent(first, size, roots[first], roots[size], path)
            assert not is_consistent(first, size, merkle.node_hash(roots[first], b""), roots[size], path)
            if first != size and first:
                assert not is_consistent(first, size, roots[first], merkle.leaf_hash(b""), path)
            assert not is_consistent(first, size, roots[first], roots[size], [*path, roots[0]])
