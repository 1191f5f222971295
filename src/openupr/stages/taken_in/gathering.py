"""From what the user gives to what is read: the files of folders, what is told of each, and what is no document of a review.

Of a folder that is given, two sorts of files are left out, and named: what OpenUPR itself wrote there, and what does not say that it is a document
of a review (its kind is not recognized, and it has no symbol of the UN): a draft, a letter, notes. Such a file is read where a person says what it
is or whose review it belongs to, where its folder or its name says that it is a submission, and where it is given by its own name. All that a
folder shows, as a shell's `*` gives it, is that folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from ... import reading
from ...assembling import JUDGEMENTS, SETTINGS, Dossier, ReadDocument, Unplaced
from ...errors import OpenUPRError, UnknownReviewError, UsageError
from ...extracting.iso_days import whole_day
from ...languages.messages import Message, Text, message, message_of, parted, together
from ...light_dataclass import dataclass, field, replace
from ...names import asked_state, chosen_value
from ...records import Document, Kind, UserMetadata, Weight
from ...records.texts.kind_names import kind_name
from ..decisions.trusting import Trust, trust_of, trust_said

Report = Callable[[OpenUPRError], None]
Notice = Callable[[Text], None]

_REVIEW = re.compile(r"([A-Z]{3})-(0?[1-9]|[1-9][0-9])")
_OWN_CODE = re.compile(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]")
"""Codes that ISO 3166-1 (8.1.3) leaves to its users."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files that are to be read (`files`), and those that are not: our own results and what a person says is no document (`passed`); for each
    folder what a person says of it; the files that were given by their own names; what the user tells of all of them; and what notes of
    compilations tell of single ones (`noted`)."""

    files: tuple[Path, ...]
    passed: tuple[Path, ...]
    dossiers: dict[Path, Dossier]
    named: frozenset[Path]
    asked: UserMetadata
    noted: Mapping[Path, UserMetadata] = field(default_factory=dict)

    def told(self, path: Path) -> UserMetadata:
        """What the user and the dossier say of one file: what the user says now comes first, except a kind given as default for all files."""
        if path in self.noted:
            return self.noted[path]
        asked, of_file = self.asked, self.dossiers[path.parent].of(path)
        kind, weight = (asked.kind, asked.weight) if asked.kind else (of_file.kind, of_file.weight)
        if of_file.kind and weight is Weight.DEFAULT:
            kind, weight = of_file.kind, of_file.weight
        return UserMetadata(
            asked.state or of_file.state, asked.session or of_file.session, kind, weight, asked.by or of_file.by, asked.saved or of_file.saved
        )

    def takes(self, path: Path, document: Document) -> bool:
        """Whether the file, read as this document, is to be one of a review."""
        told = self.told(path)
        if path in self.named or (told.state is not None and told.session is not None):
            return True
        if told.kind is not None and told.weight is not Weight.DEFAULT:
            return True
        # A kind that is told of a whole folder says nothing of the notes that lie in it.
        from ...identifying import is_as_told, is_unrecognized

        return not is_unrecognized(document.kind, document.symbol) and not (told.kind is not None and is_as_told(document))

    def only_named(self, path: Path, document: Document) -> bool:
        """Whether nothing but its name among several that were given makes the file a document of a review."""
        named = path in self.named and len(self.named) > 1
        return named and not self.asked.kind and not replace(self, named=frozenset()).takes(path, document)

    def alone(self) -> Gathered:
        """The same where none of the files says that it is a document: then a kind that is told of a folder is meant for these."""
        return replace(self, named=frozenset(self.files)) if self.asked.kind else self


def gather(
    given: str | Path | Sequence[str | Path],
    asked: UserMetadata,
    own_of: Callable[[Sequence[Path]], set[Path]],
    said_of_folders: Callable[[Iterable[Path]], dict[Path, Dossier]],
    report: Report | None = None,
    notice: Notice | None = None,
    trust: Trust | None = None,
) -> Gathered:
    """The files of what is given, with what a person says of them, as far as that is to be trusted. `own_of` tells which of them OpenUPR wrote, and
    `said_of_folders` what the files beside them say. `notice` is told what that does, and of our own results, which are left out also where they are
    named, as by `*`. Raises `UnreadableError`, `UsageError`, also where there is nothing but these."""
    paths = _paths(given)
    every = gathered_files(paths, report)
    named = _named(paths)
    dossiers = _settled(_dossiers(every, said_of_folders), trust or trust_of(False), notice)
    settings = {SETTINGS, JUDGEMENTS}
    documents = [path for path in every if path.name not in settings and path.name not in dossiers[path.parent].ignored]
    ours = own_of(documents)
    own = [path for path in documents if path in ours]
    if own and len(own) == len(documents):
        step = message("Give the documents of the review, or its name in the store: `openupr list` shows it.")
        raise UsageError(
            message("OpenUPR wrote this: it is a result, and no document of a review"), where=", ".join(map(str, own[:3])), next_step=step
        )
    if own and notice:
        notice(
            message_of(len(own), one="Left out, as OpenUPR wrote it: {names}.", many="Left out, as OpenUPR wrote them: {names}.", names=_listed(own))
        )
    files = tuple(path for path in documents if path not in set(own))
    if asked.kind and not (len(paths) == 1 and named):
        asked = replace(asked, weight=Weight.DEFAULT)
    return Gathered(files, tuple(path for path in every if path not in set(files)), dossiers, named, asked)


def _named(paths: Sequence[Path]) -> frozenset[Path]:
    """The files that a person names. All that a folder shows, one after the other, is what a shell makes of `*`: it is that folder that is given."""
    given: dict[Path, set[str]] = {}
    for path in paths:
        given.setdefault(path.parent, set()).add(path.name)
    whole = {folder for folder, names in given.items() if len(names) > 1 and names >= _shown(folder)}
    return frozenset(path for path in paths if not path.is_dir() and path.parent not in whole)


def _shown(folder: Path) -> set[str]:
    """The names in a folder that a shell shows. A folder that can't be opened is not looked at: reading its files says why."""
    try:
        return {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    except OSError:
        return {""}


def gathered_files(given: str | Path | Sequence[str | Path], report: Report | None = None) -> list[Path]:
    """The files of a folder and its subfolders, by name, without hidden ones; see `reading.files_in`. Raises `UnreadableError`."""
    return reading.files_in(_paths(given), report)


def _paths(given: str | Path | Sequence[str | Path]) -> list[Path]:
    return [Path(each) for each in ([given] if isinstance(given, (str, Path)) else given)]


BY = ":"
"""What stands between the kind of a document and the State whose statement it is, or the day on which a list was saved: "statement:NZL"."""


def checked_metadata(review: str | None, kind: str | None) -> UserMetadata:
    """What the user says of a document, checked. Raises `UsageError` for a review that is not `ISO3-SS` or a kind that does not exist,
    `UnknownNameError` for a code that no State has."""
    match = _REVIEW.fullmatch(review.upper()) if review else None
    if review and not match:
        raise UsageError(
            message("“{review}” is no review", review=review),
            next_step=message("Write ISO3-SS: the State's three-letter code and the session, such as SVN-07."),
        )
    if match and not _OWN_CODE.fullmatch(match[1]):
        asked_state(match[1])  # a code that ISO 3166 leaves to its users, such as XAA, may be of an invented review
    kind, _, by = (kind or "").partition(BY)
    said = Kind(chosen_value(kind, Kind, f"“{kind}” is no kind of document")) if kind else None
    saved = whole_day(by) if by and said is Kind.OPENNESS_LIST else ""
    speaker = asked_state(by).iso3 if by and not saved else ""
    return UserMetadata(match[1] if match else None, int(match[2]) if match else None, said, by=speaker, saved=saved)


def _dossiers(paths: Iterable[Path], said_of_folders: Callable[[Iterable[Path]], dict[Path, Dossier]]) -> dict[Path, Dossier]:
    """For each folder of these files what a person says of it; a subfolder without a word of its own has its parent's."""
    folders = dict.fromkeys(path.parent for path in paths)
    own = said_of_folders(folders)
    return {folder: next((own[up] for up in (folder, *folder.parents) if up in own), None) or Dossier(str(folder)) for folder in folders}


def _settled(dossiers: Mapping[Path, Dossier], trust: Trust, notice: Notice | None) -> dict[Path, Dossier]:
    """What a person says of each folder, with what counts of it; what it does is said, once for all folders that have it."""
    every = {id(each): trust.settle(each) for each in dossiers.values()}
    if notice:
        for said in (found for each in every.values() if (found := trust_said(each))):
            notice(said)
    return {folder: every[id(each)] for folder, each in dossiers.items()}


def leave_out(left: Sequence[ReadDocument], report: Report | None, notice: Notice | None, *, alone: bool) -> None:
    """Say which files are left out. `alone`: nothing else was found, so that each is an error, and not only beside what was asked for."""
    if alone:
        for taken in left:
            if report:
                report(_not_recognized(taken))
    elif left and notice:
        notice(
            message_of(
                len(left),
                one="Left out, as nothing says that it is a document of a review (kind not recognized, no UN symbol): {names}. If it is, say "
                "what: `openupr judge FOLDER NAME --kind submission --by YOU`. The option --review ISO3-SS takes every file in. With ignore "
                "= true in openupr.toml one is passed over.",
                many="Left out, as nothing says that they are documents of a review (kind not recognized, no UN symbol): {names}. If one is, say "
                "what: `openupr judge FOLDER NAME --kind submission --by YOU`. The option --review ISO3-SS takes every file in. With ignore "
                "= true in openupr.toml one is passed over.",
                names=_listed([Path(each.path) for each in left], frozenset(each.path for each in left if no_text(each))),
            )
        )


def name_aloud(given: Gathered, taken: Iterable[ReadDocument], notice: Notice | None) -> None:
    """Say which of these documents were taken because they are among files that were given by their names, perhaps by a shell (`*.txt`)."""
    only = [Path(each.path) for each in taken if given.only_named(Path(each.path), each.document)]
    if only and notice:
        notice(
            message(
                "Taken into the review, as named, though nothing says that it is a document of one: {names}. If it is none, leave it out.",
                names=_listed(only),
            )
        )


def _listed(paths: Sequence[Path], pictures: frozenset[str] = frozenset()) -> Text:
    """Files by folder: "a.txt, b.docx (in drafts)"; pictures without text are marked."""
    folders: dict[Path, list[Text]] = {}
    for path in paths:
        name = message("{name} [a picture, without text]", name=path.name) if str(path) in pictures else path.name
        folders.setdefault(path.parent, []).append(name)
    named = ((folder, parted(*names)) for folder, names in folders.items())
    return together(*(message("{names} (in {folder})", names=names, folder=str(folder)) if folder != Path() else names for folder, names in named))


def _not_recognized(taken: ReadDocument) -> UnknownReviewError:
    """The error of a file that is left out, where nothing else was found."""
    if taken.document.review is None or no_text(taken):
        return not_placed(Unplaced(taken))
    what = message("nothing in this document says what it is; its text names {review}", review=taken.document.review)
    return UnknownReviewError(
        what, where=taken.path, next_step=message("Say what it is with --as (in Python: kind=...), or give the file by its own name.")
    )


def not_placed(unplaced: Unplaced) -> UnknownReviewError:
    """The error of a document that belongs to no review that we can tell; what keeps us from telling comes first."""
    document, beside = unplaced.taken.document, unplaced.beside
    named: Text = document.state or (message("session {session}", session=str(document.session)) if document.session else "")
    step = message("Say so with --review ISO3-SS (in Python: review=...), or put it in a folder with documents of its review alone.")
    what: Text
    if picture := no_text(unplaced.taken):
        what = message("{picture}. Nothing in it says which review it belongs to", picture=picture)
        return UnknownReviewError(what, where=unplaced.taken.path, next_step=message("Run it through OCR software, and read what that makes of it."))
    kind = message(kind_name(document.kind))
    what = message("nothing in this document ({kind}) says which review it belongs to", kind=kind)
    if unplaced.report:
        report = message("it belongs to the report {report}, which is not beside it: the one that is has another symbol", report=unplaced.report)
        what = together(what, report)
        step = message(
            "Read it together with {report}, or say which review it is with --review ISO3-SS (in Python: review=...).", report=unplaced.report
        )
    elif len(beside) > 1:
        reviews = f"{', '.join(beside[:6])}{' ...' if len(beside) > 6 else ''}"
        may = (
            message(
                "its text names {named}, and {n} reviews that it may be of are beside it ({reviews})", named=named, n=len(beside), reviews=reviews
            )
            if named
            else message("{n} reviews that it may be of are beside it ({reviews})", n=len(beside), reviews=reviews)
        )
        what = together(what, may)
    elif named:
        what = together(what, message("its text names {named}, of which no review is beside it", named=named))
    return UnknownReviewError(what, where=unplaced.taken.path, next_step=step)


def no_text(taken: ReadDocument) -> Text:
    """What is said of a file that is a picture without text; empty for any other."""
    return next((_without_name(doubt.what) for doubt in taken.doubts if doubt.kind == "no_text_layer"), "")


def _without_name(told: Text) -> Text:
    """What is said of a file behind its name."""
    what = dict(told.values).get("what") if isinstance(told, Message) else None
    return what if isinstance(what, (str, Message)) else told
