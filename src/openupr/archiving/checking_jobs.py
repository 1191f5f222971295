"""A check as a worker's job: a proof or a folder by its path, beside what others hold of the same log."""

from __future__ import annotations

from pathlib import Path

from ..light_dataclass import dataclass
from ..reading import content
from ..records import Proved
from .archive_checks import check_archive
from .archive_files import MOST_FILE, FolderFiles
from .plain_zip import zipped
from .proof_file_checks import check_proof, checkpoints_in
from .proof_files import CONTENTS


@dataclass(frozen=True, slots=True)
class Checking:
    """What is to be checked, the files that it is held against, and the fingerprints of the roots that are trusted."""

    path: str
    against: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


def proof_checked(job: Checking) -> Proved:
    """Check it. Raises `UnreadableError` for what is neither a proof nor an archive."""
    path = Path(job.path)
    against = [each for name in job.against for each in checkpoints_in(content(name, MOST_FILE), Path(name).name)]
    if path.is_dir():
        files = FolderFiles(path)
        if files.read(CONTENTS) is not None:  # a proof that was unpacked
            held = {name: files.read(name) or b"" for name in files.names()}
            return check_proof(zipped(held), path.name, against, roots=job.roots)
        return check_archive(files, against, roots=job.roots)
    return check_proof(content(path, MOST_FILE), path.name, against, roots=job.roots)
