"""What a sentence is about, as a vector: two sentences are alike as far as their vectors point the same way.

The encoder was trained on what words do, and lost some of what it knew of what they are about; a linear map gives it back. It was learnt from
sentences of the States of the part "train" and from what the encoder made of them before that training (tools/train/encoder/fit_likeness.py).
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from ..light_dataclass import dataclass
from .encoded_texts import vector_of
from .weights import WeightsError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1
"""Raised when the arrays' meaning changes; a map of another format is refused."""


@dataclass(frozen=True, slots=True)
class Map:
    """From vectors of the encoder (..., 384) to what texts or their pieces are about: (vector - `middle`) @ `weight` times `scale`, plus `bias`;
    `weight` (384, m) is int8. `encoder` is the start of the SHA-256 of the encoder's file that it was learnt for."""

    weight: NDArray[np.int8]
    scale: NDArray[np.float32]
    middle: NDArray[np.float32]
    bias: NDArray[np.float32]
    encoder: str

    def about(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """What each is about (..., m), of length 1."""
        import numpy as np

        found = ((vectors - self.middle) @ self.weight.astype(np.float32)) * self.scale + self.bias
        unit: NDArray[np.float32] = (found / np.maximum(np.linalg.norm(found, axis=-1, keepdims=True), 1e-9)).astype(np.float32)
        return unit


@lru_cache(maxsize=16_384)
def subject_vector(text: str, own: str | None) -> NDArray[np.float32]:
    """What a text is about (384,), of length 1. `own` is the State under review (ISO 3166 alpha-3). Kept, for one text is held against many."""
    return likeness_map().about(vector_of(text, own))


@cache
def likeness_map() -> Map:
    """The package's map, read once. Raises WeightsError where the file does not fit this version."""
    return read_map(files(__package__).joinpath("weights", "likeness.npz").read_bytes())


def read_map(content: bytes) -> Map:
    """The map in an .npz. Raises WeightsError where it does not fit this version, ValueError where it holds a pickle."""
    import numpy as np

    with np.load(BytesIO(content), allow_pickle=False) as data:
        arrays = {key: data[key] for key in data.files}
    if int(arrays["format"]) != FORMAT:
        raise WeightsError(f"the map of likeness has format {int(arrays['format'])}, this version reads {FORMAT}")
    return Map(encoder=bytes(arrays["encoder"]).decode(), **{name: arrays[name] for name in ("weight", "scale", "middle", "bias")})
