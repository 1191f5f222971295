"""What each piece of a text is about, as vectors: whether one text has what another says, in the same words or in others.

Of two sentences their vectors say how alike they are as a whole; what one passage says among much else is seen only piece by piece. The map from the
encoder's pieces was learnt on concerns and passages that readers labelled (tools/train/encoder/fit_pieces.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from .encoded_texts import encoded_each
from .subject_vectors import Map, read_map

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .label_records import Span


@cache
def piece_map() -> Map:
    """The package's map (384, 96), read once. Raises WeightsError where the file does not fit this version."""
    return read_map(files(__package__).joinpath("weights", "pieces.npz").read_bytes())


def piece_vectors(texts: Sequence[str], own: str | None) -> list[tuple[NDArray[np.float32], tuple[Span | None, ...]]]:
    """What each piece of some texts is about (t, 96), each of length 1, with what of the text it stands for (None: a mark that opens or closes it).
    `own` is the State under review (ISO 3166 alpha-3)."""
    made = piece_map()
    return [(made.about(each.hidden), each.spans) for each in encoded_each(texts, own)]
