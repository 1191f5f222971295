"""Whether everything that a library keeps is what it should be: hashes, keys, records. Each kind of store checks what only it can see."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..errors import StoreError
from ..records import BY_ISSUE, Document, Result, Review, counts, outputs_of, records_by_identifier, unpack
from ..stages.keys.input_keys import document_key
from .library_operations import ComposedLibrary, labels_type

if TYPE_CHECKING:
    from sqlalchemy import Connection

Progress = Callable[[int, int, str], None]
Step = tuple[str, Callable[[], Iterator[str]]]
"""A part of what is looked at: its name, and what is wrong in it."""


def check_records(
    library: ComposedLibrary, progress: Progress | None = None, *, first: tuple[Step, ...] = (), last: tuple[Step, ...] = ()
) -> list[str]:
    """What is wrong, in sentences; empty where all is well. What is stale, or not put together yet, is not wrong. `first` and `last` are what the
    kind of store looks at: where something in `first` is wrong, nothing else can be trusted."""
    steps: list[Step] = [
        *first,
        ("originals", lambda: _originals(library)),
        ("what was read", lambda: _outputs(library)),
        ("documents", lambda: _documents(library)),
        ("reviews", lambda: _reviews(library)),
        *last,
    ]
    found: list[str] = []
    for number, (name, step) in enumerate(steps, 1):
        if progress:
            progress(number, len(steps), name)
        try:
            found.extend(step())
        except StoreError as error:  # what can't be unpacked was told by hash; the rest of this step can't be looked at
            found.append(f"{name}: {error.what}")
        if found and number <= len(first):
            break
    return found


def _kinds() -> dict[str, Any]:
    """What each stage makes."""
    from ..assembling import ReadDocument
    from ..describing import Description
    from ..examining.measures.requests_by_issue import ByIssue
    from ..linking import Links
    from ..linking.requests.positions_told_later import PositionTold
    from ..linking.requests.request_pairs import REQUESTS_READ, RequestVectors
    from ..linking.requests.requests_known import KnownOfRequests
    from ..preparing.briefs.replied.told_as_done import TreatiesTold
    from ..preparing.drafting.draft_marks import DraftMark
    from ..preparing.topics.on_topic import OfReview
    from ..preparing.topics.review_sentences import ReviewSentence
    from ..preparing.topics.said_otherwise import SaidOtherwise
    from ..preparing.topics.sentence_words import SentenceChances, SentenceVectors, SentenceWords
    from ..reading.pictures import Pictured
    from ..reading.printed_wording import Wording
    from ..records import RecordHistory, TellingSentence
    from ..records.kept.reading_jobs import ReadingJob
    from ..records.kept.saved_searches import SavedSearch
    from ..records.texts.printed_pages import PrintedPages

    return {
        "document": ReadDocument,
        "review": Review,
        "labels": labels_type(),
        "judged": dict[str, str],
        "made": str,
        "settings": str,
        "results": tuple[Result, ...],
        BY_ISSUE: ByIssue,
        "marks": dict[str, tuple[DraftMark, ...]],
        "topic": OfReview,
        "topic.otherwise": SaidOtherwise,
        "topic.remarks": tuple[bool, ...],
        "topic.standing": dict[str, TellingSentence],
        "topic.treaties": TreatiesTold,
        "topic.sentences": tuple[ReviewSentence, ...],
        "topic.words": SentenceWords,
        "topic.chances": SentenceChances,
        "topic.vectors": SentenceVectors,
        "links.asked": KnownOfRequests,
        "links.positions": dict[str, PositionTold],
        REQUESTS_READ: RequestVectors,
        "brief": Any,  # views say what a brief is: here it has to be whole
        "pictures": Pictured,
        "watched": RecordHistory,
        "jobs": ReadingJob,
        "searches": SavedSearch,
        "leaves": PrintedPages,
        "wording": Wording,
        **outputs_of(Links),
        **outputs_of(Description),
    }


def _originals(library: ComposedLibrary) -> Iterator[str]:
    for sha256, size in library.originals_kept():
        try:
            data = library.original(sha256)
        except StoreError as error:
            yield f"the original {sha256[:12]}: {error.what}"
            continue
        if hashlib.sha256(data).hexdigest() != sha256 or len(data) != size:
            yield f"the original {sha256[:12]} is not what was read: its hash differs"


def _outputs(library: ComposedLibrary) -> Iterator[str]:
    kinds = _kinds()
    for key, stage, version, sha256 in library.outputs_kept():
        data = library.output_of(key, stage, version) or b""
        if hashlib.sha256(data).hexdigest() != sha256:
            yield f"what the stage {stage} made of {key[:12]} is not what was kept: its hash differs"
        elif (kind := _kind_of(stage, kinds)) not in kinds:
            yield f"something is kept for {key[:12]} under a stage that there is not: {stage!r}"
        elif version.partition(".")[0] == library.version_of(stage):
            try:
                unpack(data, kinds[kind])
            except StoreError as error:
                yield f"what the stage {stage} made of {key[:12]}: {error.what}"


def _kind_of(stage: str, kinds: Mapping[str, Any]) -> str:
    """Under which name it is told what a stage makes: its own, or what begins it ("links.positions" of "links.positions.SVN-34")."""
    while stage not in kinds and "." in stage:
        stage = stage.rpartition(".")[0]
    return stage


def _documents(library: ComposedLibrary) -> Iterator[str]:
    kinds = _kinds()
    for each in library.documents():
        name = each.path.replace("\\", "/").rpartition("/")[2]
        if each.key != document_key(each.sha256, name, each.told):
            yield f"{each.path}: its key is not that of its text and name"
        taken = library.output("document", each.key)
        if taken is None:
            continue  # stale: it is read again when it is asked for
        said = unpack(each.record, Document)
        if unpack(taken, kinds["document"]).document != said:
            yield f"{each.path}: what it says of itself differs from what was read"
        if said.sha256 != each.sha256:
            yield f"{each.path}: its original is another text than the one that was read"


def _reviews(library: ComposedLibrary) -> Iterator[str]:
    known = {each.id for each in library.listed()}
    for lost in sorted({each.review for each in library.documents() if each.review} - known):
        yield f"there are documents of {lost}, and no such review"
    for each in library.listed():
        found = library.review(each.id)
        if found is None or each.counts is None:
            continue  # not put together yet, or stale
        if found.id != each.id:
            yield f"{each.id}: the review that was kept is {found.id}"
        if counts(found) != each.counts:
            yield f"{each.id}: its counts are not those of its records"
        held = {document.sha256 for document in library.documents(each.id)}
        for document in found.documents:
            if document.sha256 not in held:
                yield f"{each.id}: its document {document.name} is not in the store"
        if sorted(answer.item for answer in found.answers) != sorted(item.id for item in found.items):
            yield f"{each.id}: not every item has one answer"
        strange = [identifier for identifier in records_by_identifier(found) if not identifier.startswith(f"{each.id}/")]
        if strange:
            yield f"{each.id}: {len(strange)} of its records have identifiers of another review ({strange[0]} ...)"
        named = library.labels(each.id)
        if named is not None and named.keys() != {clause.id for item in found.items for clause in item.clauses}:
            yield f"{each.id}: its labels are not those of its clauses"


def file_faults(connection: Connection) -> Iterator[str]:
    """What SQLite finds wrong in its file."""
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield f"the file: {said}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} refers to a row of {row[2]} that is not there"
