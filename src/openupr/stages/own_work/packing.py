"""The copy of a folder that can be given away: its documents and people's decisions, without what is to stay here.

A document is never changed: one in which a removed word stands is left out, and its text goes instead, with the words blocked out. What can't be
looked through (a picture of a page, a damaged file) is left out where there is anything to hide.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

from ...assembling import BLOCK, FILE_RECORD, JUDGEMENTS, REMOVE, SETTINGS, Dossier, Removing, is_identifier, judgement_line
from ...errors import OpenUPRError
from ...light_dataclass import dataclass, field, replace
from ...reading import content
from ...records import PERSON, Judgement, Kind, Review, ReviewStatus, identifying_words, record_by_identifier, records_by_identifier
from ..apart.workers import Workers
from ..decisions.settings_apart import dossiers_of
from .pack_jobs import LookedThrough, Packing, look_through

_STAYING = frozenset({REMOVE, PERSON})
"""Decisions that name whom they protect, or whose name was turned on here alone: they stay."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file of an archive: the first that a zip can hold."""


@dataclass(slots=True)
class Pack:
    """What goes into the copy, by its name there, and what was left out, each with why."""

    files: dict[str, bytes | Path] = field(default_factory=dict)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    as_text: list[tuple[str, str]] = field(default_factory=list)
    deciders: int = 0
    decisions: int = 0


def pack_folder(
    folder: Path, files: Sequence[Path], reviews: Callable[[], Sequence[Review]], workers: Workers, *, without_submissions: bool = False
) -> Pack:
    """What of these files of a folder goes into its copy; `reviews` gives those that are read of them, with the removed words blocked out: it is
    asked where a record is on the remove-list. `without_submissions`: those stay here, and so does what nobody can tell to be none.

    Raises `UsageError` for settings or decisions that say nothing.
    """
    made = Pack()
    dossiers = dossiers_of((path.parent for path in files), workers)
    removed = tuple(dict.fromkeys(each.value for dossier in dossiers.values() for each in dossier.judgements if each.field == REMOVE))
    held_back = _of_removed_records(removed, reviews) if any(map(is_identifier, removed)) else frozenset()
    documents = [path for path in files if path.name not in {SETTINGS, JUDGEMENTS}]
    ignored = {path for path in documents if (dossier := _dossier(dossiers, path)) is not None and path.name in dossier.ignored}
    made.left_out += [(_named(folder, path), "the settings of the folder pass over it") for path in sorted(ignored)]
    kept = [path for path in documents if path not in ignored]
    jobs = [Packing(str(path), removed, identify=without_submissions) for path in kept]
    renamed: dict[Path, str] = {}
    for path, looked in zip(kept, workers.map(look_through, jobs, name=lambda job: job.path), strict=True):
        if without_submissions and isinstance(looked, LookedThrough) and _may_be_submission(looked, _dossier(dossiers, path), path.name):
            made.left_out.append((_named(folder, path), "it is a submission, or may be one"))
            continue
        _place(made, folder, path, looked, removed, held_back, renamed)
    _settle(made, folder, dossiers, renamed, removed)
    return made


def _may_be_submission(looked: LookedThrough, dossier: Dossier | None, name: str) -> bool:
    document = looked.document
    kind = dossier.kinds.get(name) if dossier is not None else None
    if kind is not None or document is None:
        return kind is Kind.SUBMISSION
    return document.kind is Kind.SUBMISSION or (document.kind is Kind.UNKNOWN and not document.symbol)


def _place(
    made: Pack,
    folder: Path,
    path: Path,
    looked: LookedThrough | OpenUPRError,
    removed: Sequence[str],
    held_back: frozenset[str],
    renamed: dict[Path, str],
) -> None:
    name = _named(folder, path)
    if isinstance(looked, OpenUPRError):
        made.left_out.append((name, "it can't be read as a document"))
    elif removed and not looked.text.strip():
        made.left_out.append((name, "it has no text, so nobody can tell what stands in it"))
    elif path.name in held_back:
        made.left_out.append((name, "a record that is removed stands in it, or words of one"))
    elif looked.found:
        clean = str(PurePosixPath(Removing(removed).of(name).replace(BLOCK, "x")).with_suffix(".txt"))
        while clean in made.files:
            clean = f"{clean.removesuffix('.txt')}-.txt"
        made.files[clean] = looked.text.encode("utf-8", "replace")
        made.as_text.append((name, clean))
        renamed[path] = clean
    else:
        made.files[name] = path
        renamed[path] = name


