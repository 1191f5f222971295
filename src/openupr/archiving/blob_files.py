"""The bytes that looks brought, by their SHA-256: kept once, as they came, so that anybody can hash the file. They can be withheld or erased."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from ..errors import StoreError, UnreadableError
from ..languages.messages import message
from .archive_files import FolderFiles


def blob_name(sha256: str) -> str:
    """The name of the file that holds these bytes."""
    return f"blobs/{sha256[:2]}/{sha256}"


class BlobFiles:
    """The bytes in an archive; those that are withheld lie in a folder beside it, which is not handed on."""

    def __init__(self, files: FolderFiles, aside: Path) -> None:
        self.files, self.aside = files, FolderFiles(aside)

    def put(self, sha256: str, data: bytes | Path) -> None:
        """Keep bytes, if they are not kept."""
        name = blob_name(sha256)
        if (self.files.folder / name).exists():
            return
        if isinstance(data, bytes):
            self.files.write(name, data)
        else:
            self.files.copy(name, data)

    def held(self, sha256: str) -> bool:
        """Whether they are in the archive."""
        return bool(sha256) and (self.files.folder / blob_name(sha256)).is_file()

    def size(self, sha256: str) -> int:
        """How many bytes they are; 0 where they are not in the archive."""
        return (self.files.folder / blob_name(sha256)).stat().st_size if self.held(sha256) else 0

    def get(self, sha256: str) -> bytes | None:
        """The bytes; None where they are not kept, withheld or erased. Raises `StoreError` where other bytes lie in their place."""
        try:
            data = self.files.read(blob_name(sha256))
        except UnreadableError as error:
            raise StoreError(error.what, where=error.where, next_step=error.next_step) from error
        if data is not None and hashlib.sha256(data).hexdigest() != sha256:
            what = message("the archive is damaged: this file is not what its name says")
            raise StoreError(what, where=blob_name(sha256), next_step=message("`openupr verify` and the archive's folder says what else is not."))
        return data

    def take_away(self, sha256: str, *, erase: bool) -> bool:
        """Put bytes aside, or erase them wherever they lie. False where there are none."""
        name = blob_name(sha256)
        here, there = self.files.folder / name, self.aside.folder / name
        try:
            found = here.is_file() or there.is_file()
            if erase:
                here.unlink(missing_ok=True)
                there.unlink(missing_ok=True)
            elif here.is_file():
                there.parent.mkdir(0o700, parents=True, exist_ok=True)
                shutil.move(here, there)
        except OSError as error:
            raise StoreError(
                message("the file can't be taken away ({why})", why=str(error.strerror)), where=name, next_step=message("Look after your rights.")
            ) from error
        return found
