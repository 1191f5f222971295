"""The verbs of the house. Each takes what it needs as arguments; nothing here remembers anything."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

from .assembling import JUDGEMENTS, SETTINGS, Dossier, Taken, assemble, group, judgement_line, read_dossier
from .classifying import Labelled, Labeller
from .errors import OpenUPRError, UnknownReviewError, UnreadableError, UsageError
from .extracting.working_group_report import extract
from .identifying import Told, identify
from .reading import Transcript, read_bytes
from .records import Document, Doubt, Held, Judgement, Kind, Review
from .text import Box, Place

Progress = Callable[[int, int, str], None]
Report = Callable[[OpenUPRError], None]

_REVIEW = re.compile(r"([A-Z]{3})-(\d{1,2})")


def read(path: str | Path, *, review: str | None = None, kind: str | None = None) -> Review:
    """Read one review from a file or a folder of its documents.

    `review` (`ISO3-SS`) and `kind` say what the text does not. Raises `UnreadableError` for a file that can't be read, `UnknownReviewError` when
    nothing says whose review it is, `UsageError` for a folder that holds several reviews (`read_all` takes those).
    """
    path = Path(path)
    problems: list[OpenUPRError] = []
    found = list(read_all(path, review=review, kind=kind, report=problems.append))
    if path.is_file() and problems:
        raise problems[0]
    if len(found) != 1:
        names = ", ".join(each.id for each in found[:6])
        raise UsageError(
            f"the folder holds {len(found)} reviews ({names} ...)" if found else "the folder holds no document that could be read",
            where=str(path),
            next_step="Read them with read_all, or name one of its files." if found else " ".join(str(problem) for problem in problems[:3]),
        )
    return found[0]


def read_all(
    folder: str | Path | Sequence[str | Path],
    *,
    review: str | None = None,
    kind: str | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
) -> Iterator[Review]:
    """Read every document in a folder (or in a list of files and folders); yields one Review after the other, by identifier.

    A file that can't be read, or that belongs to no review, is handed to `report` and never stops the others. With an `executor` (of processes:
    PDFium is not thread-safe) files are read side by side, in the same order. A folder's `openupr.toml` and `judgements.jsonl` are heeded.
    """
    asked = told(review, kind)
    paths, dossiers = _with_dossiers(files_in(folder))
    jobs = [(str(path), _merged(asked, dossiers[path.parent].of(path))) for path in paths]
    results = executor.map(_take_file, jobs, chunksize=2) if executor else map(_take_file, jobs)
    good: list[Taken] = []
    for number, (path, result) in enumerate(zip(paths, results, strict=True), 1):
        if progress:
            progress(number, len(paths), path.name)
        if isinstance(result, Taken):
            good.append(result)
        elif report:
            report(result)
    reviews, unplaced = group(good)
    if report:
        for taken in unplaced:
            report(_unplaced(taken))
    settled = {dossier.review: dossier for dossier in dossiers.values() if dossier.review}
    for identifier in sorted({*reviews, *settled}):
        files = reviews.get(identifier, [])
        homes = dict.fromkeys(Path(taken.path).parent for taken in files)
        judgements = [judgement for home in homes for judgement in dossiers[home].judgements]
        status = settled[identifier].status if identifier in settled else Held.HELD
        yield assemble(identifier, files, _reread, judgements, status)


def take(data: bytes, path: str, asked: Told | None = None) -> Taken:
    """Read, identify and extract one file. Raises `UnreadableError`."""
    name = Path(path).name
    transcript = read_bytes(data, name)
    document = identify(transcript, asked)
    doubts = [
        Doubt(flaw.kind, f"{name}: {flaw.what}", place=Place(document.key, "", (), (Box(flaw.page, 0, 0, 0, 0),)) if flaw.page else None)
        for flaw in transcript.flaws
    ]
    report = None
    if document.kind is Kind.WORKING_GROUP_REPORT and document.review and transcript.lines:
        if document.language in {"en", None}:
            report = extract(transcript, document, document.review, document.state or "", _names(document))
        else:
            doubts.append(
                Doubt("language_not_read", f"{name} is in another language than English ({document.language}): its records are not extracted")
            )
    transcript.close()
    return Taken(path, document, report, tuple(doubts))


def classify(reviews: Iterable[Review], labeller: Labeller | None = None) -> dict[str, Labelled]:
    """The action category and the issues of every clause of the reviews, by the clause's identifier; each wording is labelled once.

    Without a `labeller` the package's own is taken (docs/model-card.md says how right it is).
    """
    from .classifying import labeller as shipped

    clauses = [(clause.id, clause.request) for review in reviews for item in review.items for clause in item.clauses]
    wordings = list(dict.fromkeys(request for _, request in clauses))
    labelled = dict(zip(wordings, (labeller or shipped()).label(wordings), strict=True))
    return {identifier: labelled[request] for identifier, request in clauses}


def judge(folder: str | Path, judgement: Judgement) -> Path:
    """Add a person's decision to the judgements of a folder; nothing that stands there is changed. Returns the file."""
    path = Path(folder) / JUDGEMENTS
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    with path.open("a", encoding="utf-8") as handle:
        handle.write(("\n" if before and not before.endswith("\n") else "") + judgement_line(judgement) + "\n")
    return path


