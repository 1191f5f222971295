"""The verbs of the house. Each takes what it needs as arguments; nothing here remembers anything."""

from __future__ import annotations

import os
import stat
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .. import reading
from ..assembling import (
    JUDGEMENTS,
    Files,
    ReadDocument,
    assemble_files,
    extract_file,
    judgement_line,
    trusted_decisions,
    without_cycles,
)
from ..errors import OpenUPRError, UnreadableError, UsageError
from ..languages.messages import Text, message
from ..languages.word_tables import has_table, reading_in
from ..names import language_name
from ..reading import Transcript, read_bytes
from ..records import Answers, Difference, Document, Judgement, Kind, Result, Review, ReviewStatus, Unit, WorkingGroupReport
from .clause_labels import classify
from .file_desk import FileDesk, Progress
from .file_jobs import Assembling, assemble_review, with_files
from .gathering import Notice, Report, checked_metadata, no_text
from .intake import take_in
from .read_only_folders import refuse_read_only
from .trusting import Trust, trust_of
from .workers import Workers

if TYPE_CHECKING:
    from ..labelling import Labelled, Labeller


def read(path: str | Path, *, review: str | None = None, kind: str | None = None, trust: bool = False) -> Review:
    """Read one review from a file or a folder of its documents.

    `review` (`ISO3-SS`) and `kind` say what the text does not. People's decisions that stand in the folder count with `trust` only: they are
    somebody's. Without it a warning says that there are such, as does a doubt of the review.

    Raises `UnreadableError` for a file that can't be read, `UnknownReviewError` when nothing says whose review it is, `UsageError` for a folder that
    holds several reviews (`read_all` takes those).
    """
    path = Path(path)
    problems: list[OpenUPRError] = []
    found = list(read_all(path, review=review, kind=kind, report=problems.append, trust=trust))
    if path.is_file() and problems:
        raise problems[0]
    if len(found) != 1:
        names = ", ".join(each.id for each in found[:6])
        raise UsageError(
            message("the folder holds {count} reviews ({names} ...)", count=len(found), names=names)
            if found
            else message("the folder holds no document that could be read"),
            where=str(path),
            next_step=message("Read them with read_all, or name one of its files.") if found else " ".join(str(problem) for problem in problems[:3]),
        )
    for doubt in found[0].doubts:
        if doubt.kind == "judgement_waiting":
            warnings.warn(f"{path}: {doubt.what}; trust=True applies them", stacklevel=2)
    return found[0]


def read_all(
    folder: str | Path | Sequence[str | Path],
    *,
    review: str | None = None,
    kind: str | None = None,
    workers: Workers | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
    notice: Notice | None = None,
    trust: bool | Trust = False,
) -> Iterator[Review]:
    """Read every document in a folder (or in a list of files and folders); yields one Review after the other, by identifier.

    A file that can't be read, or that belongs to no review, is handed to `report` and never stops the others. With `workers` files
    are read, and reviews put together, side by side and in the same order, each within limits of time and memory. A folder's `openupr.toml` and
    `judgements.jsonl` are heeded. A `kind` that is told of more than one file counts for those whose text does not say what they are.

    What OpenUPR itself wrote into a folder, and files in it that do not say that they are documents of a review, are left out; `notice` is called
    with a sentence that names them, and with one that says what a folder's settings do. People's decisions that stand in a folder are somebody's:
    they count with `trust` only; else each review that has such says so in a doubt.
    """
    asked, trusted = checked_metadata(review, kind), trust_of(trust)
    workers = workers or Workers(1, in_process=True)
    workers.begin()
    found = without_cycles(lambda: take_in(folder, asked, FileDesk(workers, progress, report), workers, report, notice, trusted), keeps=True)

    def files(identifier: str) -> Files:
        taken = found.reviews.get(identifier, [])
        homes = dict.fromkeys(Path(each.path).parent for each in taken)
        written = {id(each): each.judgements for home in homes if (each := found.given.dossiers[home])}
        known = {each.sha256 for home in homes for each in found.given.dossiers[home].decisions.count}
        decisions = trusted_decisions(written.values(), known, trusted.now())
        return Files(identifier, tuple(taken), decisions, found.settled[identifier].status if identifier in found.settled else ReviewStatus.HELD)

    every = [files(identifier) for identifier in found.named]
    # A report that has been read is put together at once here: to send it to a process and back takes longer than the work.
    here = Workers(1, in_process=True)
    there = workers.map(
        assemble_review, [Assembling(job) for job in every if job.needs_reading], name=lambda job: job.files.review, returns=Review, whole=with_files
    )
    for job in every:
        made = next(there if job.needs_reading else here.map(assemble_files, [job], name=_review))
        if isinstance(made, Review):
            yield made
        elif report:
            report(made)


def examine(review: Review, others: Sequence[Review] = (), labels: Mapping[str, Labelled] | None = None) -> tuple[Result, ...]:
    """The result of every examination of one review, against the baselines of the package (docs/examinations.md).

    `others` are the reviews read with it: the last earlier one of the same State is what `follow_through` compares with. `labels` are those of every
    clause, as `classify` gives them; without them the review is labelled here.
    """
    from ..examining import Shelf, label_table, shipped
    from ..examining import examine_all as every

    made = label_table(review, classify([review]) if labels is None else labels)
    return every(review, Shelf(shipped(), others), made)


