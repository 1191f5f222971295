"""From files to the documents of reviews: the one way, whatever keeps what is read.

What the user gives is gathered, each file is read where it is not known, what is no document of a review is left out, sources that a compilation
names are read as such, and the rest is put to its reviews.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from ...assembling import Dossier, ReadDocument, Unplaced, group, named_in_notes
from ...errors import UnreadableError
from ...languages.messages import message
from ...light_dataclass import dataclass, replace
from ...reading import path_text
from ...records import UserMetadata
from ..apart.workers import Workers
from ..decisions.settings_apart import dossiers_of
from ..decisions.trusting import Trust
from .file_jobs import Reading
from .gathering import Gathered, Notice, Report, gather, leave_out, name_aloud, not_placed
from .own_results import own_among

Jobs = Mapping[str, Reading]
"""What is to be read, by where it lies."""


class DocumentIntake(Protocol):
    """Where documents go as they are read, and stay for the rest of the work."""

    def lies_at(self, path: Path) -> str:
        """Where a file lies, as it is known here."""

    def read(self, jobs: Jobs, given: Gathered, *, again: bool) -> tuple[set[str], dict[str, ReadDocument]]:
        """Read what is not known as it is now. Returns where those lie that could not be read, and those that `given` does not take. `again`: they
        have been read before, otherwise."""

    def compilations(self) -> Iterable[ReadDocument]:
        """All compilations, with their notes, by where they lie."""

    def document(self, at: str) -> ReadDocument:
        """What a document says of itself."""

    def beside(self, jobs: Jobs) -> Iterable[ReadDocument]:
        """What is known from before of the folders of these files: new ones may belong to its reviews, or it to theirs."""

    def whole(self, at: str) -> ReadDocument:
        """All that was read in a document."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was `given`; the documents of each review; to which review each document `belongs`, by where it lies, of those that are new or belonged to
    none; those that are `left` out; and what folders say of whole reviews."""

    given: Gathered
    reviews: dict[str, list[ReadDocument]]
    belongs: dict[str, str]
    left: dict[str, ReadDocument]
    settled: dict[str, Dossier]

    @property
    def named(self) -> list[str]:
        """The reviews that were given: by their documents, or by what a folder says."""
        return sorted({*self.belongs.values(), *self.settled})


def take_in(
    paths: str | Path | Sequence[str | Path],
    asked: UserMetadata,
    desk: DocumentIntake,
    workers: Workers,
    report: Report | None,
    notice: Notice | None,
    trust: Trust | None = None,
) -> TakenIn:
    """Take in files and folders; `workers` look into those that people or we may have written. What belongs to no review that can be told is handed
    to `report`; what was left out, or was taken only because it was named, is told to `notice`. Raises `UnreadableError`, `UsageError`."""
    given = gather(paths, asked, partial(own_among, workers=workers), partial(dossiers_of, workers=workers), report, notice, trust)
    jobs = _jobs(given, desk, report)
    failed, left = desk.read(jobs, given, again=False)
    if left and len(left) + len(failed) == len(jobs) and given.asked.kind:
        given = given.alone()
        more, left = desk.read({at: jobs[at] for at in left}, given, again=True)
        failed |= more
    strangers = [replace(taken, path=at) for at, taken in left.items()]
    if noted := named_in_notes(desk.compilations(), strangers):
        given = replace(given, noted={Path(jobs[at].path): said for at, said in noted.items()})
        more, still = desk.read({at: Reading(jobs[at].path, said) for at, said in noted.items()}, given, again=True)
        failed, left = failed | more, {at: taken for at, taken in left.items() if at not in noted} | still
    here = [desk.document(at) for at in jobs if at not in failed and at not in left]
    beside = list(desk.beside(jobs))
    reviews, unplaced = group([*here, *beside])
    loose = {*jobs, *(each.path for each in beside if each.document.review is None)}
    belongs = {each.path: identifier for identifier, found in reviews.items() for each in found if each.path in loose}
    found = TakenIn(given, reviews, belongs, left, {dossier.review: dossier for dossier in given.dossiers.values() if dossier.review})
    if report:
        _tell_homeless([each for each in unplaced if each.taken.path in jobs], desk, report)
    name_aloud(given, (replace(each, path=jobs[each.path].path) for each in here if each.path in belongs), notice)
    leave_out([*left.values()], report, notice, alone=not found.named)
    return found


def _jobs(given: Gathered, desk: DocumentIntake, report: Report | None) -> dict[str, Reading]:
    """What is to be read. A name that isn't UTF-8 may be written like another file's: then the file is reported, and does not replace the other."""
    jobs: dict[str, Reading] = {}
    for path in sorted(given.files, key=lambda path: path_text(path) != str(path)):
        at = desk.lies_at(path)
        if path_text(path) == str(path) or at not in jobs:
            jobs[at] = Reading(str(path), given.told(path))
        elif report:
            report(
                UnreadableError(
                    message("this name is no UTF-8, and can be told from no other"), where=str(path), next_step=message("Give the file another name.")
                )
            )
    order = {str(path): number for number, path in enumerate(given.files)}
    return dict(sorted(jobs.items(), key=lambda each: order[each[1].path]))


def _tell_homeless(unplaced: Iterable[Unplaced], desk: DocumentIntake, report: Report) -> None:
    """Say why documents belong to no review that can be told."""
    for each in unplaced:
        report(not_placed(replace(each, taken=desk.whole(each.taken.path))))
