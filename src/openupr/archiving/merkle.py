"""The hash tree of RFC 6962 (2.1): its root, the proof that an entry is in it, the proof that a later tree only adds to an earlier one.

What makes a proof sees the tree by `node(level, index)` alone: the hash over the 2**level entries from index * 2**level on, all of which are there.
What checks one sees hashes, and rests on nothing else (the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

Node = Callable[[int, int], bytes]

EMPTY = hashlib.sha256(b"").digest()
"""The root of a tree without entries."""
SIZE = 32
"""Bytes of a hash."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of an entry."""
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two hashes side by side."""
    return hashlib.sha256(b"\1" + left + right).digest()


class TreeLevels:
    """All whole subtrees over hashes: `levels[k][i]` is the hash over 2**k of them."""

    def __init__(self, hashes: Sequence[bytes]) -> None:
        self.levels: list[list[bytes]] = [list(hashes)]
        while len(below := self.levels[-1]) > 1:
            self.levels.append([node_hash(below[at], below[at + 1]) for at in range(0, len(below) - 1, 2)])

    def node(self, level: int, index: int) -> bytes:
        """See `Node`."""
        return self.levels[level][index]


def tree_root(node: Node, size: int) -> bytes:
    """The root over the first `size` entries."""
    return _root_between(node, 0, size) if size else EMPTY


def inclusion(node: Node, index: int, size: int) -> list[bytes]:
    """The hashes beside the way from an entry to the root over the first `size`, the nearest first."""
    found: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        split = start + _half(end - start)
        if index < split:
            found.append(_root_between(node, split, end))
            end = split
        else:
            found.append(_root_between(node, start, split))
            start = split
    return found[::-1]


def consistency(node: Node, first: int, second: int) -> list[bytes]:
    """The hashes that show that the tree over the first `first` entries is the beginning of the one over `second`; none where either says all."""
    if first in {0, second}:
        return []
    found: list[bytes] = []
    start, end, whole = 0, second, True
    while first != end:
        split = start + _half(end - start)
        if first <= split:
            found.append(_root_between(node, split, end))
            end = split
        else:
            found.append(_root_between(node, start, split))
            start, whole = split, False
    return ([] if whole else [_root_between(node, start, end)]) + found[::-1]


def root_of_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that this proof leads to from the hash of an entry; None for a proof of another length than such a tree's."""
    if not 0 <= index < size:
        return None
    at, last, found = index, size - 1, leaf
    for each in path:
        if last == 0:
            return None
        if at & 1 or at == last:
            found = node_hash(each, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, each)
        at, last = at >> 1, last >> 1
    return found if last == 0 else None


def is_consistent(first: int, second: int, root_1: bytes, root_2: bytes, path: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree with the first root is the beginning of the one with the second."""
    if not 0 <= first <= second:
        return False
    if first == second:
        return not path and root_1 == root_2
    if first == 0:
        return not path and root_1 == EMPTY
    steps = list(path) if first & (first - 1) else [root_1, *path]
    if not steps:
        return False
    at, last = first - 1, second - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    older = newer = steps[0]
    for each in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            older, newer = node_hash(each, older), node_hash(each, newer)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            newer = node_hash(newer, each)
        at, last = at >> 1, last >> 1
    return last == 0 and older == root_1 and newer == root_2


def _half(count: int) -> int:
    """The largest power of two below `count`, which is more than one."""
    return 1 << ((count - 1).bit_length() - 1)


def _root_between(node: Node, start: int, end: int) -> bytes:
    """The root over the entries from `start` to `end`; `start` is where a subtree of that length begins."""
    parts: list[bytes] = []
    while start < end:
        level = (end - start).bit_length() - 1
        parts.append(node(level, start >> level))
        start += 1 << level
    found = parts.pop()
    while parts:
        found = node_hash(parts.pop(), found)
    return found
