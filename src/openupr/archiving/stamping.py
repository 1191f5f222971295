"""Stamps on checkpoints by authorities whose roots differ: requests are written, answers taken. Sending them takes the network, which is not here.

Nobody but the authority can say when something was there at the latest; two that have nothing to do with each other, so that it takes both to lie. A
checkpoint that should have a stamp and has none is a gap, which is logged.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from ..errors import StoreError, UsageError
from ..languages.messages import message
from ..light_dataclass import dataclass
from .archive_of_looks import Archive
from .entry_log import signed_at
from .log_entries import Gap, Look, Stamped
from .stamp_checks import StampFiles, StampSaid, nonce_of, request_for

ROOTS = 2
"""Stamps of so many roots a checkpoint should have."""

Imprint = Callable[[bytes], "tuple[bytes, int] | None"]
Check = Callable[[StampFiles], StampSaid]


@dataclass(frozen=True, slots=True)
class TimestampAnswer:
    """The answer of an authority, its root and what stands between, as files hold them."""

    data: bytes
    root: bytes
    chain: bytes
    name: str


def stamps_by_root(archive: Archive, size: int) -> dict[str, Stamped]:
    """The stamps of the checkpoint of this size, one for each root."""
    found: dict[str, Stamped] = {}
    for _, each in archive.entries:
        if isinstance(each, Stamped) and each.size == size:
            found.setdefault(each.root, each)
    return found


def stamp_requests(archive: Archive, count: int = ROOTS) -> list[tuple[str, bytes]]:
    """Requests to stamp the archive as it is, one for each authority, by the names that their files are to have. Raises `StoreError`."""
    note = archive.files.read(signed_at(archive.log.size))
    if note is None:
        raise StoreError(
            message("nothing has been archived yet that could be stamped"),
            next_step=message("`openupr watch add` and a saved page begins an archive."),
        )
    made = [(f"{archive.log.size}-{number}.tsq", request_for(note)) for number in range(1, count + 1)]
    for _, data in made:
        archive.private.write(f"requests/{archive.log.size}-{hashlib.sha256(data).hexdigest()[:16]}.tsq", data)
    return made


def take_answer(archive: Archive, answer: TimestampAnswer, imprint: Imprint, check: Check) -> tuple[int, StampSaid]:
    """Keep the answer to one of our requests, with its chain: which size of the log it stamps, and what it says. `imprint` and `check` read it in a
    worker. Raises `UnreadableError`, and `UsageError` for a second stamp under the same root."""
    size, request = _asked(archive, answer, imprint)
    note = archive.files.read(signed_at(size))
    assert note is not None
    said = check(StampFiles(note, request, answer.data, answer.root, answer.chain, answer.name))
    with archive.alone():
        before = stamps_by_root(archive, size)
        if said.root in before:
            what = message("the checkpoint of {size} entries has a stamp under this root ({root_name})", size=size, root_name=said.root_name)
            raise UsageError(what, where=answer.name, next_step=message("A second stamp proves more only under the root of another authority."))
        start = f"stamps/{size}/{said.root[:16]}"
        files = {
            f"{start}.tsr": answer.data,
            f"{start}.tsq": request,
            f"{start}.root.pem": said.root_pem,
            f"{start}.chain.pem": said.chain_pem,
        }
        for name, data in files.items():
            archive.files.write(name, data)
        entry = Stamped(
            logged=archive.time(),
            salt=archive.salt(),
            size=size,
            checkpoint=hashlib.sha256(note).hexdigest(),
            root=said.root,
            time=said.time,
            files=tuple((name, hashlib.sha256(data).hexdigest()) for name, data in files.items()),
        )
        archive.write([entry])
    return size, said


def _asked(archive: Archive, answer: TimestampAnswer, imprint: Imprint) -> tuple[int, bytes]:
    """The size and the request that an answer belongs to. Raises `UsageError` where none of ours does."""
    found = imprint(answer.data)
    for name in archive.private.names():
        folder, _, file = name.partition("/")
        data = archive.private.read(name) if folder == "requests" else None
        if data is None or found is None:
            continue
        size = int(file.partition("-")[0])
        note = archive.files.read(signed_at(size))
        if note is not None and found == (hashlib.sha256(note).digest(), nonce_of(data)):
            return size, data
    what = (
        message("this is no time stamp")
        if found is None
        else message("this stamp answers no request of this archive: its imprint or its nonce is another")
    )
    raise UsageError(what, where=answer.name, next_step=message("`openupr archive stamp --request FOLDER` writes the requests that are to be sent."))


def note_gap(archive: Archive, why: str) -> bool:
    """Log that what was looked at last has no stamps of two roots, where that is so and was not logged today. Call it before anything is added."""
    with archive.alone():
        size = archive.log.size
        largest: dict[str, int] = {}
        gap = 0
        for index, each in archive.entries:
            if isinstance(each, Stamped):
                largest[each.root] = max(each.size, largest.get(each.root, 0))
            elif isinstance(each, Gap):
                gap = archive.log.size if each.logged[:10] == archive.time()[:10] else index
        settled = max(gap, sorted(largest.values())[-ROOTS] if len(largest) >= ROOTS else 0)  # what two roots have stamped, or is known to lack it
        if not any(isinstance(each, Look) and index >= settled for index, each in archive.entries):
            return False
        archive.write([Gap(logged=archive.time(), salt=archive.salt(), size=size, stamps=sum(each == size for each in largest.values()), why=why)])
    return True
