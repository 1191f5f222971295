"""The stamps that the entries of a log name: whether their files are there, and hold."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from ..errors import UnreadableError
from ..languages.messages import Text, message, told_as_text
from ..light_dataclass import dataclass, field
from ..records import Broken, StampProved
from .archive_files import ArchiveFiles
from .entry_log import signed_at
from .log_entries import Any_, Stamped
from .stamp_checks import StampFiles, StampSaid, check_stamp, covering

_ENDINGS = (".tsr", ".tsq", ".root.pem", ".chain.pem")


@dataclass(slots=True)
class StampsFound:
    """The stamps that hold, in the order of what they stamp; what is wrong with others; the names of all their files."""

    stamps: tuple[StampProved, ...] = ()
    broken: list[Broken] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    files: set[str] = field(default_factory=set)

    def not_later(self, index: int) -> tuple[tuple[int, ...], str]:
        """The sizes of the log by which an entry was stamped, and the later of the times of two roots; no time where there are not two."""
        both = covering(self.stamps, index)
        return tuple(each.size for each in both), max(each.time for each in both) if len(both) > 1 else ""


def stamps_of(
    files: ArchiveFiles, entries: Sequence[tuple[int, Any_]], check: Callable[[StampFiles], StampSaid] | None = None, trusted: Sequence[str] = ()
) -> StampsFound:
    """Check every stamp that these entries name."""
    found = StampsFound()
    held: list[StampProved] = []
    for index, entry in entries:
        if isinstance(entry, Stamped):
            stamp = _stamp(files, index, entry, found, check or check_stamp, trusted)
            held += [stamp] if stamp is not None else []
    found.stamps = tuple(sorted(held, key=lambda each: (each.size, each.time)))
    _sisters(held, found)
    return found


def _stamp(
    files: ArchiveFiles, index: int, entry: Stamped, found: StampsFound, check: Callable[[StampFiles], StampSaid], trusted: Sequence[str]
) -> StampProved | None:
    names = {ending: name for ending in _ENDINGS for name, _ in entry.files if name.endswith(ending)}
    found.files |= {name for name, _ in entry.files}
    data = {name: files.read(name) for name, _ in entry.files}
    wrong = False
    for name, sha256 in entry.files:
        held = data[name]
        if held is None or hashlib.sha256(held).hexdigest() != sha256:
            found.broken.append(
                Broken(name, message("it is missing") if held is None else message("it is not the file that entry {index} names", index=str(index)))
            )
            wrong = True
    note = files.read(signed_at(entry.size))
    if wrong or note is None or len(names) != len(_ENDINGS):
        return None
    try:
        request, answer, root, chain = (data[names[each]] or b"" for each in (".tsq", ".tsr", ".root.pem", ".chain.pem"))
        said = check(StampFiles(note, request, answer, root, chain, names[".tsr"]))
    except UnreadableError as error:
        at = signed_at(entry.size) if hashlib.sha256(note).hexdigest() != entry.checkpoint else names[".tsr"]
        found.broken.append(Broken(at, told_as_text(error.told[0])))
        return None
    if (said.time, said.root) != (entry.time, entry.root):
        found.broken.append(
            Broken(
                message("entry {index}", index=str(index)),
                message("the stamp says {time}, and the entry {logged}", time=said.time, logged=entry.time),
            )
        )
        return None
    return StampProved(
        entry.size,
        said.time,
        said.authority,
        said.root_name,
        said.root,
        said.fingerprint,
        said.organisation,
        said.good_until,
        said.fingerprint in trusted,
        signed_at(entry.size),
        *(names[each] for each in (".tsr", ".root.pem", ".chain.pem")),
    )


def _sisters(stamps: Sequence[StampProved], found: StampsFound) -> None:
    """Say where two roots are of one house: they may lie together."""
    houses = [house for _, house in {(each.root, each.organisation) for each in stamps} if house]
    for house in sorted({each for each in houses if houses.count(each) > 1}):
        found.notes.append(message("two of the roots are of one organization ({house}), which could stamp falsely under both", house=house))
