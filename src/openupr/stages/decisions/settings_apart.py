"""What people say of folders, in the two files beside the documents: read by a worker, as whoever passed a folder on may have written them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ...assembling import JUDGEMENTS, SETTINGS, Dossier
from ...errors import OpenUPRError, UnreadableError
from ...reading import content, path_text
from ...reading.limits import MAX_SETTINGS
from ..apart.workers import Workers

_FILES = (SETTINGS, JUDGEMENTS)


def says_something(folder: Path) -> bool:
    """Whether one of the two files is there."""
    return any((folder / name).is_file() for name in _FILES)


def dossiers_of(folders: Iterable[Path], workers: Workers) -> dict[Path, Dossier]:
    """What a person says of the files of each of these folders where there is something. Raises `UsageError`, `UnreadableError`, `StoppedError`."""
    asked = [folder for folder in dict.fromkeys(folders) if says_something(folder)]
    if not asked:
        return {}
    found = {}
    with workers.on_this_machine() as here:
        for folder, dossier in zip(asked, here.map(dossier_of, asked, name=_name), strict=True):
            if isinstance(dossier, OpenUPRError):
                raise dossier
            found[folder] = dossier
    return found


def digest_of(folders: Iterable[Path]) -> str:
    """A hash of what stands in the files of these folders, and where: while it is the same, nothing new is said. Empty where it can't be read."""
    told = hashlib.sha256()
    try:
        for folder in sorted(folders):
            for name in _FILES:
                path = folder / name
                data = content(path, MAX_SETTINGS) if path.is_file() else None
                told.update(f"{path_text(path)}\0{'' if data is None else hashlib.sha256(data).hexdigest()}\0".encode("utf-8", "replace"))
    except UnreadableError:
        return ""
    return told.hexdigest()


def _name(folder: Path) -> str:
    return str(folder)


# -- what runs in the process


def dossier_of(folder: Path) -> Dossier:
    """What a person says of the files of a folder. Raises `UsageError`, `UnreadableError`."""
    from ...assembling import read_dossier
    from ...reading.settings_texts import settings_text

    return read_dossier(str(folder), *(settings_text(path) if (path := folder / name).is_file() else None for name in _FILES))