def link(review: Review, others: Sequence[Review] = (), labeller: Labeller | None = None) -> Answers | None:
    """Where the review's national report answers the recommendations of the last earlier review of the same State among `others`.

    None where there is no national report or no earlier review. Without a `labeller` the package's own is taken.
    """
    from ..examining import Shelf
    from ..linking import Links

    return Links(review, Shelf({}, others).earlier(review), labeller=labeller).answers


def compare_versions(
    before: str | Path,
    after: str | Path,
    *,
    review: str | None = None,
    kind: str | None = None,
    notice: Notice | None = None,
) -> tuple[tuple[Difference, ...], tuple[WorkingGroupReport | Document, ...]]:
    """What differs between two versions of one document: its parts matched, and compared word by word (`records.Difference`); and the two
    documents, reports of the Working Group as read.

    A corrigendum as the second is applied to the first, correction by correction; in a language in which we read none it holds only what changes:
    what it leaves out is not removed. `review` and `kind` say what the texts do not. `notice` is called with a sentence where the two are of other
    States, reviews or kinds.
    Raises `UnreadableError` for a file that can't be read or has no text, `UsageError` for texts in two languages, whose
    words can't be compared.
    """
    from ..extracting.corrigendum import extract_corrigendum as corrections
    from ..linking.versions.corrected_texts import corrected_differences
    from ..linking.versions.text_differences import part_differences as between
    from ..linking.versions.text_differences import why_no_versions
    from ..linking.versions.units import units

    asked = checked_metadata(review, kind)
    sides: list[tuple[Unit, ...]] = []
    taken: list[ReadDocument] = []
    found: tuple[Difference, ...] | None = None
    for path in (Path(before), Path(after)):
        data = reading.content(path)
        transcript = read_bytes(data, path.name)
        taken.append(extract_file(data, str(path), asked))
        corrects = len(taken) == 2 and taken[1].document.corrects is not None and taken[0].document.corrects is None
        if corrects and has_table("corrigendum", taken[1].document.language):
            with reading_in(taken[1].document.language):
                found = corrected_differences(sides[0], corrections(transcript, taken[1].document, taken[1].document.key))
        else:
            sides.append(units(taken[-1], transcript))
            if not sides[-1]:
                raise _nothing_in(taken[-1])
        transcript.close()
    if notice is not None and (why := why_no_versions(taken[0].document, taken[1].document)):
        notice(why)
    if found is None:
        _one_language(taken, sides)
        found = between(*sides, partial=corrects)
    return found, tuple(each.report or each.document for each in taken)


def _nothing_in(taken: ReadDocument) -> UnreadableError:
    """The error of a file in which there is nothing to compare; that it is a picture without text comes first."""
    if picture := no_text(taken):
        return UnreadableError(picture, where=taken.path, next_step=message("Run it through OCR software, and compare what that makes of it."))
    return UnreadableError(
        message("nothing was found in this document that could be compared"), where=taken.path, next_step=message("Look whether it has text at all.")
    )


_SURE = 60
"""Words that a text must have for its language to be held against another's: of a shorter one it is a guess."""


def _one_language(taken: Sequence[ReadDocument], sides: Sequence[Sequence[Unit]]) -> None:
    """Raises `UsageError` where two documents are in different languages."""
    before, after = (each.document for each in taken)
    short = any(sum(len(unit.text.split()) for unit in units) < _SURE for units in sides)
    if short or before.language is None or after.language is None or before.language == after.language:
        return
    aligned = before.kind is after.kind and before.kind in {Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY}
    step = message("Put both in a folder of their own: `openupr examine` with the folder compares the figures of their paragraphs.")
    raise UsageError(
        message(
            "the two are in different languages ({one} and {other}): their words can't be compared",
            one=message(language_name(before.language)),
            other=message(language_name(after.language)),
        ),
        where=f"{before.name} and {after.name}",
        next_step=step if aligned else message("Give two versions in one language."),
    )


def add_to_judgements(folder: str | Path, judgement: Judgement) -> Path:
    """Add a person's decision to the judgements of a folder; nothing that stands there is changed. Returns the file. Raises `UsageError` where that
    is a link, or another name of a file elsewhere: then the decision would be written into that one; and where a name in it is no UTF-8.
    Raises `ReadOnlyFolderError` where nothing is to be written in the folder."""
    path = Path(folder) / JUDGEMENTS
    refuse_read_only(path.parent)
    try:
        line = judgement_line(judgement).encode()
    except UnicodeEncodeError as error:
        step = message("Rename the file so that its name is readable, then decide.")
        raise UsageError(
            message("this name holds bytes that are no UTF-8: no decision on it can be kept"), where=judgement.record, next_step=step
        ) from error
    if path.is_symlink():
        raise _not_its_own(path, message("this is a link: no decision is written there"))
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "r+b", buffering=0) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
            what = (
                message("this is another name of a file elsewhere: no decision is written there")
                if stat.S_ISREG(found.st_mode)
                else message("this is no file: no decision is written there")
            )
            raise _not_its_own(path, what)
        if found.st_size:
            file.seek(-1, os.SEEK_END)
        whole = not found.st_size or file.read(1) == b"\n"
        file.write(("" if whole else "\n").encode() + line + b"\n")
    return path


def _not_its_own(path: Path, what: Text) -> UsageError:
    return UsageError(what, where=str(path), next_step=message("Put a file of its own in its place."))


def transcribe(path: str | Path) -> Transcript:
    """A file as read: its pages, lines and text, before anything is made of it."""
    path = Path(path)
    return read_bytes(reading.content(path), path.name)


def _review(job: Files) -> str:
    return job.review
