"""The encoder's graph cut into its layers, each a graph of its own with its part of the weights.

A text goes through them one after the other as it goes through the whole, with the same numbers to the last bit. But where all texts go through one
layer before the next, its weights stay in the processor's cache: they are a sixth of eleven megabytes. An ONNX file is a protocol buffer, of which
only the fields named here are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .weights import WeightsError

_GRAPH = 7  # of a model
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE = 1, 5, 11, 12, 13  # of a graph
_FROM, _TO = 1, 2  # of a node
_NAME, _TYPE = 1, 2  # of an input or output
_TENSOR_NAME = 8  # of an initializer

_Message = bytes | memoryview
"""What is looked at is not copied: the weights are eleven megabytes."""
_Field = tuple[int, _Message | int]


def layers_of(model: bytes, borders: Sequence[str]) -> list[bytes]:
    """A model as one for each step from border to border: the names of what goes into the first layer, between each two, and out of the last; all
    are of one type. Raises `WeightsError` where the graph is not such a chain."""
    around = list(_fields(memoryview(model)))
    graph = list(_fields(next(_bytes(around, _GRAPH), b"")))
    kind = next((each for shown in _bytes(graph, _INPUT) for each in _bytes(_fields(shown), _TYPE)), b"")
    weights = {name: each for each in _bytes(graph, _INITIALIZER) for name in _names(each, _TENSOR_NAME)}
    made = []
    for first, last in pairwise(borders):
        nodes, needed = _between(list(_bytes(graph, _NODE)), first, last)
        if unknown := needed - weights.keys() - {first, ""}:
            raise WeightsError(f"the encoder's graph is no chain of layers: {last} needs {min(unknown)}")
        whole = [each for each in graph if each[0] not in {_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE}]
        whole += [(_NODE, each) for each in nodes]
        whole += [(_INITIALIZER, each) for name, each in weights.items() if name in needed]
        whole += [(field, _written([(_NAME, name.encode()), (_TYPE, kind)])) for field, name in ((_INPUT, first), (_OUTPUT, last))]
        made.append(_written([(number, _written(whole) if number == _GRAPH else value) for number, value in around]))
    return made


def _between(nodes: Sequence[_Message], first: str, last: str) -> tuple[list[_Message], set[str]]:
    """The nodes that lead from one name to another, in their order, and all names that go into them."""
    wanted, found = {last}, []
    for node in reversed(nodes):
        if any(name in wanted and name != first for name in _names(node, _TO)):
            found.append(node)
            wanted.update(_names(node, _FROM))
    made = {name for node in found for name in _names(node, _TO)}
    if last not in made:
        raise WeightsError(f"the encoder's graph has no {last}")
    return found[::-1], wanted - made


def _names(message: _Message, number: int) -> list[str]:
    return [bytes(each).decode() for each in _bytes(_fields(message), number)]


def _bytes(fields: Iterator[_Field] | Sequence[_Field], number: int) -> Iterator[_Message]:
    return (value for field, value in fields if field == number and not isinstance(value, int))


def _fields(message: _Message) -> Iterator[_Field]:
    at = 0
    while at < len(message):
        tag, at = _number(message, at)
        value, at = _number(message, at)
        if tag & 7 == 2:
            yield tag >> 3, message[at : at + value]
            at += value
        elif tag & 7 == 0:
            yield tag >> 3, value
        else:
            raise WeightsError("the encoder's graph can't be read")


def _number(message: _Message, at: int) -> tuple[int, int]:
    """A number of any length, seven bits a byte, and where it ends."""
    found = shift = 0
    while True:
        byte = message[at]
        found |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return found, at


def _written(fields: Sequence[_Field]) -> bytes:
    return b"".join(
        part
        for number, value in fields
        for part in ((_digits(number << 3), _digits(value)) if isinstance(value, int) else (_digits(number << 3 | 2), _digits(len(value)), value))
    )


def _digits(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)
