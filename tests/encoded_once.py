"""What the encoder makes of a text is made by the first of the processes that run the tests which needs it, and read by the others (pytest -n).

The encoder takes some milliseconds a sentence, the same real documents are asked after in thirty files of tests, and what it makes depends on nothing
but what it is given. Where one process runs all tests, and in `tests/labelling`, which are on the encoder itself, nothing is kept here.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING

import pytest

from openupr.labelling import encoded_texts
from openupr.labelling.encoder import Encoder, encoder

from .made_once import PLACE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_through = Encoder._through


def encoded_once(patch: pytest.MonkeyPatch) -> None:
    """Let the package's encoder share what it makes with the other processes of this run."""
    if not os.environ.get(PLACE):
        return
    folder = Path(os.environ[PLACE], "encoded")
    folder.mkdir(exist_ok=True)

    def shared(own: Encoder, texts: list[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        """The last layer of each text: of those that nobody has met together, layer by layer."""
        if own is not encoder():
            return _through(own, texts)
        paths = [folder / hashlib.blake2b(each.tobytes(), digest_size=16).hexdigest() for each in texts]
        found = [_read(path, each.shape) for path, each in zip(paths, texts, strict=True)]
        new = [at for at, each in enumerate(found) if each is None]
        made = dict(zip(new, _through(own, [texts[at] for at in new]), strict=True))
        for at, each in made.items():
            _put(paths[at], each)
        return [made[at] if each is None else each for at, each in enumerate(found)]

    patch.setattr(Encoder, "_through", shared)


def _read(path: Path, shape: Sequence[int]) -> NDArray[np.float32] | None:
    import numpy as np

    try:
        return np.frombuffer(path.read_bytes(), np.float32).reshape(shape)
    except FileNotFoundError:
        return None


def _put(path: Path, made: NDArray[np.float32]) -> None:
    unfinished = path.with_suffix(f".{os.getpid()}-{get_ident()}")
    with contextlib.suppress(OSError):  # a full disk costs time alone: all of a run takes about two gigabytes
        unfinished.write_bytes(made.tobytes())
        unfinished.replace(path)


def encoded_anew() -> Iterator[None]:
    """Let it work out everything anew until the generator goes on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Encoder, "_through", _through)
        patch.setattr(encoded_texts, "_kept", encoded_texts._Kept())
        yield
