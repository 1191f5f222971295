"""A text as numbers: a small transformer (MiniLM, six layers, 384 numbers a piece) that was made ours by training on requests (docs/model-card.md).

One text at a time, on one thread, on purpose: in a batch the same text would get other last digits beside other texts (the eight bits of what a
layer is given are scaled by all of it), and its labels must not depend on what is labelled beside it. To read several at once saves time all the same
(`graph_layers`). Loaded when first needed; nothing of it goes over a network.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any

from ..light_dataclass import dataclass, field
from .graph_layers import layers_of
from .label_records import Span
from .masking import Masked, names_masked
from .tokens import LONGEST
from .weights import WeightsError, arrays_in
from .wordpiece import CLOSES, OPENS, WordPiece, piece_numbers, word_pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1
"""Raised when the arrays' meaning changes; weights of another format are refused."""

MOST_PIECES = 126
"""Pieces of a text that are read, as in training; what follows is not looked at, and its label says so. Of 29,243 wordings of the corpus 10 are
longer, 164 pieces at most; cut into windows they get the same classes but for `demanding` of two."""


MOST_OF_PAIR = 197
"""Pieces of two texts that are read together, as in training."""


TOGETHER = 64
"""Texts that go through a layer one after the other before the next one's weights take its place in the processor's cache."""