def transcribe(path: str | Path) -> Transcript:
    """A file as read: its pages, lines and text, before anything is made of it."""
    path = Path(path)
    return read_bytes(path.read_bytes(), path.name)


def files_in(folder: str | Path | Sequence[str | Path]) -> list[Path]:
    """The files of a folder and its subfolders, by name, without hidden ones. Raises `UnreadableError` for a path that is not there."""
    given = [folder] if isinstance(folder, (str, Path)) else list(folder)
    found: list[Path] = []
    for each in map(Path, given):
        if each.is_dir():
            found.extend(p for p in sorted(each.rglob("*")) if p.is_file() and not any(part.startswith(".") for part in p.relative_to(each).parts))
        elif each.exists():
            found.append(each)
        else:
            raise UnreadableError("there is no such file or folder", where=str(each), next_step="Check the path.")
    return list(dict.fromkeys(found))


def told(review: str | None, kind: str | None) -> Told:
    """What the user says of a document, checked. Raises `UsageError` for a review that is not `ISO3-SS` or a kind that does not exist."""
    match = _REVIEW.fullmatch(review.upper()) if review else None
    if review and not match:
        raise UsageError(f"“{review}” is no review", next_step="Write ISO3-SS: the State's three-letter code and the session, such as SVN-07.")
    try:
        chosen = Kind(kind.replace("-", "_")) if kind else None
    except ValueError as error:
        raise UsageError(f"“{kind}” is no kind of document", next_step="One of: " + ", ".join(Kind) + ".") from error
    return Told(match[1] if match else None, int(match[2]) if match else None, chosen)


def _with_dossiers(paths: list[Path]) -> tuple[list[Path], dict[Path, Dossier]]:
    """The documents among the files, and for each folder what a person says of it; a subfolder without a word of its own has its parent's."""
    named = {SETTINGS, JUDGEMENTS}
    folders = dict.fromkeys(path.parent for path in paths)
    own = {folder: _dossier(folder) for folder in folders}
    dossiers = {folder: next((own[up] for up in (folder, *folder.parents) if up in own and own[up] is not None), None) for folder in folders}
    found = {folder: dossier or Dossier(str(folder)) for folder, dossier in dossiers.items()}
    return [p for p in paths if p.name not in named and p.name not in found[p.parent].ignored], found


def _dossier(folder: Path) -> Dossier | None:
    texts = [path.read_text(encoding="utf-8") if (path := folder / name).is_file() else None for name in (SETTINGS, JUDGEMENTS)]
    return read_dossier(str(folder), *texts) if any(text is not None for text in texts) else None


def _merged(asked: Told, of_file: Told) -> Told:
    """What the user says now goes before what stands in the dossier."""
    return Told(asked.state or of_file.state, asked.session or of_file.session, asked.kind or of_file.kind)


def _reread(taken: Taken) -> Transcript:
    return transcribe(taken.path)


def _take_file(job: tuple[str, Told]) -> Taken | OpenUPRError:
    """One file of a batch; what is wrong with it comes back as a value, so that it can't stop the others."""
    path, asked = job
    # Reading makes some hundred thousand small records and no cycles: looking for cycles among them meanwhile costs a tenth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return take(Path(path).read_bytes(), path, asked)
    except OpenUPRError as error:
        return error
    except OSError as error:
        return UnreadableError(f"the file can't be opened ({error.strerror})", where=path, next_step="Check that it exists and may be read.")
    except Exception as error:  # noqa: BLE001 - one file's fault of ours must not cost the user the batch; it is named and counted
        return UnreadableError(
            f"a fault of OpenUPR's own stopped at this file ({type(error).__name__}: {error})",
            where=path,
            next_step="Please report it, with the file if you can.",
        )
    finally:
        if collects:
            gc.enable()


def _unplaced(taken: Taken) -> UnknownReviewError:
    return UnknownReviewError(
        f"nothing in this document ({taken.document.kind}) says which review it belongs to",
        where=taken.path,
        next_step="Say so with --review ISO3-SS (in Python: review=...), or put it in the folder of its review.",
    )


def _names(document: Document) -> tuple[str, ...]:
    """How the title prints the State under review, for States that no table knows."""
    return (document.printed_state,) if document.printed_state else ()
