"""Mutators that know no format: bits, blocks, numbers, ends."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

Mutator = Callable[[bytearray, random.Random], None]

WHOLE = (0, 1, -1, 2, 7, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1_000_000, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**63, 10**30)
"""Whole numbers at which something overflows, loops or allocates."""


def spot(data: bytearray, draw: random.Random, most: int = 4096) -> tuple[int, int]:
    """Where a random block begins and ends; short ones are as likely as long ones."""
    length = min(len(data), int(2 ** draw.uniform(0, most.bit_length() - 1)))
    begin = draw.randrange(len(data) - length + 1) if data else 0
    return begin, begin + length


def flip_bits(data: bytearray, draw: random.Random) -> None:
    for _ in range(int(2 ** draw.uniform(0, 7)) if data else 0):
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)


def set_bytes(data: bytearray, draw: random.Random) -> None:
    begin, end = spot(data, draw, 64)
    data[begin:end] = draw.choice([b"\x00", b"\xff", b"\x80", b"\x7f", b" ", b"\n"]) * (end - begin)


def truncate(data: bytearray, draw: random.Random) -> None:
    del data[draw.randrange(len(data) + 1) :]


def cut_head(data: bytearray, draw: random.Random) -> None:
    del data[: spot(data, draw)[1]]


def delete_block(data: bytearray, draw: random.Random) -> None:
    begin, end = spot(data, draw)
    del data[begin:end]


def copy_block(data: bytearray, draw: random.Random) -> None:
    begin, end = spot(data, draw)
    block = bytes(data[begin:end]) * draw.choice([1, 1, 1, 2, 50])
    at = draw.randrange(len(data) + 1)
    data[at:at] = block


def overwrite_block(data: bytearray, draw: random.Random) -> None:
    begin, end = spot(data, draw)
    at = draw.randrange(len(data) + 1)
    data[at : at + end - begin] = data[begin:end]


def insert_noise(data: bytearray, draw: random.Random) -> None:
    at = draw.randrange(len(data) + 1)
    data[at:at] = draw.randbytes(int(2 ** draw.uniform(0, 12)))


def append(data: bytearray, draw: random.Random) -> None:
    data += draw.choice([b"\x00" * 70_000, b"\n" * 1000, data[: len(data) // 2], b"%%EOF\n", b"PK\x05\x06" + b"\x00" * 18])


def binary_number(data: bytearray, draw: random.Random) -> None:
    size = draw.choice([1, 2, 4, 8])
    if len(data) > size:
        at = draw.randrange(len(data) - size)
        data[at : at + size] = (draw.choice(WHOLE) % 256**size).to_bytes(size, draw.choice(["little", "big"]))


def swap_matches(data: bytearray, draw: random.Random, pattern: re.Pattern[bytes]) -> None:
    """Two of what the pattern finds change places."""
    found = list(pattern.finditer(data))
    if len(found) > 1:
        first, second = sorted(draw.sample(found, 2), key=lambda match: match.start())
        a, b = first.group(), second.group()
        data[second.start() : second.end()] = a
        data[first.start() : first.end()] = b


def replace_matches(data: bytearray, draw: random.Random, pattern: re.Pattern[bytes], by: Sequence[bytes], most: int = 4) -> None:
    """Some of what the pattern finds is written otherwise."""
    found = list(pattern.finditer(data))
    for match in sorted(draw.sample(found, min(len(found), draw.randint(1, most))), key=lambda match: -match.start()):
        data[match.start() : match.end()] = draw.choice(by)


def duplicate_matches(data: bytearray, draw: random.Random, pattern: re.Pattern[bytes]) -> None:
    """One of what the pattern finds is inserted again elsewhere, once or often."""
    found = list(pattern.finditer(data))
    if found:
        block = draw.choice(found).group() * draw.choice([1, 2, 300])
        at = draw.choice(found).start()
        data[at:at] = block


ANY: tuple[Mutator, ...] = (
    flip_bits,
    set_bytes,
    truncate,
    cut_head,
    delete_block,
    copy_block,
    overwrite_block,
    insert_noise,
    append,
    binary_number,
)


def mutate(data: bytes, draw: random.Random, mutators: Sequence[Mutator], most: int = 4) -> bytes:
    """One to `most` mutators, one after the other."""
    changed = bytearray(data)
    for _ in range(draw.randint(1, most)):
        draw.choice(mutators)(changed, draw)
    return bytes(changed)