BORDERS = ("embedded", "x0", "x1", "x2", "x3", "x4", "hidden")
"""What goes into the graph, between its layers, and out of it."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as the encoder gives it back: `hidden` (t, 384) of each of its pieces with the marks that open and close it, their mean `vector`
    (384,), and `spans` (t,) of the original that the pieces stand for (None: a mark). `whole`: all of it was read, not its beginning alone."""

    hidden: NDArray[np.float32]
    vector: NDArray[np.float32]
    spans: tuple[Span | None, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Cut:
    """What is read of a text: the `numbers` of its pieces and of the marks that open and close it (int32), on which alone it rests what a text
    becomes; for `spans` and `whole` see `Encoded`."""

    numbers: bytes
    spans: tuple[Span | None, ...]
    whole: bool

    def encoded(self, hidden: NDArray[np.float32]) -> Encoded:
        """The text, of which `hidden` has been read."""
        return Encoded(hidden, hidden.mean(axis=0), self.spans, self.whole)


@dataclass(frozen=True, slots=True)
class Encoder:
    """The weights: `table` (v, 384) int8 of each piece times `scale` (v,), `places` (p, 384), `second` (384,) what the second text of a pair has
    more, `gain` and `shift` (384,) of the first layer; the other `layers` are graphs, each with the name of what it is given. `vocabulary` numbers
    the pieces, `kept` has the words in lower case that are not masked, `words` the pieces of those that were met."""

    version: str
    vocabulary: Mapping[str, int]
    kept: frozenset[str]
    table: NDArray[np.int8]
    scale: NDArray[np.float32]
    places: NDArray[np.float32]
    second: NDArray[np.float32]
    gain: NDArray[np.float32]
    shift: NDArray[np.float32]
    layers: tuple[tuple[str, Any], ...]
    words: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def encode(self, text: str, own: str | None = None) -> Encoded:
        """A text of any length, its first `MOST_PIECES` pieces; an empty one has its two marks alone. `own`: the State under review
        (`masking.names_masked`)."""
        cut = self.cut(text, own)
        return cut.encoded(*self.read([cut.numbers]))

    def cut(self, text: str, own: str | None = None) -> Cut:
        """What is read of a text."""
        seen, found = self._pieces(text, own, MOST_PIECES + 1)
        read = found[:MOST_PIECES]
        return Cut(self._marked([piece.id for piece in read]), (None, *_spans(seen, read), None), len(text) <= LONGEST and len(found) <= MOST_PIECES)

    def numbers(self, text: str, own: str | None = None) -> bytes:
        """The numbers of the pieces that are read of a text (`Cut.numbers`)."""
        return self._marked(piece_numbers(names_masked(text[:LONGEST], self.kept, own).text, self.vocabulary, MOST_PIECES, self.words))

    def read(self, every: Sequence[bytes]) -> list[NDArray[np.float32]]:
        """The last layer (t, 384) of each of several texts (`TOGETHER`) by the numbers of their pieces, each by itself."""
        import numpy as np

        return self._through([self._embedded(np.frombuffer(each, np.int32)) for each in every])

    def _through(self, texts: list[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        for name, layer in self.layers:
            texts = [layer.run(None, {name: each})[0] for each in texts]
        return texts

    def embedded(self, text: str, own: str | None = None) -> NDArray[np.float32]:
        """What the graph is given of a text (t, 384): its first layer."""
        import numpy as np

        return self._embedded(np.frombuffer(self.numbers(text, own), np.int32))

    def _marked(self, found: Sequence[int]) -> bytes:
        import numpy as np

        return np.array([self.vocabulary[OPENS], *found, self.vocabulary[CLOSES]], np.int32).tobytes()

    def encode_pair(self, first: str, second: str, own: str | None = None) -> NDArray[np.float32]:
        """Two texts read together, as one vector (384,) of how the one stands to the other. Of a pair that is too long the longer text is cut
        first."""
        import numpy as np

        one, other = ([piece.id for piece in self._pieces(text, own, MOST_OF_PAIR)[1]] for text in (first, second))
        while len(one) + len(other) > MOST_OF_PAIR:
            del (one if len(one) > len(other) else other)[-1]
        opens, closes = self.vocabulary[OPENS], self.vocabulary[CLOSES]
        (hidden,) = self._through([self._embedded(np.array([opens, *one, closes, *other, closes]), len(one) + 2)])
        vector: NDArray[np.float32] = hidden.mean(axis=0)
        return vector

    def _pieces(self, text: str, own: str | None, most: int) -> tuple[Masked, list[WordPiece]]:
        seen = names_masked(text[:LONGEST], self.kept, own)
        return seen, list(islice(word_pieces(seen.text, self.vocabulary), most))

    def _embedded(self, numbers: NDArray[np.integer], second: int | None = None) -> NDArray[np.float32]:
        """The first layer (t, 384): what each piece is and where it stands, to mean 0 and variance 1. From `second` on the pieces are the second
        text's."""
        import numpy as np

        x = self.table[numbers].astype(np.float32) * self.scale[numbers][:, None] + self.places[: len(numbers)]
        if second is not None:
            x[second:] += self.second
        x -= x.mean(axis=1, keepdims=True)
        embedded: NDArray[np.float32] = x / np.sqrt((x * x).mean(axis=1, keepdims=True) + np.float32(1e-12)) * self.gain + self.shift
        return embedded


def _spans(seen: Masked, found: list[WordPiece]) -> list[Span]:
    """What the pieces stand for in the original; where nothing is masked, themselves."""
    if seen.is_original:
        return [(piece.start, piece.end) for piece in found]
    return [seen.original(piece.start, piece.end) for piece in found]


_READING = Lock()


def encoder() -> Encoder:
    """The package's encoder, its weights read once (0.1 s). Raises WeightsError where the file does not fit this version."""
    with _READING:  # while its library is loaded, what it would print goes nowhere: two threads would mix up where that was
        return _encoder()


@cache
def _encoder() -> Encoder:
    return _made_of(arrays_in("encoder.npz"))


def read_encoder(content: bytes) -> Encoder:
    """The encoder in an .npz. Raises WeightsError where it does not fit this version, ValueError where it holds a pickle."""
    import numpy as np

    with np.load(BytesIO(content), allow_pickle=False) as data:
        return _made_of({key: data[key] for key in data.files})


def _made_of(arrays: Mapping[str, NDArray[Any]]) -> Encoder:
    if int(arrays["format"]) != FORMAT:
        raise WeightsError(f"the encoder's weights have format {int(arrays['format'])}, this version reads {FORMAT}")
    names = bytes(arrays["vocabulary"]).decode().split("\n")
    return Encoder(
        version=bytes(arrays["version"]).decode(),
        vocabulary={name: number for number, name in enumerate(names)},
        kept=frozenset(bytes(arrays["kept"]).decode().split("\n")),
        table=arrays["table"],
        scale=arrays["scale"],
        places=arrays["places"],
        second=arrays["second"],
        gain=arrays["gain"],
        shift=arrays["shift"],
        layers=tuple(_layers(bytes(arrays["graph"]))),
    )


def _layers(graph: bytes) -> Iterator[tuple[str, Any]]:
    onnxruntime = _quiet_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    for name, layer in zip(BORDERS, layers_of(graph, BORDERS), strict=False):
        yield name, onnxruntime.InferenceSession(layer, options, providers=["CPUExecutionProvider"])


def _quiet_onnxruntime() -> Any:
    """The library, its telemetry off before it is loaded: else it writes a number for this machine into the user's cache. What it says on the screen
    of devices that a confined process can't see is for nobody."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    kept, (end, nowhere) = os.dup(2), os.pipe()  # a confined process may not write to a device
    try:
        os.dup2(nowhere, 2)
        import onnxruntime

        onnxruntime.disable_telemetry_events()
        onnxruntime.set_default_logger_severity(3)
    finally:
        os.dup2(kept, 2)
        for each in (kept, end, nowhere):
            os.close(each)
    return onnxruntime
