"""A person's decision, added to the file beside the documents that it is on."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ...assembling import JUDGEMENTS, judgement_line
from ...errors import UsageError
from ...languages.messages import Text, message
from ...records import Judgement
from .read_only_folders import refuse_read_only


def add_to_judgements(folder: str | Path, judgement: Judgement) -> Path:
    """Add a person's decision to the judgements of a folder; nothing that stands there is changed. Returns the file. Raises `UsageError` where that
    is a link, or another name of a file elsewhere: then the decision would be written into that one; and where a name in it is no UTF-8.
    Raises `ReadOnlyFolderError` where nothing is to be written in the folder."""
    path = Path(folder) / JUDGEMENTS
    refuse_read_only(path.parent)
    try:
        line = judgement_line(judgement).encode()
    except UnicodeEncodeError as error:
        step = message("Rename the file so that its name is readable, then decide.")
        raise UsageError(
            message("this name holds bytes that are no UTF-8: no decision on it can be kept"), where=judgement.record, next_step=step
        ) from error
    if path.is_symlink():
        raise _not_its_own(path, message("this is a link: no decision is written there"))
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "r+b", buffering=0) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
            what = (
                message("this is another name of a file elsewhere: no decision is written there")
                if stat.S_ISREG(found.st_mode)
                else message("this is no file: no decision is written there")
            )
            raise _not_its_own(path, what)
        if found.st_size:
            file.seek(-1, os.SEEK_END)
        whole = not found.st_size or file.read(1) == b"\n"
        file.write(("" if whole else "\n").encode() + line + b"\n")
    return path


def _not_its_own(path: Path, what: Text) -> UsageError:
    return UsageError(what, where=str(path), next_step=message("Put a file of its own in its place."))
