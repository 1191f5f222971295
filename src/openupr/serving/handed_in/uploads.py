"""Files that are handed in: their names made harmless, their bytes put into a folder of the job, from which workers read them."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from starlette.datastructures import UploadFile

from ...languages.messages import message
from ...reading.limits import MAX_FILE
from ..shell.refused import Refused

MOST_FILES = 2_000
"""Files of one job."""
_DEEP = 8
"""Folders in each other."""
_LONG = 120
"""Letters of a name."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows takes for a device."""
_AT_A_TIME = 1 << 20


def safe_path(name: str, taken: set[str]) -> str:
    """Where a file of this name is put below the job's folder: in the folders that it came in, without parts that lead elsewhere or that a system
    gives a meaning. Names that would become the same get a number."""
    parts = [_safe_name(part) for part in re.split(r"[/\\]", name) if part not in {"", ".", ".."}][-_DEEP:] or ["file"]
    stem, dot, ending = parts[-1].rpartition(".")
    number = 1
    made = "/".join(parts)
    while made.casefold() in taken:
        number += 1
        made = "/".join((*parts[:-1], f"{stem or ending} ({number}){dot}{ending if stem else ''}"))
    taken.add(made.casefold())
    return made


def _safe_name(part: str) -> str:
    plain = "".join(each if each.isprintable() and each not in '<>:"|?*' else "_" for each in unicodedata.normalize("NFC", part))
    plain = plain.encode("utf-8", "replace").decode().strip(" ").lstrip(".").rstrip(". ") or "file"
    if len(plain) > _LONG:
        stem, dot, ending = plain.rpartition(".")
        plain = f"{stem[: _LONG - 12]}{dot}{ending[:10]}" if dot else plain[:_LONG]
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain


def put_files(files: Iterable[UploadFile], folder: Path) -> tuple[str, ...]:
    """Put files into a new folder that nobody else may open, each whole and on the disk. Returns their names. Raises `Refused` for none, for
    too many, and for one that is too large; then nothing stays."""
    chosen = [each for each in files if each.filename]
    if not chosen:
        raise Refused(400, message("no file was chosen"), message("Choose files, or a folder, and send again."))
    if len(chosen) > MOST_FILES:
        raise Refused(413, message("these are more than {n} files", n=MOST_FILES), message("Hand in one review, or some, at a time."))
    taken: set[str] = set()
    names = [safe_path(str(each.filename), taken) for each in chosen]
    folder.mkdir(mode=0o700, parents=True, exist_ok=False)
    try:
        for file, name in zip(chosen, names, strict=True):
            _put(file, folder / name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return tuple(names)


def _put(file: UploadFile, path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    left = MAX_FILE
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), "wb") as out:
        while data := file.file.read(_AT_A_TIME):
            left -= len(data)
            if left < 0:
                raise Refused(
                    413,
                    message("{file} is larger than {n} MB", file=path.name, n=MAX_FILE // 1_000_000),
                    message("No document of a review is that large."),
                )
            out.write(data)
        out.flush()
        os.fsync(out.fileno())
