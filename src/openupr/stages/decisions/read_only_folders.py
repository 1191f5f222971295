"""A folder that says it is not to be written in: nothing is, whoever runs the program. An administrator can write anywhere, and the marks are all
that tells them of an archive that others rest on.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ...assembling import JUDGEMENTS, SETTINGS
from ...errors import ReadOnlyFolderError
from ...languages.messages import message

_FOLDERS_ARE_MARKED = os.name != "nt"
"""On Windows the mark of a folder tells how it is shown, not that it can't be written."""


def refuse_read_only(folder: Path) -> None:
    """Raises `ReadOnlyFolderError` where a folder can't be written, and where its marks, those of every document in it, or those of the file of its
    decisions take from their owner the right to write; `OSError` where it can't be looked at."""
    marked = _FOLDERS_ARE_MARKED and not _writable(folder)
    if marked or not os.access(folder, os.W_OK) or _documents_are_read_only(folder):
        raise ReadOnlyFolderError(
            message("this folder is read-only: no decision is written there"),
            where=str(folder),
            next_step=message(
                "Keep the review in a store of yours (`openupr read` with --store), and give its name there. Or copy the folder, make the copy "
                "writable, and give that."
            ),
        )


def _documents_are_read_only(folder: Path) -> bool:
    """Whether nobody is to change what is decided here, or any document that lies here; one locked file among others says nothing of the folder."""
    decisions = folder / JUDGEMENTS
    if decisions.is_file() and not _writable(decisions):
        return True
    documents = [_writable(each) for each in _files(folder)]
    return bool(documents) and not any(documents)


def _files(folder: Path) -> Iterator[Path]:
    yield from (each for each in folder.iterdir() if each.is_file() and each.name not in {JUDGEMENTS, SETTINGS})


def _writable(path: Path) -> bool:
    return bool(path.stat().st_mode & stat.S_IWUSR)
