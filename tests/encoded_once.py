"""What the encoder makes of a text is made by the first of the processes that run the tests which needs it, and read by the others (pytest -n).

The encoder takes some milliseconds a sentence, the same real documents are asked after in thirty files of tests, and what it makes depends on nothing
but what it is given. Where one process runs all tests, and in `tests/labelling`, which are on the encoder itself, nothing is kept here.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Any

import pytest

from openupr.labelling import encoded_texts
from openupr.labelling import encoder as module
from openupr.light_dataclass import replace

from .made_once import PLACE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_own = module._encoder


class Shared:
    """The layers of the encoder as one, which looks for what it was asked in a folder before it works it out."""

    def __init__(self, layers: tuple[tuple[str, Any], ...], folder: Path) -> None:
        self._layers, self._folder = layers, folder

    def run(self, names: None, given: dict[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        """What it makes of a text's first layer (t, 384): as many numbers."""
        import numpy as np

        (embedded,) = given.values()
        path = self._folder / hashlib.blake2b(embedded.tobytes(), digest_size=16).hexdigest()
        try:
            return [np.frombuffer(path.read_bytes(), np.float32).reshape(embedded.shape)]
        except FileNotFoundError:
            made = [embedded]
            for name, layer in self._layers:
                made = layer.run(names, {name: made[0]})
        unfinished = path.with_suffix(f".{os.getpid()}-{get_ident()}")
        with contextlib.suppress(OSError):  # a full disk costs time alone: all of a run takes about two gigabytes
            unfinished.write_bytes(made[0].tobytes())
            unfinished.replace(path)
        return made


def encoded_once(patch: pytest.MonkeyPatch) -> None:
    """Let the package's encoder share what it makes with the other processes of this run."""
    if not os.environ.get(PLACE):
        return
    folder = Path(os.environ[PLACE], "encoded")
    folder.mkdir(exist_ok=True)

    @cache
    def shared() -> module.Encoder:
        own = _own()
        return replace(own, layers=((module.BORDERS[0], Shared(own.layers, folder)),))

    patch.setattr(module, "_encoder", shared)


def encoded_anew() -> Iterator[None]:
    """Let it work out everything anew until the generator goes on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_encoder", _own)
        patch.setattr(encoded_texts, "_kept", encoded_texts._Kept())
        yield
