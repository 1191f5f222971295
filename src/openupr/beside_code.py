"""What is worked out of the package's own files, kept beside them where Python keeps the byte code of its modules. As with modules: nothing is
written where Python is told to write none, or where the folder can't be written to."""

from __future__ import annotations

import os
import sys
from importlib.util import cache_from_source
from pathlib import Path


def beside(source: Path, ending: str) -> Path:
    """The file in which something that is made of a source file is kept."""
    return Path(cache_from_source(str(source))).with_suffix(ending)


def keep_beside(target: Path, data: bytes) -> None:
    """Keep it: whole, or not at all."""
    if sys.dont_write_bytecode:
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(f"{target.suffix}.{os.getpid()}")
        part.write_bytes(data)
        part.replace(target)
    except OSError:
        return
