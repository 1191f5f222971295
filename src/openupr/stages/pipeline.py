"""The verbs of the house. Each takes what it needs as arguments; nothing here remembers anything."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .. import reading
from ..assembling import (
    Files,
    assemble_files,
    trusted_decisions,
    without_cycles,
)
from ..errors import OpenUPRError, UsageError
from ..languages.messages import message
from ..reading import Transcript, read_bytes
from ..records import Answers, Result, Review, ReviewStatus
from .apart.workers import Workers
from .decisions.trusting import Trust, trust_of
from .made.clause_labels import classify
from .taken_in.file_desk import FileDesk, Progress
from .taken_in.file_jobs import Assembling, assemble_review, with_files
from .taken_in.gathering import Notice, Report, checked_metadata
from .taken_in.intake import take_in

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


def transcribe(path: str | Path) -> Transcript:
    """A file as read: its pages, lines and text, before anything is made of it."""
    path = Path(path)
    return read_bytes(reading.content(path), path.name)


def _review(job: Files) -> str:
    return job.review
