"""JSON of a stranger on its way to a parser in C, which ends its process at a number that Python can't convert."""

from __future__ import annotations

import re
from typing import BinaryIO

from ..errors import UnreadableError
from ..languages.messages import message
from .limits import MAX_DIGITS

_LONG = re.compile(rb"\d{%d}" % MAX_DIGITS)


class BoundedJson:
    """A file of JSON that is read piece by piece. Raises `UnreadableError` before the parser meets a number of `MAX_DIGITS` digits."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file, self._name, self._end = file, name, b""

    def read(self, size: int = -1) -> bytes:
        """The next piece."""
        piece = self._file.read(size)
        if _LONG.search(self._end + piece):
            what = message("this JSON holds a number of {max_digits} digits or more, which no export and no table does", max_digits=MAX_DIGITS)
            raise UnreadableError(what, where=self._name, next_step=message("It may be made to do harm: take the export anew."))
        self._end = (self._end + piece)[-MAX_DIGITS:]
        return piece
