"""What is watched for a review: saved pages, folders of them, addresses. Each look is recorded; a copy that was recorded is no second look.

The list of what is watched has paths of this machine in it: it lies beside the key, and is handed on by nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from ..errors import StoreError, UnreadableError
from ..languages.messages import message
from ..light_dataclass import dataclass, field, replace
from ..reading import content, files_in, sniff
from ..records import Observation, Quality
from ..stages.apart.workers import Workers
from .archive_of_looks import Archive
from .log_entries import Look
from .looked_over import CONTRIBUTORS, Looked, LookedOver, look_over
from .warc_files import Recorded, Scanned, Scanning, is_web_archive, payload, scan

BY_HAND, WEB_ARCHIVE = "saved by hand", "saved by hand, as a web archive"
"""From where a saved page was seen: from wherever the person was."""
_LIST = "watched.json"
_DOCUMENTS = frozenset({"pdf", "zip", "ole"})
"""What a file without a symbol of the UN has to be to be somebody's submission: notes that lie beside it are text."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A page that is watched for a review: `page` is a path or an address; `address` where a saved page is from, if a person said so."""

    review: str
    page: str
    address: str = ""

    @property
    def is_address(self) -> bool:
        """Whether it is looked at over the network."""
        return self.page.startswith(("https://", "http://"))


@dataclass(slots=True)
class Seen:
    """What came of looking: the looks that were recorded, and what was passed over, in sentences."""

    looks: list[Observation] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)


Fetch = Callable[[Watched], Iterable[tuple[Observation, bytes | Path | None]]]
"""What looks at an address over the network: the looks that it gives, each with its bytes."""


def watched(archive: Archive) -> list[Watched]:
    """All that is watched, in the order in which it was added. Raises `StoreError`."""
    data = archive.private.read(_LIST)
    try:
        return msgspec.json.decode(data, type=list[Watched]) if data else []
    except msgspec.MsgspecError as error:
        where = str(archive.private.folder / _LIST)
        raise StoreError(
            message("the list of what is watched is damaged"), where=where, next_step=message("Remove it, and `openupr watch add` again.")
        ) from error


def watch(archive: Archive, added: Watched) -> None:
    """Watch this from now on."""
    every = watched(archive)
    if added not in every:
        archive.private.write(_LIST, msgspec.json.format(msgspec.json.encode([*every, added])))


def look_at(archive: Archive, which: Watched, workers: Workers, *, seen: str = "", again: bool = False, fetch: Fetch | None = None) -> Seen:
    """Look at what is watched. `seen` is when a person saved it (empty: now); `again`: what is recorded already is passed over. Raises
    `UnreadableError` where it is not there."""
    made = Seen()
    if which.is_address:
        if fetch is None:
            made.passed.append(
                f"{which.page}: an address is looked at over the network, which this command does not use. Save the page, and add that"
            )
        for look, data in fetch(which) if fetch is not None else ():
            made.looks.append(archive.add(look, data))
        return made
    files = files_in([Path(which.page)], lambda error: made.passed.append(str(error)))
    for path in files:
        try:
            _look_at_file(archive, which, path, workers, seen, made, again=again)
        except UnreadableError as error:
            if len(files) == 1:
                raise
            made.passed.append(str(error))
    return made


def _look_at_file(archive: Archive, which: Watched, path: Path, workers: Workers, seen: str, made: Seen, *, again: bool) -> None:
    if is_web_archive(path):
        for look, data in _recorded(archive, which, path, workers, made):
            made.looks.append(archive.add(look, data))
        return
    data = content(path)
    sha256 = hashlib.sha256(data).hexdigest()
    if again and any(each.look.sha256 == sha256 and each.look.vantage == BY_HAND for _, each in _own(archive, which.review)):
        return
    look = Observation(path.name, seen or archive.time(), Quality.SOUND, vantage=BY_HAND, review=which.review)
    over = workers.one(look_over, Looked(look, data), name=path.name)
    found = _of_file(look, data, over, which)
    if found is None:
        made.passed.append(f"{path.name}: neither a page that links to documents nor a document")
        return
    made.looks.append(archive.add(found, data))


def _of_file(look: Observation, data: bytes, over: LookedOver, which: Watched) -> Observation | None:
    """A look at a saved file. Its own text, a person or its name says what was looked at."""
    address = which.address or (over.page.address if over.page is not None else "")
    if over.page is not None and not over.symbol:
        return replace(look, source=address or look.source, subject=CONTRIBUTORS, wanted="html")
    if over.quality.sound and (over.symbol or address or sniff(data) in _DOCUMENTS):
        return replace(look, source=address or look.source, subject=over.symbol or look.source, language=over.language)
    # A wall that was saved in the place of a page is a look at that page, where a person says which.
    return replace(look, source=address, subject=CONTRIBUTORS, wanted="html") if address else None


def _recorded(archive: Archive, which: Watched, path: Path, workers: Workers, made: Seen) -> Iterator[tuple[Observation, bytes]]:
    """The answers in a web archive that are not recorded yet, each with its bytes, in the order in which they came."""
    own = _own(archive, which.review)
    known = frozenset(each.look.source for _, each in own)
    before = {(each.look.source, each.look.seen, each.look.sha256) for _, each in own}
    found: Scanned = workers.one(scan, Scanning(str(path), known), name=path.name)
    made.passed += [f"{path.name}: {count} {what}" for what, count in sorted(found.passed.items())]
    for answer in sorted(found.answers, key=lambda each: each.seen):
        if (answer.address, answer.seen, answer.sha256) not in before:
            data = workers.one(payload, (str(path), answer), name=path.name)
            yield _of_answer(which, answer, data, workers, archive.last(answer.address)), data


def _of_answer(which: Watched, answer: Recorded, data: bytes, workers: Workers, before: Observation | None) -> Observation:
    """A look at what an address answered; where it was looked at before, at the same thing as then."""
    look = Observation(answer.address, answer.seen, Quality.SOUND, answer.status, vantage=WEB_ARCHIVE, headers=answer.headers, review=which.review)
    if before is not None:
        return replace(look, subject=before.subject, wanted=before.wanted, language=before.language)
    over = workers.one(look_over, Looked(look, data), name=answer.address)
    if over.symbol:
        return replace(look, subject=over.symbol, language=over.language)
    is_page = over.page is not None or not over.quality.sound
    return replace(look, subject=CONTRIBUTORS if is_page else answer.address, wanted="html" if is_page else "")


def _own(archive: Archive, review: str) -> Sequence[tuple[int, Look]]:
    return [(index, each) for index, each in archive.looks() if each.look.review == review]
