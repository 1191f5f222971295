"""The wording of documents, made by workers of a stranger's bytes; of a document in a store it is kept there, as it takes as long as to read it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from ...assembling import REMOVE, Removing, extract_file, has_removed, is_identifier
from ...errors import OpenUPRError, UsageError
from ...languages.messages import message
from ...light_dataclass import dataclass, replace
from ...made_once import made_once
from ...preparing.quoting.document_wording import PassageTold, WordsOf, wording_without
from ...preparing.quoting.quotable_records import passages_told, told_of_file
from ...preparing.quoting.quotation_checked import HeldText
from ...reading import Passage, content, read_bytes
from ...reading.pictures import page_png
from ...reading.printed_wording import Lack, Wording, wording_of_file
from ...records import Document, Kind, Review, Store, pack_record, unpack
from ...text import Span
from ..apart.workers import Workers

STAGE = "wording"
"""What the wording of a document is kept as: the output of this stage for the document's key."""


@dataclass(frozen=True, slots=True)
class WordingWanted:
    """A document of a review: its bytes, its name, its language as it was identified."""

    data: bytes
    name: str
    language: str | None


@dataclass(frozen=True, slots=True)
class FileWorded:
    """A file that is read by itself: what it is, its wording, its passages."""

    document: Document
    wording: Wording
    told: tuple[PassageTold, ...]


def document_worded(wanted: WordingWanted) -> Wording:
    """The wording of a document. Raises `UnreadableError`."""
    transcript = read_bytes(wanted.data, wanted.name)
    made = wording_of_file(transcript, wanted.language)
    transcript.close()
    return made


def file_worded(path: str) -> FileWorded:
    """The wording of a file that need not belong to any review. Raises `UnreadableError`."""
    data = content(path)
    taken = extract_file(data, path)
    made = document_worded(WordingWanted(data, Path(path).name, taken.document.language))
    return FileWorded(taken.document, made, told_of_file(taken.numbered, taken.report, taken.submission))


def shown_of(made: FileWorded, removed: Collection[str]) -> FileWorded:
    """The file without what the remove-list of its folder names. Raises `UsageError` where that names records: which words those are, the whole
    review tells."""
    if any(map(is_identifier, removed)):
        step = message("Give the folder instead of the file.")
        raise UsageError(message("records of its folder are on the remove-list"), where=made.wording.name, next_step=step)
    return replace(made, wording=wording_without(made.wording, Removing(removed), made.told)) if removed else made


@dataclass(frozen=True, slots=True)
class WordsWanted:
    """Words of a document that are to be pictured on their page: its bytes and name, their spans in its text."""

    data: bytes
    name: str
    spans: tuple[Span, ...]
    page: int


def words_pictured(wanted: WordsWanted) -> bytes:
    """The page as a PNG with the words marked letter by letter, which takes reading the document again. Raises `UnreadableError`."""
    transcript = read_bytes(wanted.data, wanted.name)
    slices = [
        (line, max(0, start - line.start), min(len(line.text), end - line.start))
        for line in transcript.lines
        for start, end in wanted.spans
        if line.page == wanted.page and line.start < end and line.start + len(line.text) > start
    ]
    part = slices[0][0].part if slices else None
    boxes = Passage([each for each in slices if each[0].part is part]).place("").boxes
    transcript.close()
    return page_png(wanted.data, wanted.page, boxes)


class WordingsOf:
    """The documents of one review to hold quotations against. `originals` gives the bytes of a document by its SHA-256; `opened` opens the store that
    the review came from (None: it did not), where wordings are kept."""

    def __init__(
        self,
        review: Review,
        originals: Callable[[str], bytes],
        workers: Workers,
        opened: Callable[[], AbstractContextManager[Store]] | None = None,
    ) -> None:
        self._review, self._originals, self._workers, self._opened = review, originals, workers, opened
        self._told = passages_told(review)

    def of(self, document: Document, key: str) -> HeldText:
        """One document of the review, which places are to name by this `key`; where it can't be read, it lacks all of its text."""
        told = self._told.get(document.key, ())
        made = self._wording(document)
        return HeldText(key, document.language, WordsOf(wording_without(made, self._removing, told) if self._removing else made, told))

    @made_once
    def _removing(self) -> Removing | None:
        """What takes out the words that a person's remove-list names."""
        if not has_removed(self._review):
            return None
        return Removing(each.value for each in self._review.judgements if each.field == REMOVE)

    def _wording(self, document: Document) -> Wording:
        kept, key = self._kept.get(document.sha256, (None, ""))
        if kept is not None:
            return replace(kept, name=document.name, language=document.language)
        if document.kind is Kind.HUMAN_RIGHTS_INDEX:
            return _nothing(document, "an export of the Universal Human Rights Index is no document that is quoted from")
        if document.kind is Kind.OPENNESS_LIST:
            return _nothing(document, "a list of visits, treaties or reports is no document that is quoted from")
        try:
            wanted = WordingWanted(self._originals(document.sha256), document.name, document.language)
            made = self._workers.one(document_worded, wanted, name=document.name)
        except OpenUPRError as error:
            return _nothing(document, str(error))
        if key:
            self._keep(key, made)
        return made

    @made_once
    def _kept(self) -> Mapping[str, tuple[Wording | None, str]]:
        """Of each document of the store its wording, if it is kept, and its key, by its SHA-256."""
        if self._opened is None:
            return {}
        with self._opened() as store, store.read() as library:
            packed = {each.sha256: (library.output(STAGE, each.key), each.key) for each in library.documents(self._review.id)}
        return {sha256: (unpack(data, Wording) if data is not None else None, key) for sha256, (data, key) in packed.items()}

    def _keep(self, key: str, made: Wording) -> None:
        assert self._opened is not None
        with self._opened() as store:
            if store.writable:
                with store.write() as library:
                    library.keep_of_document(STAGE, self._review.id, key, pack_record(made))


def _nothing(document: Document, why: str) -> Wording:
    return Wording(document.name, document.pages, document.language, (), (Lack(why, None),))
