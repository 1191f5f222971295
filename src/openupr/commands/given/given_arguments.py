"""What a user gives: paths, identifiers of reviews in a store, standard input; and that none of it is written over."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from ..said.command_language import message

_WORDS = re.compile(r"[^./\\]+")
"""What may be the name of a State."""
_REVIEW = re.compile(r"([A-Za-z]{3})-(\d{1,2})(?:[/\\](.+))?")


def from_stdin() -> bytes:
    """What is given on standard input. Raises `UnreadableError` for more than a file may hold."""
    from ...errors import UnreadableError
    from ...reading.limits import MAX_FILE

    data = sys.stdin.buffer.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise UnreadableError(
            message("this has more than the {max_file} bytes that OpenUPR takes", max_file=MAX_FILE),
            where="standard input",
            next_step=message("Split it."),
        )
    return data


def refuse_overwriting(to: Path | None, given: Sequence[Path] = ()) -> None:
    """Raises `UsageError` where the file to write is there already and a user's: one of those to be read (files, folders), or one that OpenUPR did
    not write, or that was changed since it did. What it wrote itself, and nobody changed, is written again: a command can be run twice."""
    if to is None or not to.is_file():
        return
    from ...errors import UsageError
    from ...stages.apart.workers import Workers
    from ...stages.taken_in.gathering import gathered_files
    from ...stages.taken_in.own_results import is_as_we_wrote_it

    read = [path for path in given if path.exists()]
    if not any(path.samefile(to) for path in read):
        with Workers(1) as workers:
            if is_as_we_wrote_it(to, workers):
                return
    if any(path.exists() and path.samefile(to) for path in gathered_files(read)):
        why = message("the file to write is one of those that are read, and would be lost")
        step = message("Write to another file; if this is an old result, move it out of the folder or delete it.")
    else:
        why = message("this file is there already, and it may hold your work: OpenUPR did not write it as it is now")
        step = message("Write to another file, or move this one away first.")
    raise UsageError(why, where=str(to), next_step=step)


def identifier_of(path: Path, store: str | None = None) -> tuple[str, str] | None:
    """The review and the record (empty: none) that an argument names when there is no such file: `SVN-48`, `SVN-48/R140.12`. None for a path.

    Where the user names the `store` that is meant, such a name is the store's, also where a file or folder is called so.
    """
    match = _REVIEW.fullmatch(str(path))
    if match is None or (store is None and path.exists()):
        return None
    return f"{match[1].upper()}-{int(match[2]):02d}", match[3] or ""


def given_path(text: str) -> Path:
    """An argument as a path. One that begins with a dot, or ends with a slash, is a path whatever reviews a store holds: it is made absolute, so that
    it is no name of a review or State."""
    path = Path(text)
    plain = text.startswith((".", "~")) or text.endswith(("/", os.sep))
    return path.absolute() if plain and (_REVIEW.fullmatch(str(path)) or _WORDS.fullmatch(str(path))) else path
