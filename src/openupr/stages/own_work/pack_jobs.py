"""What a worker does for the copy of a folder: look a document through for words that are to stay here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ...assembling import Removing, extract_file
from ...assembling.lists_kept import take_list
from ...light_dataclass import dataclass
from ...reading import content, read_bytes
from ...records import Document

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Packing:
    """A document to be looked through for words. `identify`: say also what it is."""

    path: str
    words: tuple[str, ...]
    identify: bool = False


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """Whether one of the words stands anywhere in a file, its text without them, and what it is where that was asked."""

    found: bool
    text: str
    document: Document | None = None


def look_through(job: Packing) -> LookedThrough:
    """Look a document through: its text, its name and properties, and its bytes as they lie there. Raises `UnreadableError`."""
    data = content(job.path)
    name = Path(job.path).name
    removing = Removing(job.words)
    listed = take_list(data, job.path, None)
    if listed is not None and listed.table is not None:  # rows of a workbook are no text to the readers of documents
        text, properties = "\n".join(map("\t".join, listed.table.rows)), tuple[str, ...]()
    else:
        transcript = read_bytes(data, name)
        transcript.close()
        text, properties = transcript.text, (*transcript.properties.values(),)
    found = any(removing.of(each) != each for each in (text, name, *properties, *_raw(data, name)))
    return LookedThrough(found, removing.of(text), extract_file(data, job.path).document if job.identify else None)


def _raw(data: bytes, name: str) -> Iterator[str]:
    """What a file holds beside its text: comments, properties, parts of a Word file that are not shown."""
    if not data.startswith(b"PK"):
        yield data.decode("utf-8", "ignore")
        return
    from ...reading.package import Package  # here, as this file is loaded by the command's own process too, which parses nothing

    package = Package(data, name)
    for part in package.names():
        if part.endswith((".xml", ".rels")):
            yield _TAG.sub("", package.read(part).decode("utf-8", "ignore"))
