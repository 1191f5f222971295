"""What the looks of a log say, against the bytes that are there, the stamps, and each other's times."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages.messages import Text, message
from ..light_dataclass import dataclass, field
from ..records import Broken, LookProved
from .archive_files import ArchiveFiles
from .blob_files import blob_name
from .checked_stamps import StampsFound
from .log_entries import Any_, Look, WithholdingLogged


@dataclass(slots=True)
class Contents:
    """The looks that are included; what is wrong; what is to be known."""

    looks: tuple[LookProved, ...] = ()
    broken: list[Broken] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)


def contents_of(
    files: ArchiveFiles, entries: Sequence[tuple[int, Any_]], stamps: StampsFound, *, whole: bool = True, unread: Sequence[int] = ()
) -> Contents:
    """Check the bytes and times of these entries. Not `whole`: of a proof, which says itself what is in it, bytes may be left out. `unread`:
    entries that are not what was signed: any of them may have said that bytes were withheld."""
    found = Contents()
    taken = {each.sha256: each for _, each in entries if isinstance(each, WithholdingLogged) and each.of == "bytes"}
    looks: list[LookProved] = []
    hashes: dict[str, str] = {}
    latest = ""
    for index, entry in entries:
        if entry.logged < latest:
            what = message(
                "it says that it was written on {logged}, and stands behind one of {latest}: a clock was set back, or it is back-dated",
                logged=entry.logged,
                latest=latest,
            )
            found.broken.append(Broken(message("entry {index}", index=str(index)), what))
        latest = max(latest, entry.logged)
        sizes, not_later = stamps.not_later(index)
        if not_later and entry.logged > not_later:
            found.notes.append(
                message(
                    "entry {index} says that it was written on {logged}, after it was stamped ({not_later}): a clock was wrong",
                    index=str(index),
                    logged=entry.logged,
                    not_later=not_later,
                )
            )
        if isinstance(entry, Look):
            looks.append(_look(files, index, entry, taken, hashes, found, (sizes, not_later), whole, unread))
    found.looks = tuple(looks)
    return found


def _look(
    files: ArchiveFiles,
    index: int,
    entry: Look,
    taken: dict[str, WithholdingLogged],
    hashes: dict[str, str],
    found: Contents,
    stamped: tuple[tuple[int, ...], str],
    whole: bool,
    unread: Sequence[int],
) -> LookProved:
    look = entry.look
    if look.seen > entry.logged:
        found.notes.append(
            message(
                "entry {index} says that it was seen on {seen}, after it was written ({logged}): a clock was wrong",
                index=str(index),
                seen=look.seen,
                logged=entry.logged,
            )
        )
    content, why = _content(files, entry, taken, hashes)
    if content == "missing" and not whole:
        content = "not here"
    if content == "missing" and unread:
        found.notes.append(
            message(
                "{name}: these bytes are missing; whether they were withheld can't be told, for entry {index} is not what was signed",
                name=blob_name(look.sha256),
                index=str(unread[0]),
            )
        )
    elif content in {"missing", "changed"}:
        what = (
            message("these bytes are missing, and no entry says that they were withheld")
            if content == "missing"
            else message("it is not what its name says")
        )
        found.broken.append(Broken(blob_name(look.sha256), what))
    return LookProved(
        index,
        look.source,
        look.subject,
        look.review,
        look.seen,
        entry.logged,
        look.quality,
        look.status,
        look.vantage,
        look.sha256,
        look.size,
        content,
        why,
        *stamped,
    )


def _content(files: ArchiveFiles, entry: Look, taken: dict[str, WithholdingLogged], hashes: dict[str, str]) -> tuple[str, Text]:
    """What became of the bytes of a look, and why."""
    sha256 = entry.look.sha256
    if not sha256:
        return "none", ""
    name = blob_name(sha256)
    if name not in hashes:
        hashes[name] = files.digest(name) or ""
    if hashes[name]:
        return ("there" if hashes[name] == sha256 else "changed"), ""
    if (reason := taken.get(sha256)) is not None:
        return ("erased" if reason.erased else "withheld"), reason.why
    return ("missing", "") if entry.kept else ("not kept", message("several deliveries of the same text are kept already"))