def _of_removed_records(removed: Sequence[str], reviews: Callable[[], Sequence[Review]]) -> frozenset[str]:
    """The names of the documents in which something is blocked out, where a record is on the list: its text may stand in other words' place too."""
    found: set[str] = set()
    for review in reviews():
        if any(record_by_identifier(review, each) is not None for each in removed):
            names = {document.key: document.name for document in review.documents}
            places = [
                record.place for record in records_by_identifier(review).values() if record.place is not None and BLOCK in identifying_words(record)
            ]
            found |= {names[place.document] for place in places if place.document in names}
    return frozenset(found)


def _settle(made: Pack, folder: Path, dossiers: dict[Path, Dossier], renamed: dict[Path, str], removed: Sequence[str]) -> None:
    """Write the settings and decisions anew: nothing of the remove-list, no name of who decided, no hour."""
    every = [each for dossier in dossiers.values() for each in dossier.judgements if each.field not in _STAYING]
    letters = {
        who: _letter(number) for number, who in enumerate(dict.fromkeys(each.who for each in sorted(every, key=lambda each: each.when) if each.who))
    }
    hidden = Removing({*removed, *(who for who in letters if sum(map(str.isalnum, who)) > 1)})
    for home, dossier in dossiers.items():
        inside = PurePosixPath(_named(folder, home))
        of_files = {path.name: name for path, name in renamed.items() if path.parent == home and path.name == PurePosixPath(name).name}
        lines = []
        for each in dossier.judgements:
            file = each.record.removeprefix(FILE_RECORD)
            if each.field in _STAYING or (file != each.record and file not in of_files):
                continue
            given = replace(each, who=letters.get(each.who, ""), when=_day(each), why=hidden.of(each.why), value=hidden.of(each.value))
            lines.append(judgement_line(given) + "\n")
        if lines:
            made.files[str(inside / JUDGEMENTS)] = "".join(lines).encode()
            made.decisions += len(lines)
        if settings := _settings(dossier, {path.name: PurePosixPath(name).name for path, name in renamed.items() if path.parent == home}):
            made.files[str(inside / SETTINGS)] = settings.encode()
    made.deciders = len(letters)


def _settings(dossier: Dossier, names: dict[str, str]) -> str:
    lines = [f"review = {json.dumps(dossier.review)}"] if dossier.review else []
    lines += [f"status = {json.dumps(dossier.status.value)}"] if dossier.status is not ReviewStatus.HELD else []
    decided = {each.record.removeprefix(FILE_RECORD) for each in dossier.judgements if each.record.startswith(FILE_RECORD)}
    for name in dict.fromkeys((*dossier.kinds, *dossier.speakers, *dossier.saved)):
        kind = dossier.kinds.get(name)
        told = [f"kind = {json.dumps(kind.value)}"] if kind and (name not in decided or names.get(name) != name) else []
        told += [f"by = {json.dumps(dossier.speakers[name])}"] if name in dossier.speakers else []
        told += [f"saved = {json.dumps(dossier.saved[name])}"] if name in dossier.saved else []
        if name in names and told:
            lines += ["", f"[files.{json.dumps(names[name], ensure_ascii=False)}]", *told]
    return "\n".join(lines) + "\n" if lines else ""


def _day(judgement: Judgement) -> str:
    """The day of a decision, at midnight: an hour says where on the earth somebody works. Decisions stand in their order in the file."""
    return f"{judgement.when[:10]}T00:00:00+00:00"


def _letter(number: int) -> str:
    return _LETTERS[number % 26] + (str(number // 26) if number >= 26 else "")


def _dossier(dossiers: dict[Path, Dossier], path: Path) -> Dossier | None:
    """What is said of a file: by its own folder, or by the next one above that says anything."""
    return next((dossiers[up] for up in path.parents if up in dossiers), None)


def _named(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def write_pack(made: Pack, to: Path) -> None:
    """Write the copy: a .zip, or a folder that is not there yet. Times, owners and rights of the files here are not taken along."""
    if to.suffix.lower() == ".zip":
        with zipfile.ZipFile(to, "x", zipfile.ZIP_DEFLATED) as archive:
            for name, data in _contents(made):
                entry = zipfile.ZipInfo(name, _DAY)
                entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
                archive.writestr(entry, data)
        return
    to.mkdir(parents=True)
    for name, data in _contents(made):
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _contents(made: Pack) -> Iterable[tuple[str, bytes]]:
    for name in sorted(made.files):
        held = made.files[name]
        yield name, content(held) if isinstance(held, Path) else held
