"""Templates as Python's byte code, kept beside them where Python keeps that of its modules: to compile them anew takes as long as to fill them."""

from __future__ import annotations

import marshal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache
from jinja2 import __version__ as jinja_version

from ...beside_code import beside, keep_beside

if TYPE_CHECKING:
    from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """The byte code of a template lies in `__pycache__`, with the template's hash, and is used for as long as the template is the same. As with
    modules: none is written where Python is told to write none or where the folder can't be written to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """What was kept of this template, if it is this template's."""
        try:
            data = self._file(bucket).read_bytes()
        except OSError:
            return
        head = _head(bucket)
        if data.startswith(head):
            bucket.code = marshal.loads(data[len(head) :])  # noqa: S302

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        if bucket.code is not None:
            keep_beside(self._file(bucket), _head(bucket) + marshal.dumps(bucket.code))

    def _file(self, bucket: Bucket) -> Path:
        return beside(self._folder / f"{bucket.key}.py", ".jinja")


def _head(bucket: Bucket) -> bytes:
    """What the byte code depends on: Jinja, Python, how templates are compiled, and this one's text."""
    made = bucket.environment
    ways = (made.autoescape, made.lstrip_blocks, made.trim_blocks, made.finalize is not None, made.undefined.__name__, sorted(made.extensions))
    return f"{jinja_version} {sys.version} {ways} {bucket.checksum}\n".encode()
